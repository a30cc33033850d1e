using PolicyMiner.Foundation;

namespace PolicyMiner.Selection;

/// <summary>Sweeps topic counts, lengthens the range where asked, and decides.</summary>
public sealed class TopicCountSelector
{
    private readonly TopicSweep _sweep;
    private readonly SweepOptions _options;

    /// <summary>Creates the selector.</summary>
    /// <param name="sweep">Fits the models.</param>
    /// <param name="options">Range and rule.</param>
    public TopicCountSelector(TopicSweep sweep, SweepOptions options)
    {
        _sweep = sweep;
        _options = options;
    }

    /// <summary>Sweeps and decides.</summary>
    /// <param name="input">Words, folds, vocabulary.</param>
    /// <param name="progress">Told of finished fits; may be null.</param>
    /// <param name="cancellationToken">Checked in each iteration of each fit.</param>
    public TopicCountSelection Select(SweepInput input, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var most = input.Plan.SmallestTraining(input.Corpus);
        var counts = _options.TopicCountsFor(most);
        var selection = Decide(_sweep.Run(counts, input, progress, cancellationToken));
        while (_options.Extend && selection.Choice.Rules!.Knee is null && Longer(counts, most) is { Count: > 0 } more)
        {
            counts = [.. counts, .. more];
            selection = Decide(selection.Sweep.With(_sweep.Run(more, input, progress, cancellationToken)));
        }

        return selection;
    }

    /// <summary>Decides from a sweep.</summary>
    public TopicCountSelection Decide(SweepResult sweep)
    {
        var scores = sweep.ByTopicCount();
        var choice = TopicCountChoice.Choose(scores, _options.MinGain, _options.Rule, _options.FoldSeed);
        return new TopicCountSelection(sweep, scores, choice, Verdict.Of(choice, scores));
    }

    /// <summary>The user's own K, without a sweep.</summary>
    public static TopicCountSelection Given(int topicCount, SweepOptions options)
    {
        var choice = TopicCountChoice.Override(topicCount, options.MinGain);
        return new TopicCountSelection(SweepResult.None, [], choice, Verdict.Of(choice, []));
    }

    /// <summary>Half as many topics again, in the last step of the list, as far as the corpus and the limit allow.</summary>
    private static List<int> Longer(IReadOnlyList<int> counts, int most)
    {
        var last = counts[^1];
        var step = counts.Count > 1 ? last - counts[^2] : 1;
        var more = new List<int>();
        for (var k = last + step; k <= Math.Min(Math.Min(most, SweepOptions.MaxTopics), last + Math.Max(step, last / 2)); k += step)
        {
            more.Add(k);
        }

        return more;
    }
}
