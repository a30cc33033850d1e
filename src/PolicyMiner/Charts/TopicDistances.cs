using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Charts;

/// <summary>
/// Jensen–Shannon divergence of the word distributions of all pairs of topics (Lin 1991, eq. 3.2 with equal weights), to base 2: 0 for equal
/// distributions, 1 for distributions without a common word.
/// </summary>
internal static class TopicDistances
{
    /// <summary>The divergences, K × K, symmetric, 0 on the diagonal.</summary>
    public static double[,] JensenShannon(TopicModel model)
    {
        var k = model.TopicCount;
        var sums = new double[k];
        for (var i = 0; i < k; i++)
        {
            foreach (var p in model.Words(i))
            {
                sums[i] += Term(p);
            }
        }

        var distances = new double[k, k];
        for (var i = 0; i < k; i++)
        {
            for (var j = i + 1; j < k; j++)
            {
                // H(m) − (H(p) + H(q)) / 2 with m the mean of both.
                var middle = SumOfMean(model.Words(i), model.Words(j));
                distances[i, j] = distances[j, i] = Math.Clamp((((sums[i] + sums[j]) / 2) - middle) / DeterministicMath.Ln2, 0, 1);
            }
        }

        return distances;
    }

    private static double SumOfMean(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        double sum = 0;
        for (var w = 0; w < p.Length; w++)
        {
            sum += Term((p[w] + q[w]) / 2);
        }

        return sum;
    }

    private static double Term(double p) => p > 0 ? p * DeterministicMath.Log(p) : 0;
}
