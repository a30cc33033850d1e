using PolicyMiner.Evaluation;

namespace PolicyMiner.Selection;

/// <summary>All cells of a sweep.</summary>
/// <param name="Scores">One for each cell, by K, then start, then fold.</param>
/// <param name="FoldDocuments">For each fold its held-out documents, rising.</param>
public sealed record SweepResult(IReadOnlyList<SweepScore> Scores, IReadOnlyList<int[]> FoldDocuments)
{
    /// <summary>The scores of each topic count, rising: log-likelihoods of each document averaged over the starts, all folds together.</summary>
    public IReadOnlyList<TopicCountScore> ByTopicCount()
        => [.. Scores.GroupBy(s => s.Cell.TopicCount).OrderBy(g => g.Key).Select(g => Summarise(g.Key, [.. g]))];

    private static TopicCountScore Summarise(int topicCount, SweepScore[] scores)
    {
        // One likelihood over all documents for each start: its folds, one behind the other.
        var starts = scores.GroupBy(s => s.Cell.Start).OrderBy(g => g.Key).Select(g => Join([.. g.OrderBy(s => s.Cell.Fold)]));
        var perplexities = scores.Select(s => s.HeldOut.Perplexity).ToArray();
        var mean = perplexities.Average();
        var squares = perplexities.Sum(p => (p - mean) * (p - mean));
        return new TopicCountScore
        {
            TopicCount = topicCount,
            HeldOut = HeldOutLikelihood.Mean([.. starts]),
            CellMean = mean,
            CellDeviation = scores.Length > 1 ? Math.Sqrt(squares / (scores.Length - 1)) : double.NaN,
            Cells = scores.Length,
        };
    }

    private static HeldOutLikelihood Join(SweepScore[] folds)
        => new([.. folds.SelectMany(f => f.HeldOut.LogLikelihood)], [.. folds.SelectMany(f => f.HeldOut.Tokens)]);
}
