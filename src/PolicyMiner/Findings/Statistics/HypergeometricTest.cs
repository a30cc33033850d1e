using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Statistics;

/// <summary>
/// The limit of a permutation test of a difference between two shares when every document is exchangeable by itself: the number of carriers in
/// the second group is hypergeometric (Fisher 1935).
/// </summary>
internal static class HypergeometricTest
{
    /// <summary>Two-sided p: probability of all counts whose difference of shares is at least as large as the one seen.</summary>
    /// <param name="seen">Carriers in the second group.</param>
    /// <param name="carriers">Carriers in both groups.</param>
    /// <param name="second">Documents of the second group.</param>
    /// <param name="all">Documents of both groups.</param>
    public static double TwoSided(int seen, int carriers, int second, int all)
    {
        var first = all - second;
        var lowest = Math.Max(0, carriers - first);
        var highest = Math.Min(carriers, second);
        var distance = Distance(seen);
        double sum = 0;
        for (var x = lowest; x <= highest; x++)
        {
            if (Distance(x) >= distance)
            {
                sum += DeterministicMath.Exp(LogChoose(second, x) + LogChoose(first, carriers - x) - LogChoose(all, carriers));
            }
        }

        return Math.Min(1, sum);

        // |x/second − (carriers−x)/first| in whole numbers, so that ties are exact.
        long Distance(int x) => Math.Abs(((long)x * first) - ((long)(carriers - x) * second));
    }

    private static double LogChoose(int n, int k) => DeterministicMath.LogGamma(n + 1.0) - DeterministicMath.LogGamma(k + 1.0) - DeterministicMath.LogGamma(n - k + 1.0);
}
