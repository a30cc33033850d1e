using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>The divergence of topics that Deveaud et al. 2014 use: ½ Σ_w p ln(p/q) + ½ Σ_w q ln(q/p) = ½ Σ_w (p − q)(ln p − ln q).</summary>
internal static class TopicDivergence
{
    /// <summary>Sum over all unordered pairs of topics; words without probability in one of the two are left out.</summary>
    /// <param name="probabilities">φ, K × V.</param>
    /// <param name="topics">K.</param>
    public static double SumOverPairs(double[] probabilities, int topics)
    {
        var terms = probabilities.Length / topics;
        var logs = Array.ConvertAll(probabilities, DeterministicMath.Log);
        var sum = 0.0;
        for (var i = 0; i < topics; i++)
        {
            for (var j = i + 1; j < topics; j++)
            {
                sum += 0.5 * Divergence(
                    probabilities.AsSpan(i * terms, terms),
                    probabilities.AsSpan(j * terms, terms),
                    logs.AsSpan(i * terms, terms),
                    logs.AsSpan(j * terms, terms));
            }
        }

        return sum;
    }

    private static double Divergence(ReadOnlySpan<double> p, ReadOnlySpan<double> q, ReadOnlySpan<double> logP, ReadOnlySpan<double> logQ)
    {
        var sum = 0.0;
        for (var w = 0; w < p.Length; w++)
        {
            if (p[w] > 0 && q[w] > 0)
            {
                sum += (p[w] - q[w]) * (logP[w] - logQ[w]);
            }
        }

        return sum;
    }
}
