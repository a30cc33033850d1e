namespace PolicyMiner.Documents.Clauses;

/// <summary>What one row of the bag of words is.</summary>
public enum AnalysisUnit
{
    /// <summary>A whole document.</summary>
    Document,

    /// <summary>A chapter or section, or a first-level point of an outline (一、).</summary>
    Section,

    /// <summary>A clause: 条, 款, 项, a point or a paragraph; headings go with the clause they stand above.</summary>
    Clause,
}
