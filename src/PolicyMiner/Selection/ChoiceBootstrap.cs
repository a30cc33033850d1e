using PolicyMiner.Foundation;

namespace PolicyMiner.Selection;

/// <summary>
/// How firm the choice of rule auto is: the rule is applied again to resamples of the documents (with replacement, as many as there are), with the fits
/// as they are. Bootstrap: Efron and Tibshirani 1993, percentile interval.
/// </summary>
internal static class ChoiceBootstrap
{
    /// <summary>Number of resamples.</summary>
    public const int Resamples = 1000;

    private const ulong Purpose = 0xB007;

    /// <summary>For each swept K, the share of the resamples in which rule auto chooses it; sums to 1.</summary>
    public static double[] Shares(IReadOnlyList<TopicCountScore> scores, double minGain, ulong seed)
    {
        var documents = scores[0].HeldOut.Tokens.Length;
        var random = new RandomStream(seed, Purpose);
        var weights = new double[documents];
        var counts = new int[scores.Count];
        for (var b = 0; b < Resamples; b++)
        {
            Array.Clear(weights);
            for (var d = 0; d < documents; d++)
            {
                weights[random.NextInt32(documents)]++;
            }

            counts[Choose(scores, weights, minGain)]++;
        }

        return Array.ConvertAll(counts, c => c / (double)Resamples);
    }

    private static int Choose(IReadOnlyList<TopicCountScore> scores, double[] weights, double minGain)
    {
        var losses = new double[scores.Count];
        double tokens = 0;
        var n = scores[0].HeldOut.Tokens;
        for (var d = 0; d < weights.Length; d++)
        {
            tokens += weights[d] * n[d];
        }

        for (var i = 0; i < losses.Length; i++)
        {
            var likelihood = scores[i].HeldOut.LogLikelihood;
            for (var d = 0; d < weights.Length; d++)
            {
                losses[i] -= weights[d] * likelihood[d];
            }

            losses[i] /= tokens;
        }

        var best = Array.IndexOf(losses, losses.Min());
        var oneSe = 0;
        while (oneSe < best && !WithinOneStandardError(scores[best], scores[oneSe], losses[oneSe] - losses[best], weights, tokens))
        {
            oneSe++;
        }

        var knee = Array.FindIndex(TopicCountChoice.Gains([.. scores.Select(s => s.TopicCount)], losses), g => g < minGain);
        return knee < 0 ? oneSe : Math.Min(oneSe, knee);
    }

    /// <summary>The paired standard error of <see cref="Evaluation.PairedDifference"/>, with each document as often as it was drawn.</summary>
    private static bool WithinOneStandardError(TopicCountScore best, TopicCountScore other, double difference, double[] weights, double tokens)
    {
        var n = best.HeldOut.Tokens;
        var squares = 0.0;
        for (var d = 0; d < weights.Length; d++)
        {
            var residual = best.HeldOut.LogLikelihood[d] - other.HeldOut.LogLikelihood[d] - (difference * n[d]);
            squares += weights[d] * residual * residual;
        }

        var drawn = weights.Length;
        return difference <= Math.Sqrt(drawn / (drawn - 1.0) * squares) / tokens;
    }
}
