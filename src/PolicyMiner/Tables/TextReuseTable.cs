using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>text_reuse.csv: clauses that a document took from another, with the lag in days; directed says whether dates or levels tell the direction.</summary>
internal static class TextReuseTable
{
    public static Table Create(MiningResult result)
        => new(
            RunFolder.TextReuse,
            ["doc_id", "level", "date", "citation", "text", "source_id", "source_level", "source_date", "source_citation", "source_text", "similarity", "lag_days", "directed"],
            result.Findings!.Reuse.Select(IReadOnlyList<Cell> (r) =>
            {
                var (document, source) = (result.Documents[r.Document], result.Documents[r.Source]);
                return
                [
                    document.Id, document.Level, document.Date, r.Citation, r.Text, source.Id, source.Level, source.Date, r.SourceCitation, r.SourceText, r.Similarity, r.LagDays, r.IsDirected,
                ];
            }));
}
