using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PolicyMiner.Topics;

/// <summary>Arithmetic on eight fixed lanes, in an order that is the same with and without vector hardware.</summary>
internal static unsafe class Lanes
{
    /// <summary>Lanes of a vector of single precision numbers.</summary>
    public const int Width = 8;

    /// <summary>Least multiple of eight that holds <paramref name="length"/> values.</summary>
    public static int Padded(int length) => (length + Width - 1) / Width * Width;

    /// <summary>Sum of the lanes: ((0+4)+(2+6)) + ((1+5)+(3+7)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(Vector256<float> v)
    {
        var four = v.GetLower() + v.GetUpper();
        var two = four + Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3));
        var one = two + Vector128.Shuffle(two, Vector128.Create(1, 1, 1, 1));
        return one.ToScalar();
    }

    /// <summary>Larger of two numbers, lane by lane; no lane may be NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Max(Vector256<float> x, Vector256<float> y) => Vector256.MaxNative(x, y);

    /// <summary>Sums of eight columns in double precision, row after row.</summary>
    /// <param name="column">First value of the first column.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="stride">Floats from one row to the next.</param>
    /// <param name="sums">Takes the eight sums.</param>
    public static void SumRows(float* column, int rows, int stride, Span<double> sums)
    {
        var low = Vector256<double>.Zero;
        var high = Vector256<double>.Zero;
        for (var row = 0; row < rows; row++, column += stride)
        {
            var (lower, upper) = Vector256.Widen(Vector256.Load(column));
            low += lower;
            high += upper;
        }

        low.CopyTo(sums);
        high.CopyTo(sums[4..]);
    }

    /// <summary>Σ n_i ln(s_i / (total − n_i)) in double precision; each logarithm is good to single precision.</summary>
    /// <param name="sums">s, above 0; readable up to a multiple of eight.</param>
    /// <param name="counts">n of the same pairs; readable up to a multiple of eight.</param>
    /// <param name="length">Number of pairs.</param>
    /// <param name="total">Above every n.</param>
    public static double LogSum(float* sums, float* counts, int length, float total)
    {
        var low = Vector256<double>.Zero;
        var high = Vector256<double>.Zero;
        var totals = Vector256.Create(total);
        for (var i = 0; i < length; i += Width)
        {
            var n = Vector256.Load(counts + i);
            var x = Vector256.Load(sums + i) / (totals - n);
            if (i + Width > length)
            {
                var used = Vector256.LessThan(Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7), Vector256.Create(length - i)).AsSingle();
                n = Vector256.ConditionalSelect(used, n, Vector256<float>.Zero);
                x = Vector256.ConditionalSelect(used, x, Vector256<float>.One);
            }

            var (lower, upper) = Vector256.Widen(Log(x) * n);
            low += lower;
            high += upper;
        }

        var sum = low + high;
        return (sum.GetElement(0) + sum.GetElement(2)) + (sum.GetElement(1) + sum.GetElement(3));
    }

    /// <summary>Natural logarithm of normal positive numbers, to single precision: x = 2^e m with m in [√½, √2), ln m = 2 artanh((m−1)/(m+1)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x)
    {
        var bits = x.AsInt32() - Vector256.Create(0x3F3504F3);
        var exponent = bits >> 23;
        var m = ((bits & Vector256.Create(0x007FFFFF)) + Vector256.Create(0x3F3504F3)).AsSingle();
        var s = (m - Vector256<float>.One) / (m + Vector256<float>.One);
        var z = s * s;
        var series = Vector256.Create(2f / 3) + (z * (Vector256.Create(2f / 5) + (z * (Vector256.Create(2f / 7) + (z * Vector256.Create(2f / 9))))));
        return (Vector256.ConvertToSingle(exponent) * Vector256.Create(0.693147181f)) + (s * (Vector256.Create(2f) + (z * series)));
    }
}
