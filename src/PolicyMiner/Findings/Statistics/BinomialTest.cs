using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Statistics;

/// <summary>The exact binomial test.</summary>
internal static class BinomialTest
{
    /// <summary>P(X ≥ successes) for X ~ Bin(trials, chance): one-sided, "better than chance".</summary>
    public static double Greater(int successes, int trials, double chance)
    {
        double sum = 0;
        for (var x = trials; x >= successes; x--)
        {
            sum += Probability(x, trials, chance);
        }

        return Math.Min(1, sum);
    }

    /// <summary>Two-sided p by the method of small p-values, as R's binom.test: the probability of all outcomes at most as likely as the one seen.</summary>
    public static double TwoSided(int successes, int trials, double chance)
    {
        const double tolerance = 1 + 1e-7; // R's: outcomes of equal probability differ in their last bits
        var seen = Probability(successes, trials, chance) * tolerance;
        double sum = 0;
        for (var x = 0; x <= trials; x++)
        {
            var p = Probability(x, trials, chance);
            sum += p <= seen ? p : 0;
        }

        return Math.Min(1, sum);
    }

    private static double Probability(int x, int n, double p)
    {
        if (p is <= 0 or >= 1)
        {
            return (p <= 0 ? x == 0 : x == n) ? 1 : 0;
        }

        var choose = DeterministicMath.LogGamma(n + 1.0) - DeterministicMath.LogGamma(x + 1.0) - DeterministicMath.LogGamma(n - x + 1.0);
        return DeterministicMath.Exp(choose + (x * DeterministicMath.Log(p)) + ((n - x) * DeterministicMath.Log(1 - p)));
    }
}
