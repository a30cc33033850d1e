using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>
/// Dispersion of the multinomial residuals: σ̂² = Σ_dw (x_dw − N_d q_dw)² / (N_d q_dw (1 − q_dw)) / ν, q_dw = Σ_k θ_dk φ_kw,
/// ν = N̂ − D(K − 1) − K(V − 1), N̂ = number of cells with N_d q_dw above 0.01 (Taddy 2012). 1 when the topics explain all
/// that is systematic; above 1 means more topics are needed. Lower is better. No value when ν is not positive: few documents, many terms.
/// </summary>
internal sealed class ResidualDispersion : ITopicMetric
{
    private const double SmallestExpectedCount = 0.01;
    private const int UnitsPerBlock = 16;

    public string Name => "residual_dispersion";

    public string Title => "Residual dispersion";

    public string ChineseTitle => "残差离散度";

    public MetricDirection Direction => MetricDirection.Lower;

    public double Lowest => 0;

    public double Highest => double.PositiveInfinity;

    public string Formula => "sum_dw (x_dw - N_d q_dw)^2 / (N_d q_dw (1 - q_dw)) / (cells with N_d q_dw > 0.01 - D (K - 1) - K (V - 1)), q_dw = sum_k theta_dk phi_kw";

    public string Source => "Taddy 2012, On Estimation and Selection for Topic Models, AISTATS";

    public MetricNeeds Needs => MetricNeeds.Units;

    public MetricScore Evaluate(MetricInput input)
    {
        var bag = input.Context.Bag;
        var blocks = (bag.UnitCount + UnitsPerBlock - 1) / UnitsPerBlock;
        var sums = new double[blocks];
        var cells = new long[blocks];
        BlockScheduler.Run(blocks, input.Jobs, () => new double[bag.TermCount], (block, scratch) =>
        {
            for (var u = block * UnitsPerBlock; u < Math.Min((block + 1) * UnitsPerBlock, bag.UnitCount); u++)
            {
                if (bag.RowTotals[u] > 0)
                {
                    var (sum, large) = Unit(input, u, scratch);
                    sums[block] += sum;
                    cells[block] += large;
                }
            }
        });
        var total = 0.0;
        long freedom = 0;
        for (var b = 0; b < blocks; b++)
        {
            total += sums[b];
            freedom += cells[b];
        }

        var units = bag.RowTotals.Count(n => n > 0);
        freedom -= ((long)units * (input.Model.TopicCount - 1)) + ((long)input.Model.TopicCount * (bag.TermCount - 1));
        return new MetricScore(Name, freedom <= 0 ? double.NaN : total / freedom);
    }

    /// <summary>Squared residuals of one unit, and how many of its cells are large enough to count.</summary>
    private static (double Sum, long Cells) Unit(MetricInput input, int unit, double[] q)
    {
        Mix(input, unit, q);
        double tokens = input.Context.Bag.RowTotals[unit];
        var terms = input.Context.Bag.Terms(unit);
        var counts = input.Context.Bag.CountsOf(unit);

        // Absent terms leave N q / (1 − q); present ones are put right after.
        var (sum, cells) = Absent(q, tokens);
        for (var i = 0; i < terms.Length; i++)
        {
            var p = q[terms[i]];
            sum += ((counts[i] * (double)counts[i]) - (2 * counts[i] * tokens * p)) / (tokens * p * (1 - p));
        }

        return (sum, cells);
    }

    private static void Mix(MetricInput input, int unit, double[] q)
    {
        var theta = input.Model.Topics(unit);
        Array.Clear(q);
        ref var to = ref MemoryMarshal.GetArrayDataReference(q);
        for (var k = 0; k < theta.Length; k++)
        {
            var phi = input.Model.Words(k);
            ref var from = ref MemoryMarshal.GetReference(phi);
            var share = Vector256.Create(theta[k]);
            var w = 0;
            for (; w + 4 <= q.Length; w += 4)
            {
                (Vector256.LoadUnsafe(ref to, (nuint)w) + (share * Vector256.LoadUnsafe(ref from, (nuint)w))).StoreUnsafe(ref to, (nuint)w);
            }

            for (; w < q.Length; w++)
            {
                q[w] += theta[k] * phi[w];
            }
        }
    }

    private static (double Sum, long Cells) Absent(double[] q, double tokens)
    {
        ref var from = ref MemoryMarshal.GetArrayDataReference(q);
        var threshold = Vector256.Create(SmallestExpectedCount);
        var lanes = Vector256<double>.Zero;
        var large = Vector256<long>.Zero;
        var w = 0;
        for (; w + 4 <= q.Length; w += 4)
        {
            var p = Vector256.LoadUnsafe(ref from, (nuint)w);
            var expected = Vector256.Create(tokens) * p;
            lanes += expected / (Vector256<double>.One - p);
            large -= Vector256.GreaterThan(expected, threshold).AsInt64();
        }

        var sum = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
        var cells = large[0] + large[1] + large[2] + large[3];
        for (; w < q.Length; w++)
        {
            sum += tokens * q[w] / (1 - q[w]);
            cells += tokens * q[w] > SmallestExpectedCount ? 1 : 0;
        }

        return (sum, cells);
    }
}
