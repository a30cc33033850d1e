using PolicyMiner.Foundation;

namespace PolicyMiner.Topics;

/// <summary>
/// Fits the Dirichlet priors to expected counts by Minka's fixed point (Minka 2000, "Estimating a Dirichlet distribution", eq. 55; Wallach,
/// Mimno and McCallum 2009): α_k ← α_k Σ_d [ψ(N_dk + α_k) − ψ(α_k)] / Σ_d [ψ(N_d + α₀) − ψ(α₀)], and for the symmetric β the same over topics and terms.
/// α and β may be fitted at the same time.
/// </summary>
internal sealed class DirichletPriors
{
    /// <summary>Least α_k: below, a topic that lost its tokens could not come back, and 1/α in ψ(α) drowns every other digit.</summary>
    public const double LeastAlpha = 1e-4;

    /// <summary>Largest α_k: above, a unit of a thousand tokens is mostly prior.</summary>
    public const double LargestAlpha = 100;

    /// <summary>Least β: below, one term of a held-out text that a topic never saw makes the text impossible under it.</summary>
    public const double LeastBeta = 1e-4;

    /// <summary>Largest β: above, topics are hardly more than the uniform distribution.</summary>
    public const double LargestBeta = 10;

    private const int Rounds = 3;
    private readonly CountHistogram _unitCounts = new();
    private readonly CountHistogram _termCounts = new();
    private List<(double Number, double Mean)>? _unitLengths;

    /// <summary>Moves α some rounds towards its best value for the counts.</summary>
    /// <param name="alpha">α, K values, changed in place.</param>
    /// <param name="unitTotals">N_d.</param>
    /// <param name="counts">N_dk, one row a unit.</param>
    /// <param name="stride">Floats in a row of counts.</param>
    /// <param name="soft">Whether counts are expected ones; false for counts of a sample.</param>
    /// <param name="weights">Weight of each unit, by which its row of counts (not N_d) is multiplied already; null: 1.</param>
    public void FitAlpha(double[] alpha, long[] unitTotals, ReadOnlySpan<float> counts, int stride, bool soft = true, double[]? weights = null)
    {
        if (_unitLengths is null)
        {
            _unitCounts.Clear();
            for (var d = 0; d < unitTotals.Length; d++)
            {
                _unitCounts.Add(unitTotals[d], weights?[d] ?? 1);
            }

            _unitLengths = _unitCounts.Occupied(soft: false);
        }

        if (_unitLengths.Count == 0)
        {
            return;
        }

        var bins = new List<(double Number, double Mean)>[alpha.Length];
        for (var k = 0; k < alpha.Length; k++)
        {
            _unitCounts.Clear();
            for (int i = k, d = 0; i < counts.Length; i += stride, d++)
            {
                var weight = weights?[d] ?? 1;
                _unitCounts.Add((float)(counts[i] / weight), weight);
            }

            bins[k] = _unitCounts.Occupied(soft);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var sum = 0.0;
            foreach (var a in alpha)
            {
                sum += a;
            }

            var all = CountHistogram.DigammaSum(_unitLengths, sum);
            for (var k = 0; k < alpha.Length; k++)
            {
                alpha[k] = Math.Clamp(alpha[k] * CountHistogram.DigammaSum(bins[k], alpha[k]) / all, LeastAlpha, LargestAlpha);
            }
        }
    }

    /// <summary>β moved some rounds towards its best value for the counts.</summary>
    /// <param name="beta">β so far.</param>
    /// <param name="topicTotals">N_k.</param>
    /// <param name="terms">V.</param>
    /// <param name="counts">N_wk, one row a term; those of padding are 0.</param>
    /// <param name="stride">Floats in a row of counts.</param>
    /// <param name="seeds">
    /// Words of seeded topics, which have a prior of their own: they are left out of the fit, which is exact, since the other words of such a topic, given their
    /// sum, have a Dirichlet prior of β alone.
    /// </param>
    /// <param name="soft">Whether counts are expected ones; false for counts of a sample.</param>
    public double FitBeta(double beta, ReadOnlySpan<double> topicTotals, int terms, ReadOnlySpan<float> counts, int stride, SeedPrior seeds, bool soft = true)
    {
        double[] rest = [.. topicTotals];
        var open = new int[rest.Length];
        Array.Fill(open, terms);
        _termCounts.Clear();
        foreach (var count in counts)
        {
            _termCounts.Add(count);
        }

        foreach (var (term, topic, _) in seeds.Entries)
        {
            var count = counts[(term * stride) + topic];
            _termCounts.Remove(count);
            rest[topic] -= count;
            open[topic]--;
        }

        var bins = _termCounts.Occupied(soft);
        for (var round = 0; round < Rounds; round++)
        {
            var all = 0.0;
            for (var k = 0; k < rest.Length; k++)
            {
                if (rest[k] > 0 && open[k] > 0)
                {
                    var prior = open[k] * beta;
                    all += (open[k] / (double)terms) * (DeterministicMath.Digamma(rest[k] + prior) - DeterministicMath.Digamma(prior));
                }
            }

            if (!(all > 0))
            {
                return beta;
            }

            beta = Math.Clamp(beta * CountHistogram.DigammaSum(bins, beta) / (terms * all), LeastBeta, LargestBeta);
        }

        return beta;
    }
}
