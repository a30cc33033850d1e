using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>Several starts of one engine, of which the best by training objective is kept.</summary>
public static class TopicRestarts
{
    /// <summary>Fits starts options.Start … options.Start + restarts − 1 and returns the one whose last objective is highest (the first of equals).</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="bag">The counts.</param>
    /// <param name="options">Options of every start; <see cref="LdaOptions.Jobs"/> threads are shared among the starts.</param>
    /// <param name="restarts">Number of starts; 1 or more.</param>
    /// <param name="progress">Told how many starts are done; may be null.</param>
    /// <param name="cancellationToken">Checked by every start.</param>
    public static TopicModel FitBest(ITopicEngine engine, BagOfWords bag, LdaOptions options, int restarts, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(restarts, 1);
        var models = new TopicModel?[restarts];
        var done = 0;

        // Large fits use the threads inside one fit: side by side they would need the memory of all.
        var inside = PairLayout.IsParallel(bag, Lanes.Padded(options.Topics));
        BlockScheduler.Run(
            restarts,
            inside ? 1 : options.Jobs,
            start =>
            {
                models[start] = engine.Fit(bag, options with { Start = options.Start + start, Jobs = inside ? options.Jobs : 1 }, null, cancellationToken);
                progress?.Report(Interlocked.Increment(ref done));
            },
            cancellationToken);
        var chosen = 0;
        for (var start = 1; start < restarts; start++)
        {
            if (LastObjective(models[start]!) > LastObjective(models[chosen]!))
            {
                chosen = start;
            }
        }

        var best = models[chosen]! with { Starts = [.. models.Select((m, i) => TopicStart.Of(options.Start + i, m!))], ChosenStart = chosen };

        var chains = models.Select(m => m!.SampleLogLikelihoods ?? []).ToArray();
        return restarts > 1 && chains[0].Length >= 4 ? best with { ScaleReduction = ChainMixing.Of(chains) } : best;
    }

    private static double LastObjective(TopicModel model) => model.Objective.Length > 0 ? model.Objective[^1] : double.NegativeInfinity;
}
