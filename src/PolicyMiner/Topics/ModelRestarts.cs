using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>Fits one topic count from several random starts and keeps the fit with the best training objective.</summary>
public static class ModelRestarts
{
    /// <summary>The best fit; ties go to the lower start.</summary>
    /// <param name="engine">Fits the models.</param>
    /// <param name="bag">What to fit.</param>
    /// <param name="options">Its <see cref="LdaOptions.Start"/> is set to 0 … restarts − 1; its threads are shared among the starts.</param>
    /// <param name="restarts">Number of starts, at least 1.</param>
    /// <param name="cancellationToken">Checked in each iteration.</param>
    public static TopicModel FitBest(ITopicEngine engine, BagOfWords bag, LdaOptions options, int restarts, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(restarts, 1);
        var best = default(TopicModel);
        var bestStart = -1;
        var gate = new Lock();
        BlockScheduler.Run(restarts, options.Jobs, start =>
        {
            var model = engine.Fit(bag, options with { Start = start, Jobs = 1 }, null, cancellationToken);
            lock (gate)
            {
                // Only the best so far is kept in memory; the comparison is the same whichever thread ends first.
                if (best is null || model.Objective[^1] > best.Objective[^1] || (model.Objective[^1] == best.Objective[^1] && start < bestStart))
                {
                    best = model;
                    bestStart = start;
                }
            }
        }, cancellationToken);
        return best!;
    }
}
