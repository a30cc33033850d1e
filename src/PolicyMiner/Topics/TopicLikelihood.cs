using PolicyMiner.Foundation;

namespace PolicyMiner.Topics;

/// <summary>
/// ln p(w | z) of a Gibbs chain (Griffiths and Steyvers 2004, eq. 2):
/// Σ_k [ln Γ(Vβ) − ln Γ(N_k + Vβ) + Σ_w (ln Γ(N_wk + β) − ln Γ(β))], with β + s_kw in place of β for the words of seeded topics.
/// </summary>
internal static class TopicLikelihood
{
    // Counts below this, nearly all, are looked up; the largest counts are few.
    private const int TableLength = 512;

    /// <summary>The value for the counts as they stand.</summary>
    public static double Of(GibbsState state, int terms, int topics, double beta, SeedPrior seeds)
    {
        // ln Γ(n + β) − ln Γ(β) = Σ_{i<n} ln(i + β)
        var table = new double[TableLength];
        for (var n = 1; n < TableLength; n++)
        {
            table[n] = table[n - 1] + DeterministicMath.Log(n - 1 + beta);
        }

        var atBeta = DeterministicMath.LogGamma(beta);
        var sum = -seeds.LogGammaExcess(beta);
        for (var w = 0; w < terms; w++)
        {
            foreach (var n in state.Terms.AsSpan(w * state.Stride, topics))
            {
                if (n != 0)
                {
                    sum += n < TableLength ? table[n] : DeterministicMath.LogGamma(n + beta) - atBeta;
                }
            }
        }

        var priorMass = terms * beta;
        var atPrior = DeterministicMath.LogGamma(priorMass);
        for (var k = 0; k < topics; k++)
        {
            sum += (seeds.Totals[k] == 0 ? atPrior : DeterministicMath.LogGamma(seeds.Totals[k] + priorMass)) - DeterministicMath.LogGamma(state.Totals[k] + priorMass);
        }

        return sum;
    }
}
