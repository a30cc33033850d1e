using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Relations;

/// <summary>Distances between probability distributions.</summary>
internal static class Distances
{
    /// <summary>Jensen–Shannon divergence in bits: ½ Σ p log₂(p/m) + ½ Σ q log₂(q/m), m = (p + q)/2 (Lin 1991).</summary>
    public static double JensenShannon(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        double sum = 0;
        for (var i = 0; i < p.Length; i++)
        {
            var m = (p[i] + q[i]) / 2;
            sum += Term(p[i], m) + Term(q[i], m);
        }

        return Math.Max(0, sum / (2 * DeterministicMath.Ln2));

        static double Term(double x, double m) => x > 0 ? x * DeterministicMath.Log(x / m) : 0;
    }

    /// <summary>Hellinger distance √(1 − Σ √(p q)); 0 to 1.</summary>
    public static double Hellinger(ReadOnlySpan<double> p, ReadOnlySpan<double> q)
    {
        double affinity = 0;
        for (var i = 0; i < p.Length; i++)
        {
            affinity += Math.Sqrt(p[i] * q[i]);
        }

        return Math.Sqrt(Math.Max(0, 1 - affinity));
    }

    /// <summary>Pearson's correlation; NaN where one side does not vary.</summary>
    public static double Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var meanX = Mean.Of(x);
        var meanY = Mean.Of(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        return xx > 0 && yy > 0 ? Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1) : double.NaN;
    }
}
