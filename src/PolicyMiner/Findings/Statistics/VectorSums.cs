using System.Runtime.Intrinsics;

namespace PolicyMiner.Findings.Statistics;

/// <summary>Sums of rows, several columns at a time: each column's sum is made of the same operations in the same order as by itself.</summary>
internal static class VectorSums
{
    /// <summary>Adds a row to the sums.</summary>
    /// <param name="sums">One sum a column.</param>
    /// <param name="row">As many values.</param>
    public static void Add(Span<double> sums, ReadOnlySpan<double> row)
    {
        row = row[..sums.Length];
        var k = 0;
        for (; k + Vector256<double>.Count <= sums.Length; k += Vector256<double>.Count)
        {
            (Vector256.Create<double>(sums[k..]) + Vector256.Create(row[k..])).CopyTo(sums[k..]);
        }

        for (; k < sums.Length; k++)
        {
            sums[k] += row[k];
        }
    }

    /// <summary>Adds a row times a weight to the sums.</summary>
    /// <param name="sums">One sum a column.</param>
    /// <param name="row">As many values.</param>
    /// <param name="weight">What each value is multiplied with.</param>
    public static void Add(Span<double> sums, ReadOnlySpan<double> row, double weight)
    {
        row = row[..sums.Length];
        var weights = Vector256.Create(weight);
        var k = 0;
        for (; k + Vector256<double>.Count <= sums.Length; k += Vector256<double>.Count)
        {
            (Vector256.Create<double>(sums[k..]) + (weights * Vector256.Create(row[k..]))).CopyTo(sums[k..]);
        }

        for (; k < sums.Length; k++)
        {
            sums[k] += weight * row[k];
        }
    }
}
