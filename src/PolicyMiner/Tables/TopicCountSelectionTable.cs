using PolicyMiner.Foundation;
using PolicyMiner.Selection;

namespace PolicyMiner.Tables;

/// <summary>k_selection.csv: one row for each K, with the figures behind the decision and mean, sd and n of every metric.</summary>
internal static class TopicCountSelectionTable
{
    private static readonly string[] Columns =
    [
        "k", "chosen", "indistinguishable", "resample_share", "edge", "perplexity", "delta_to_best", "delta_se", "within_one_se", "gain_per_topic",
        "delta_to_chosen", "delta_to_chosen_se", "cell_perplexity_mean", "cell_perplexity_sd", "cell_perplexity_n",
        "stability_seeds", "stability_documents",
    ];

    public static Table Create(TopicCountSelection selection)
    {
        var metrics = SweepTable.Metrics(selection.Sweep);
        return new Table(
            RunFolder.TopicCountSelection, [.. Columns, .. metrics.SelectMany(m => new[] { m + "_mean", m + "_sd", m + "_n" })],
            selection.Scores.Zip(selection.Choice.Candidates, IReadOnlyList<Cell> (score, candidate) => Row(selection.Choice, score, candidate)));
    }

    private static List<Cell> Row(TopicCountChoice choice, TopicCountScore score, TopicCountCandidate candidate) =>
    [
        score.TopicCount, score.TopicCount == choice.Chosen, candidate.Indistinguishable, candidate.ResampleShare,
        score.TopicCount == choice.Candidates[0].TopicCount || score.TopicCount == choice.Candidates[^1].TopicCount,
        score.Perplexity, candidate.DeltaToBest, candidate.DeltaStandardError, candidate.DeltaToBest <= candidate.DeltaStandardError, candidate.Gain,
        candidate.DeltaToChosen, candidate.DeltaToChosenStandardError, .. Cells(score.Cells),
        score.StabilityOverStarts, score.StabilityOverDocuments, .. score.Metrics.SelectMany(m => Cells(m.Summary)),
    ];

    private static IEnumerable<Cell> Cells(MetricSummary summary) => [summary.Mean, summary.Deviation, summary.Count];
}
