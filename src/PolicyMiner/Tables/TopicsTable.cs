using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>topics.csv: one row for each topic.</summary>
internal static class TopicsTable
{
    /// <summary>How many documents stand in the column top_documents.</summary>
    private const int Documents = 5;

    public static Table Create(MiningResult result)
        => new(RunFolder.Topics, ["topic_id", "label", "strength_mean", "strength_tokens", "strength_share", "alpha", "tokens", "top_words", "top_documents"], result.Topics.Select(IReadOnlyList<Cell> (t) =>
        [
            t.Id, t.Label, t.Strength.Mean, t.Strength.Tokens, t.Strength.Share, t.Alpha, t.Tokens,
            string.Join(' ', t.TopTerms.Take(10).Select(w => result.Vocabulary.Terms[w])),
            string.Join(" | ", t.TopDocuments.Take(Documents).Select(d => $"{result.Documents[d].Id} {result.Documents[d].Title}")),
        ]));
}
