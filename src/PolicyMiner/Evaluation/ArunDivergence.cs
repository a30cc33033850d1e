using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>What the two readings of Arun et al. 2010 have in common: singular values of φ against the tokens of each topic.</summary>
internal static class ArunDivergence
{
    /// <summary>Singular values of φ, highest first; null when there are more topics than terms, for then some are missing.</summary>
    public static double[]? SingularValuesOf(MetricInput input)
        => input.Model.TopicCount > input.Model.TermCount ? null : SingularValues.Of(input.Model.TopicWord, input.Model.TopicCount);

    /// <summary>L θ: tokens of each topic, Σ_d N_d θ_dk; K values in the order of the topics.</summary>
    public static double[] TokensOfTopics(MetricInput input)
    {
        var k = input.Model.TopicCount;
        var tokens = new double[k];
        for (var d = 0; d < input.Model.UnitCount; d++)
        {
            var theta = input.Model.Topics(d);
            for (var t = 0; t < k; t++)
            {
                tokens[t] += input.Context.Bag.RowTotals[d] * theta[t];
            }
        }

        return tokens;
    }

    /// <summary>Σ p ln(p/q) + Σ q ln(q/p); 0 ln 0 = 0.</summary>
    public static double Symmetric(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        var sum = 0.0;
        for (var i = 0; i < p.Length; i++)
        {
            sum += Term(p[i], q[i]) + Term(q[i], p[i]);
        }

        return sum;
    }

    private static double Term(double p, double q) => p == 0 ? 0 : p * DeterministicMath.Log(p / q);
}
