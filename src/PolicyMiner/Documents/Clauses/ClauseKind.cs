namespace PolicyMiner.Documents.Clauses;

/// <summary>What a clause is in the structure of its document.</summary>
public enum ClauseKind
{
    /// <summary>An unnumbered paragraph: 款 of an article, or 段 of an outline or of a document without numbers.</summary>
    Paragraph,

    /// <summary>编 or 分编.</summary>
    Part,

    /// <summary>章.</summary>
    Chapter,

    /// <summary>节.</summary>
    Section,

    /// <summary>条.</summary>
    Article,

    /// <summary>项: a numbered item of an article.</summary>
    Item,

    /// <summary>目: a numbered item below an item of an article.</summary>
    SubItem,

    /// <summary>A numbered heading or point of an outline: 一、（一）1.（1）①.</summary>
    OutlinePoint,
}
