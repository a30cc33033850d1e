using PolicyMiner.Findings;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>
/// topic_by_year.csv and topic_by_group.csv. mean = (1/n) Σ θ; token_mean = Σ N θ / Σ N; share = part of the documents with θ at or above the
/// threshold; intervals by bootstrap over documents. The model is held fixed: intervals and tests leave its own uncertainty out.
/// </summary>
internal static class TopicByGroupTable
{
    private static readonly string[] Measures =
    [
        "topic_id", "label", "documents", "tokens", "mean", "mean_low", "mean_high", "token_mean", "token_mean_low", "token_mean_high",
        "share", "share_low", "share_high", "between_groups_p", "between_groups_q", "tested_documents",
    ];

    public static Table Years(MiningResult result)
        => new(RunFolder.TopicByYear, ["year", .. Measures, "slope_per_year", "slope_p", "slope_q", "trend", "slope_documents", "slope_years"], YearRows(result));

    public static Table Groups(MiningResult result)
        => new(RunFolder.TopicByGroup, ["variable", "group", .. Measures], result.Findings!.Groups.Where(g => g.Grouping.Variable != DocumentGrouping.Year)
            .SelectMany(g => Rows(result, g).Select(IReadOnlyList<Cell> (r) => [g.Grouping.Variable, .. r.Cells])));

    /// <summary>Name of a trend in tables.</summary>
    public static string Name(TrendKind kind) => kind switch
    {
        TrendKind.Hot => "hot",
        TrendKind.Cold => "cold",
        TrendKind.Steady => "steady",
        _ => "unknown",
    };

    private static IEnumerable<IReadOnlyList<Cell>> YearRows(MiningResult result)
    {
        foreach (var years in result.Findings!.Groups.Where(g => g.Grouping.Variable == DocumentGrouping.Year))
        {
            foreach (var (topic, cells) in Rows(result, years))
            {
                var trend = years.Trends.Count > 0 ? years.Trends[topic] : null;
                yield return
                [
                    .. cells, trend?.Slope ?? double.NaN, trend?.P ?? double.NaN, trend?.Q ?? double.NaN, trend is null ? Cell.Empty : Name(trend.Kind),
                    years.Documents.Sum(), years.Grouping.Names.Count,
                ];
            }
        }
    }

    private static IEnumerable<(int Topic, IReadOnlyList<Cell> Cells)> Rows(MiningResult result, TopicsByGroup groups)
    {
        foreach (var share in groups.Shares)
        {
            var topic = result.Topics[share.Topic];
            yield return (share.Topic,
            [
                groups.Grouping.Names[share.Group], topic.Id, topic.Label, groups.Documents[share.Group], groups.Tokens[share.Group],
                share.Mean, share.MeanInterval.Low, share.MeanInterval.High, share.TokenMean, share.TokenMeanInterval.Low, share.TokenMeanInterval.High,
                share.Share, share.ShareInterval.Low, share.ShareInterval.High, groups.P[share.Topic], groups.Q[share.Topic], groups.TestedDocuments,
            ]);
        }
    }
}
