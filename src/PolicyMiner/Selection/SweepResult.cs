using PolicyMiner.Evaluation;

namespace PolicyMiner.Selection;

/// <summary>All fits of a sweep.</summary>
/// <param name="Scores">The held-out fits, by K, then start, then fold.</param>
/// <param name="Wholes">The whole-corpus fits, by K.</param>
/// <param name="FoldDocuments">For each fold its held-out documents, rising.</param>
public sealed record SweepResult(IReadOnlyList<SweepScore> Scores, IReadOnlyList<WholeCorpusScore> Wholes, IReadOnlyList<int[]> FoldDocuments)
{
    /// <summary>No sweep: the user gave K.</summary>
    public static SweepResult None { get; } = new([], [], []);

    /// <summary>This sweep and one of other topic counts over the same folds.</summary>
    public SweepResult With(SweepResult other)
        => new([.. Scores.Concat(other.Scores).OrderBy(s => s.Cell.TopicCount)], [.. Wholes.Concat(other.Wholes).OrderBy(w => w.TopicCount)], FoldDocuments);

    /// <summary>
    /// The scores of each topic count, rising. The held-out likelihood of a document is the one of the start with the best training objective
    /// in its fold, because that is how the reported model is chosen too: a start that is stuck speaks against itself, not against its K.
    /// (A mean over the starts overstates the true K: on corpora drawn from 5 and 10 topics it favoured 6 and 11 to 13.)
    /// </summary>
    public IReadOnlyList<TopicCountScore> ByTopicCount()
    {
        var wholes = Wholes.ToDictionary(w => w.TopicCount);
        return [.. Scores.GroupBy(s => s.Cell.TopicCount).OrderBy(g => g.Key).Select(g => Summarise([.. g], wholes[g.Key]))];
    }

    private static TopicCountScore Summarise(SweepScore[] scores, WholeCorpusScore whole)
    {
        var starts = scores.GroupBy(s => s.Cell.Fold).OrderBy(g => g.Key).Select(g => g.OrderByDescending(s => s.Objective).ThenBy(s => s.Cell.Start).ToArray()).ToArray();
        var folds = starts.Select(s => s[0]).ToArray();
        var heldOut = starts.Select(f => (IReadOnlyList<HeldOutLikelihood>)[.. f.Select(s => s.HeldOut)]).ToArray();
        return new TopicCountScore
        {
            TopicCount = whole.TopicCount,
            HeldOut = new HeldOutLikelihood([.. folds.SelectMany(f => f.HeldOut.LogLikelihood)], [.. folds.SelectMany(f => f.HeldOut.Tokens)]),
            HeldOutOfStarts = heldOut,
            Cells = MetricSummary.Of(scores.Select(s => s.HeldOut.Perplexity)),
            Metrics = [.. TopicMetrics.All.Select(m => m.Name).Where(whole.Fits[0].Metrics.ContainsKey).Select(m => (m, MetricSummary.Of(whole.Fits.Select(f => f.Metrics[m]))))],
            StabilityOverStarts = StableShare(whole.ReproducedInStarts, whole.Fits.Count - 1),
            StabilityOverDocuments = StableShare([.. Enumerable.Range(0, whole.TopicCount).Select(k => folds.Count(f => f.Reproduced[k]))], folds.Length),
        };
    }

    private static double StableShare(int[] reproducedIn, int fits)
        => fits == 0 ? double.NaN : reproducedIn.Count(n => n >= TopicStability.MinShare * fits) / (double)reproducedIn.Length;
}
