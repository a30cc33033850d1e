using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;

namespace PolicyMiner.Selection;

/// <summary>The decision on K, with the figures behind it.</summary>
/// <param name="Chosen">The chosen K.</param>
/// <param name="Best">The K of lowest held-out perplexity.</param>
/// <param name="OneStandardError">The choice of rule one-se: the smallest K that loses no more than one standard error to the best.</param>
/// <param name="Knee">The choice of rule knee: the smallest K from which one more topic gains less than the limit; null when every step gains more.</param>
/// <param name="MinGain">The limit of the knee rule.</param>
/// <param name="Overridden">Whether the user gave K.</param>
/// <param name="Candidates">One for each swept K, rising.</param>
public sealed record TopicCountChoice(int Chosen, int Best, int OneStandardError, int? Knee, double MinGain, bool Overridden, IReadOnlyList<TopicCountCandidate> Candidates)
{
    /// <summary>Whether the chosen K is the first or last of several swept ones.</summary>
    public bool AtEdge => Candidates.Count > 1 && (Chosen == Candidates[0].TopicCount || Chosen == Candidates[^1].TopicCount);

    /// <summary>
    /// Rule auto: the smaller of one-se and knee. One-se keeps the choice honest about noise; the knee keeps it finite where perplexity
    /// falls to the end of any range. Neither looks at where the range ends, but for the last K having no next step.
    /// </summary>
    /// <param name="scores">One for each swept K, rising.</param>
    /// <param name="minGain">Limit of the knee rule.</param>
    public static TopicCountChoice Choose(IReadOnlyList<TopicCountScore> scores, double minGain)
    {
        var best = scores.MinBy(s => s.Perplexity)!;
        var toBest = scores.Select(s => PairedDifference.Between(best.HeldOut, s.HeldOut)).ToArray();
        var oneSe = scores[Enumerable.Range(0, scores.Count).First(i => toBest[i].Difference <= toBest[i].StandardError || ReferenceEquals(scores[i], best))].TopicCount;
        var gains = Gains(scores);
        var kneeIndex = Array.FindIndex(gains, g => g < minGain);
        int? knee = kneeIndex < 0 ? null : scores[kneeIndex].TopicCount;
        var chosen = Math.Min(oneSe, knee ?? int.MaxValue);
        var chosenScore = scores.First(s => s.TopicCount == chosen);
        var toChosen = scores.Select(s => PairedDifference.Between(chosenScore.HeldOut, s.HeldOut)).ToArray();
        var candidates = scores.Select((s, i) => new TopicCountCandidate(
            s.TopicCount, s.Perplexity, toBest[i].Difference, toBest[i].StandardError, i < gains.Length ? gains[i] : double.NaN,
            toChosen[i].Difference, toChosen[i].StandardError, s.TopicCount == chosen || Math.Abs(toChosen[i].Difference) <= toChosen[i].StandardError));
        return new TopicCountChoice(chosen, best.TopicCount, oneSe, knee, minGain, false, [.. candidates]);
    }

    /// <summary>The user's own K: nothing was swept.</summary>
    public static TopicCountChoice Override(int topicCount, double minGain) => new(topicCount, topicCount, topicCount, null, minGain, true, []);

    /// <summary>g(K): fall of ln(perplexity) for each added topic between neighbours of the list, weighted by their distance and made non-increasing.</summary>
    private static double[] Gains(IReadOnlyList<TopicCountScore> scores)
    {
        var steps = scores.Count - 1;
        var falls = new double[Math.Max(0, steps)];
        var widths = new double[falls.Length];
        for (var i = 0; i < steps; i++)
        {
            widths[i] = scores[i + 1].TopicCount - scores[i].TopicCount;
            falls[i] = (DeterministicMath.Log(scores[i].Perplexity) - DeterministicMath.Log(scores[i + 1].Perplexity)) / widths[i];
        }

        return PoolAdjacentViolators.NonIncreasing(falls, widths);
    }
}
