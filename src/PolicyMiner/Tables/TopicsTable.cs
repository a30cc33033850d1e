using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>topics.csv: one row for each topic.</summary>
internal static class TopicsTable
{
    /// <summary>How many documents stand in the column top_documents.</summary>
    private const int Documents = 5;

    public static Table Create(MiningResult result)
        => new(
            RunFolder.Topics,
            [
                "topic_id", "label", "strength_mean", "strength_tokens", "strength_share", "alpha", "tokens", "top_words", "top_documents", "reproduced",
                "seeds_reproduced", "seeds_n", "docs_reproduced", "docs_n", "mean_cosine", "background", "trend", "slope_per_year", "slope_p", "slope_q", "merged_from", "seeded",
            ],
            result.Topics.Select(IReadOnlyList<Cell> (t, k) =>
            [
                t.Id, t.Label, t.Strength.Mean, t.Strength.Tokens, t.Strength.Share, t.Alpha, t.Tokens,
                string.Join(' ', t.TopTerms.Take(10).Select(w => result.Vocabulary.Terms[w])),
                string.Join(" | ", t.TopDocuments.Take(Documents).Select(d => $"{result.Documents[d].Id} {result.Documents[d].Title}")),
                .. Reliability(result, k), .. Trend(result, k), MergedFrom(result, k), t.SeededAs,
            ]));

    private static IEnumerable<Cell> Reliability(MiningResult result, int topic)
    {
        if (result.Findings is not { } findings)
        {
            return Enumerable.Repeat(Cell.Empty, 7);
        }

        var r = findings.Reliability[topic];
        return [r.ToString(), r.SeedsReproduced, r.SeedFits, r.SubsamplesReproduced, r.SubsampleFits, r.MeanCosine, findings.IsBackground[topic]];
    }

    private static IEnumerable<Cell> Trend(MiningResult result, int topic)
        => result.Findings?.Groups.SelectMany(g => g.Trends).FirstOrDefault(t => t.Topic == topic) is { } trend
            ? [TopicByGroupTable.Name(trend.Kind), trend.Slope, trend.P, trend.Q]
            : Enumerable.Repeat(Cell.Empty, 4);

    private static Cell MergedFrom(MiningResult result, int topic)
        => result.FittedModel is { } fitted && result.TopicParts[topic].Length > 1
            ? string.Join(' ', result.TopicParts[topic].Select(p => TopicSummary.IdOf(p, fitted.TopicCount)))
            : Cell.Empty;
}
