using PolicyMiner.Evaluation;
using PolicyMiner.Selection;

namespace PolicyMiner.Charts;

/// <summary>The metrics of a sweep as curves.</summary>
internal static class SelectionCurves
{
    private static readonly HashSet<string> CoherenceNames = ["c_v", "c_npmi", "c_uci", "u_mass", "umass_mimno", "npmi_clause", "npmi_doc"];

    /// <summary>Coherence in all its forms.</summary>
    public static IReadOnlyList<MetricCurve> Coherence(Theme theme, IReadOnlyList<TopicCountScore> scores)
        => [.. Names(scores).Where(CoherenceNames.Contains).Select(n => Curve(theme, scores, n)).Where(HasValues)];

    /// <summary>Held-out perplexity, what is not coherence, and stability.</summary>
    public static IReadOnlyList<MetricCurve> Others(Theme theme, IReadOnlyList<TopicCountScore> scores)
    {
        IEnumerable<MetricCurve> curves =
        [
            new(theme.Say("留出困惑度（各折）", "Held-out perplexity (folds)"), false, [.. scores.Select(s => new MetricPoint(s.TopicCount, s.Cells.Mean, s.Cells.Deviation))]),
            .. Names(scores).Where(n => !CoherenceNames.Contains(n)).Select(n => Curve(theme, scores, n)),
            new(theme.Say("复现的主题占比（随机起点）", "Topics reproduced (starts)"), true, [.. scores.Select(s => new MetricPoint(s.TopicCount, s.StabilityOverStarts, double.NaN))]),
            new(theme.Say("复现的主题占比（文档子集）", "Topics reproduced (documents)"), true, [.. scores.Select(s => new MetricPoint(s.TopicCount, s.StabilityOverDocuments, double.NaN))]),
        ];
        return [.. curves.Where(HasValues)];
    }

    private static IEnumerable<string> Names(IReadOnlyList<TopicCountScore> scores) => scores.SelectMany(s => s.Metrics.Select(m => m.Metric)).Distinct();

    private static MetricCurve Curve(Theme theme, IReadOnlyList<TopicCountScore> scores, string name)
    {
        var metric = TopicMetrics.Named(name);
        return new MetricCurve(
            theme.Say(metric.ChineseTitle, metric.Title), metric.Direction == MetricDirection.Higher,
            [.. scores.Select(s => (s.TopicCount, s.Metrics.FirstOrDefault(m => m.Metric == name).Summary)).Where(p => p.Summary is not null)
                .Select(p => new MetricPoint(p.TopicCount, p.Summary.Mean, p.Summary.Deviation))]);
    }

    private static bool HasValues(MetricCurve curve) => curve.Points.Count(p => double.IsFinite(p.Mean)) > 1;
}
