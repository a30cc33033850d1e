using PolicyMiner.Evaluation;

namespace PolicyMiner.Selection;

/// <summary>
/// How much of a held-out loss is the luck of the random starts. Each fold is scored by its best start of n by training objective; had n others been drawn
/// from the same ones (with replacement), the one of rank r would have been the best with probability ((n − r)ⁿ − (n − r − 1)ⁿ) / nⁿ, r = 0 … n − 1. The
/// variances of the folds, drawn independently, add up. Bootstrap of a maximum, worked out exactly: Efron and Tibshirani 1993.
/// </summary>
internal static class StartNoise
{
    /// <summary>Below this number of starts their luck cannot be judged: it counts as none.</summary>
    public const int LeastStarts = 4;

    /// <summary>Variance of the loss for each token at one K.</summary>
    public static double VarianceOf(TopicCountScore score)
    {
        var variance = 0.0;
        foreach (var fold in score.HeldOutOfStarts.Where(f => f.Count >= LeastStarts))
        {
            variance += VarianceOf(fold);
        }

        double tokens = score.HeldOut.Tokens.Sum();
        return variance / (tokens * tokens);
    }

    private static double VarianceOf(IReadOnlyList<HeldOutLikelihood> startsByObjective)
    {
        var mean = 0.0;
        var square = 0.0;
        var first = startsByObjective[0].LogLikelihood.Sum();
        for (var r = 0; r < startsByObjective.Count; r++)
        {
            // Against the best start, so that no digits are lost between squares of large sums.
            var loss = first - startsByObjective[r].LogLikelihood.Sum();
            var probability = Power(startsByObjective.Count - r, startsByObjective.Count) - Power(startsByObjective.Count - r - 1, startsByObjective.Count);
            mean += probability * loss;
            square += probability * loss * loss;
        }

        return Math.Max(0, square - (mean * mean));
    }

    /// <summary>(part / whole)^whole.</summary>
    private static double Power(int part, int whole)
    {
        var result = 1.0;
        for (var i = 0; i < whole; i++)
        {
            result *= part / (double)whole;
        }

        return result;
    }
}
