using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;

namespace PolicyMiner.Selection;

/// <summary>The decision on K, with the figures behind it.</summary>
/// <param name="Chosen">The chosen K.</param>
/// <param name="Rule">The rule that was asked for.</param>
/// <param name="Rules">What each rule would choose; null when the user gave K.</param>
/// <param name="MinGain">The limit of the knee rule.</param>
/// <param name="Candidates">One for each swept K, rising; empty when the user gave K.</param>
public sealed record TopicCountChoice(int Chosen, SelectionRule Rule, RuleChoices? Rules, double MinGain, IReadOnlyList<TopicCountCandidate> Candidates)
{
    /// <summary>Whether the user gave K.</summary>
    public bool Overridden => Rules is null;

    /// <summary>Whether the chosen K is the first of several swept ones.</summary>
    public bool AtFirst => Candidates.Count > 1 && Chosen == Candidates[0].TopicCount;

    /// <summary>Whether the chosen K is the last of several swept ones.</summary>
    public bool AtLast => Candidates.Count > 1 && Chosen == Candidates[^1].TopicCount;

    /// <summary>The K that cannot be told apart from the chosen one, itself left out.</summary>
    public IReadOnlyList<int> Indistinguishable => [.. Candidates.Where(c => c.Indistinguishable && c.TopicCount != Chosen).Select(c => c.TopicCount)];

    /// <summary>
    /// The K between which the smaller of one-se and knee lies in the middle 90 % of 1,000 resamples of documents and starts: how far it would move with other
    /// documents of the same kind and other random starts. Null when the user gave K.
    /// </summary>
    public (int Low, int High)? Interval => Candidates.Count == 0 ? null : (Quantile(0.05), Quantile(0.95));

    /// <summary>
    /// Chooses K. The default rule takes the smaller of one-se and knee: one-se keeps the choice honest about noise; the knee keeps it finite
    /// where perplexity falls to the end of any range. Neither looks at where the range ends, but for the last K having no next step. Where perplexity falls by about
    /// the limit over several K, the smaller of the two jumps between them with every draw of starts; so its median over 1,000 resamples of documents and starts is taken.
    /// A rule without an answer falls back to one-se.
    /// </summary>
    /// <param name="scores">One for each swept K, rising; at least one.</param>
    /// <param name="minGain">Limit of the knee rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="seed">Seed of the resamples behind <see cref="Interval"/>.</param>
    public static TopicCountChoice Choose(IReadOnlyList<TopicCountScore> scores, double minGain, SelectionRule rule = SelectionRule.Auto, ulong seed = 1)
    {
        var best = scores.MinBy(s => s.Perplexity)!;
        var toBest = scores.Select(s => PairedDifference.Between(best.HeldOut, s.HeldOut)).ToArray();
        var oneSe = scores[Enumerable.Range(0, scores.Count).First(i => toBest[i].Difference <= toBest[i].StandardError || ReferenceEquals(scores[i], best))].TopicCount;
        var gains = Gains([.. scores.Select(s => s.TopicCount)], [.. scores.Select(s => DeterministicMath.Log(s.Perplexity))]);
        var shares = ChoiceBootstrap.Shares(scores, minGain, seed);
        var kneeIndex = Array.FindIndex(gains, g => g < minGain);
        var rules = new RuleChoices(oneSe, best.TopicCount, kneeIndex < 0 ? null : scores[kneeIndex].TopicCount, RuleChoices.ByNpmi(scores), RuleChoices.ByStability(scores));
        var chosen = rule == SelectionRule.Auto ? scores[Quantile(shares, 0.5)].TopicCount : rules.Of(rule) ?? rules.OneSe;
        var chosenScore = scores.First(s => s.TopicCount >= chosen);
        chosen = chosenScore.TopicCount; // the median of a list with gaps may fall between two swept K
        var toChosen = scores.Select(s => PairedDifference.Between(chosenScore.HeldOut, s.HeldOut)).ToArray();

        // Two K are compared by what the documents and what the starts leave open: both would fall anew in a second study.
        var startVariance = scores.Select(StartNoise.VarianceOf).ToArray();
        var chosenVariance = StartNoise.VarianceOf(chosenScore);
        var errorToChosen = scores.Select((s, i) => s.TopicCount == chosen ? 0 : Math.Sqrt((toChosen[i].StandardError * toChosen[i].StandardError) + startVariance[i] + chosenVariance)).ToArray();
        var candidates = scores.Select((s, i) => new TopicCountCandidate(
            s.TopicCount, s.Perplexity, toBest[i].Difference, toBest[i].StandardError, i < gains.Length ? gains[i] : double.NaN,
            toChosen[i].Difference, errorToChosen[i], s.TopicCount == chosen || Math.Abs(toChosen[i].Difference) <= errorToChosen[i], shares[i]));
        return new TopicCountChoice(chosen, rule, rules, minGain, [.. candidates]);
    }

    /// <summary>The user's own K: nothing was swept.</summary>
    public static TopicCountChoice Override(int topicCount, double minGain) => new(topicCount, SelectionRule.Auto, null, minGain, []);

    private int Quantile(double share) => Candidates[Quantile([.. Candidates.Select(c => c.ResampleShare)], share)].TopicCount;

    private static int Quantile(double[] shares, double share)
    {
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            sum += shares[i];

            // A thousand shares of 0.001 may add up to a little less than the half that they are.
            if (sum >= share - 1e-9)
            {
                return i;
            }
        }

        return shares.Length - 1;
    }

    /// <summary>g(K): fall of ln(perplexity) for each added topic between neighbours of the list, weighted by their distance and made non-increasing.</summary>
    internal static double[] Gains(int[] topicCounts, double[] logPerplexities)
    {
        var falls = new double[topicCounts.Length - 1];
        var widths = new double[falls.Length];
        for (var i = 0; i < falls.Length; i++)
        {
            widths[i] = topicCounts[i + 1] - topicCounts[i];
            falls[i] = (logPerplexities[i] - logPerplexities[i + 1]) / widths[i];
        }

        return PoolAdjacentViolators.NonIncreasing(falls, widths);
    }
}
