using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>Several starts of one engine, of which one is kept: the best by training objective or, among those as good, the most coherent.</summary>
public static class TopicRestarts
{
    /// <summary>
    /// Starts whose objective is lower by at most this many nats a token (1 % in perplexity) count as good as the best: held-out perplexity of such
    /// starts differs less than that of two draws of the same folds, while their coherence differs visibly.
    /// </summary>
    public const double AsGood = 0.01;

    /// <summary>Tolerance of CVB0 at which starts are compared, in a fifth to a third of the iterations.</summary>
    public const double ScreeningTolerance = 0.01;

    /// <summary>
    /// Most pairs × K (rounded up to eight) over all starts of a model whose fit <see cref="IsLong"/>: some minutes of two cores. More starts are left out,
    /// because on so many units they differ less and cost more.
    /// </summary>
    public const long MostWork = 2_000_000_000;

    /// <summary>Pairs × K (rounded up to eight) above which a fit takes long: several seconds of two cores until starts can be compared.</summary>
    public const long LongFit = 200_000_000;

    /// <summary>Whether a fit takes long: in batches, or above <see cref="LongFit"/>.</summary>
    /// <param name="engine">The engine; only fits of CVB0 are judged.</param>
    /// <param name="bag">The counts.</param>
    /// <param name="options">Options of the fit.</param>
    public static bool IsLong(ITopicEngine engine, BagOfWords bag, LdaOptions options)
        => engine is Cvb0Engine && (Cvb0Engine.Streams(bag, options) || Work(bag, options) > LongFit);

    /// <summary>As many of the wanted starts as <see cref="MostWork"/> allows, 2 at least; all of them where a fit does not take long.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="bag">The counts.</param>
    /// <param name="options">Options of every start.</param>
    /// <param name="wanted">Starts wanted.</param>
    public static int Affordable(ITopicEngine engine, BagOfWords bag, LdaOptions options, int wanted)
    {
        const int Least = 2;
        return IsLong(engine, bag, options) ? (int)Math.Min(wanted, Math.Max(Least, MostWork / Work(bag, options))) : wanted;
    }

    private static long Work(BagOfWords bag, LdaOptions options) => (long)bag.PairCount * Lanes.Padded(options.Topics);

    /// <summary>Fits of the same counts that may run at the same time: as many as there are threads, and as <see cref="LdaOptions.Memory"/> holds; 1 at least.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="bag">The counts.</param>
    /// <param name="options">Options of every fit.</param>
    internal static int Together(ITopicEngine engine, BagOfWords bag, LdaOptions options)
        => engine is Cvb0Engine && !Cvb0Engine.Streams(bag, options)
            ? (int)Math.Clamp(options.Memory / Math.Max(1, StreamingRun.BytesInMemory(bag, options.Topics)), 1, options.Jobs)
            : options.Jobs;

    /// <summary>
    /// Fits starts options.Start … options.Start + restarts − 1 and returns the one whose last objective is highest (the first of equals) or,
    /// with <paramref name="coherence"/>, the most coherent of those that are <see cref="AsGood"/>. CVB0 compares several starts at <see cref="ScreeningTolerance"/> and then fits the kept one to the end.
    /// </summary>
    /// <param name="engine">The engine.</param>
    /// <param name="bag">The counts.</param>
    /// <param name="options">Options of every start; <see cref="LdaOptions.Jobs"/> threads are shared among the starts.</param>
    /// <param name="restarts">Number of starts; 1 or more.</param>
    /// <param name="progress">Told how many starts are done; may be null.</param>
    /// <param name="cancellationToken">Checked by every start.</param>
    /// <param name="coherence">Coherence of a model's topics, higher is better: chooses among starts that are <see cref="AsGood"/>. Called for one model at a time. Null: the objective alone chooses.</param>
    public static TopicModel FitBest(
        ITopicEngine engine, BagOfWords bag, LdaOptions options, int restarts, IProgress<int>? progress = null, CancellationToken cancellationToken = default, Func<TopicModel, double>? coherence = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(restarts, 1);
        var screened = engine is Cvb0Engine && restarts > 1 && options.Tolerance < ScreeningTolerance;

        // Screened models are not kept: of many starts of a large corpus they would need more memory than the fit.
        var models = new TopicModel?[restarts];
        var starts = new TopicStart[restarts];
        var coherences = new double[restarts];
        var guard = new Lock();
        var done = 0;

        // Large fits use the threads inside one fit: side by side they would need the memory of all.
        var inside = PairLayout.IsParallel(bag, Lanes.Padded(options.Topics));
        BlockScheduler.Run(
            restarts,
            inside ? 1 : options.Jobs,
            start =>
            {
                var own = options with { Start = options.Start + start, Jobs = inside ? options.Jobs : 1, Tolerance = screened ? ScreeningTolerance : options.Tolerance };
                var model = engine.Fit(bag, own, null, cancellationToken);
                models[start] = screened ? null : model;
                starts[start] = TopicStart.Of(own.Start, model) with { LeftEarly = screened };
                lock (guard)
                {
                    coherences[start] = coherence is null || restarts == 1 ? double.NaN : coherence(model);
                }

                progress?.Report(Interlocked.Increment(ref done));
            },
            cancellationToken);
        var chosen = Choose(starts, coherences);
        if (screened)
        {
            models[chosen] = engine.Fit(bag, options with { Start = options.Start + chosen }, null, cancellationToken);
            starts[chosen] = TopicStart.Of(options.Start + chosen, models[chosen]!);
        }

        var best = models[chosen]! with { Starts = starts, ChosenStart = chosen };
        var chains = models.Select(m => m?.SampleLogLikelihoods ?? []).ToArray();
        return restarts > 1 && chains[0].Length >= 4 ? best with { ScaleReduction = ChainMixing.Of(chains) } : best;
    }

    private static int Choose(TopicStart[] starts, double[] coherences)
    {
        var best = 0;
        for (var i = 1; i < starts.Length; i++)
        {
            if (Objective(starts[i]) > Objective(starts[best]))
            {
                best = i;
            }
        }

        var least = Objective(starts[best]) - AsGood;
        var chosen = best;
        for (var i = 0; i < starts.Length; i++)
        {
            // A coherence that is not a number never wins over one that is.
            if (Objective(starts[i]) >= least && (coherences[i] > coherences[chosen] || (double.IsNaN(coherences[chosen]) && !double.IsNaN(coherences[i]))))
            {
                chosen = i;
            }
        }

        return chosen;
    }

    private static double Objective(TopicStart start) => double.IsNaN(start.Objective) ? double.NegativeInfinity : start.Objective;
}
