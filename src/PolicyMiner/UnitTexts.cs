using PolicyMiner.Documents;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Vectors;

namespace PolicyMiner;

/// <summary>Hands the units of a document to the tokenizer, with the borders of their clauses.</summary>
internal static class UnitTexts
{
    /// <summary>The texts of a document's units, in order.</summary>
    public static IReadOnlyList<UnitText> Of(PolicyDocument document, AnalysisUnit unit)
    {
        var starts = document.Clauses.Clauses.Select(c => c.Start).ToArray();
        return [.. UnitSplitter.Split(document, unit).Select(u => new UnitText(
            document.Text.AsMemory(u.Start, u.Length),
            [.. starts.Where(s => s >= u.Start && s < u.Start + u.Length).Select(s => s - u.Start)]))];
    }
}
