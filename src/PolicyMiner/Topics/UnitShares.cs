using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>θ of the units from running counts in single precision.</summary>
internal static unsafe class UnitShares
{
    /// <summary>θ_dk = (N_dk + α_k) / (N_d + α₀), and N_dk scaled so that each row sums to N_d; D × K both.</summary>
    /// <param name="bag">The units.</param>
    /// <param name="units">N_dk, one row a unit, in part or whole.</param>
    /// <param name="stride">Floats in a row.</param>
    /// <param name="alpha">α, K values.</param>
    public static (double[] Theta, double[] Counts) Of(BagOfWords bag, AlignedFloats units, int stride, double[] alpha)
    {
        var topics = alpha.Length;
        var alphaSum = 0.0;
        foreach (var a in alpha)
        {
            alphaSum += a;
        }

        var theta = new double[checked(bag.UnitCount * topics)];
        var counts = new double[theta.Length];
        for (var d = 0; d < bag.UnitCount; d++)
        {
            var row = new ReadOnlySpan<float>(units.Pointer + ((long)d * stride), topics);
            var sum = 0.0;
            foreach (var count in row)
            {
                sum += count;
            }

            // The singles sum to N_d but for rounding; the doubles do so to the last digits.
            for (var k = 0; k < topics; k++)
            {
                counts[(d * topics) + k] = sum > 0 ? bag.RowTotals[d] * (row[k] / sum) : 0;
                theta[(d * topics) + k] = (counts[(d * topics) + k] + alpha[k]) / (bag.RowTotals[d] + alphaSum);
            }
        }

        return (theta, counts);
    }
}
