namespace PolicyMiner.Foundation;

/// <summary>
/// Logarithm, exponential and the gamma family from + − × ÷ in written order, so that every machine gives the same bits.
/// <c>Math.Log</c> and friends call the C library, whose last bits change with the processor.
/// </summary>
public static class DeterministicMath
{
    /// <summary>The natural logarithm of 2.</summary>
    public const double Ln2 = 0.693147180559945309417232121458;

    // ln 2 in two parts: the first has 21 trailing zero bits, so that exponent × Ln2High is exact.
    private const double Ln2High = 0.693147180369123816490;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double HalfLn2Pi = 0.918938533204672741780329736406;

    /// <summary>Natural logarithm; NaN below 0, −∞ at 0. Error below 1.5 units in the last place.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0)
        {
            return double.NaN;
        }

        if (x == 0)
        {
            return double.NegativeInfinity;
        }

        if (double.IsPositiveInfinity(x))
        {
            return x;
        }

        var shift = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0; // 2^54: out of the subnormal range
            shift = -54;
        }

        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (mantissa > 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }

        exponent += shift;

        // ln m = 2 artanh s with s = (m-1)/(m+1), |s| <= 0.1716: f - s (f - R) keeps the leading part exact.
        var f = mantissa - 1;
        var s = f / (mantissa + 1);
        var z = s * s;
        var series = z * ((2.0 / 3) + (z * ((2.0 / 5) + (z * ((2.0 / 7) + (z * ((2.0 / 9) + (z * ((2.0 / 11)
            + (z * ((2.0 / 13) + (z * ((2.0 / 15) + (z * ((2.0 / 17) + (z * ((2.0 / 19) + (z * (2.0 / 21)))))))))))))))))));
        var half = 0.5 * f * f;
        return (exponent * Ln2High) - (half - ((s * (half + series)) + (exponent * Ln2Low)) - f);
    }

    /// <summary>Exponential; 0 below −745.2, +∞ above 709.8. Error below 1.5 units in the last place.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (x > 709.782712893384)
        {
            return double.PositiveInfinity;
        }

        if (x < -745.1332191019412)
        {
            return 0;
        }

        var k = (int)Math.Floor((x / Ln2) + 0.5);
        var high = x - (k * Ln2High);
        var low = k * Ln2Low;
        var r = high - low;
        var p = 1.0 / 6227020800;
        p = (p * r) + (1.0 / 479001600);
        p = (p * r) + (1.0 / 39916800);
        p = (p * r) + (1.0 / 3628800);
        p = (p * r) + (1.0 / 362880);
        p = (p * r) + (1.0 / 40320);
        p = (p * r) + (1.0 / 5040);
        p = (p * r) + (1.0 / 720);
        p = (p * r) + (1.0 / 120);
        p = (p * r) + (1.0 / 24);
        p = (p * r) + (1.0 / 6);
        p = (p * r) + 0.5;

        // 1 + (high - low + r² p): the small parts are added before the 1, so that no bit of them is lost.
        var y = 1 + ((r * r * p) - low + high);
        return k switch
        {
            < -1021 => y * PowerOfTwo(k + 1000) * PowerOfTwo(-1000),
            > 1023 => y * PowerOfTwo(k - 1) * 2,
            _ => y * PowerOfTwo(k),
        };
    }

    /// <summary>x to the power y for x ≥ 0, as exp(y ln x); exact for y = 0, 1 and 2.</summary>
    public static double Pow(double x, double y) => y switch
    {
        0 => 1,
        1 => x,
        2 => x * x,
        _ => x == 0 ? (y > 0 ? 0 : double.PositiveInfinity) : Exp(y * Log(x)),
    };

    /// <summary>Digamma function ψ(x) for x > 0: recurrence up to 10, then the asymptotic series (Abramowitz and Stegun 6.3.18). Absolute error below 1e-13.</summary>
    public static double Digamma(double x)
    {
        if (!(x > 0))
        {
            return double.NaN;
        }

        var shift = 0.0;
        while (x < 10)
        {
            shift -= 1 / x;
            x += 1;
        }

        var z = 1 / (x * x);
        var series = z * ((1.0 / 12) - (z * ((1.0 / 120) - (z * ((1.0 / 252) - (z * ((1.0 / 240) - (z * ((1.0 / 132) - (z * (691.0 / 32760)))))))))));
        return shift + Log(x) - (0.5 / x) - series;
    }

    /// <summary>Trigamma function ψ′(x) for x > 0 (Abramowitz and Stegun 6.4.12 after recurrence). Relative error below 1e-12.</summary>
    public static double Trigamma(double x)
    {
        if (!(x > 0))
        {
            return double.NaN;
        }

        var shift = 0.0;
        while (x < 10)
        {
            shift += 1 / (x * x);
            x += 1;
        }

        var z = 1 / (x * x);
        var series = z * ((1.0 / 6) - (z * ((1.0 / 30) - (z * ((1.0 / 42) - (z * ((1.0 / 30) - (z * ((5.0 / 66) - (z * (691.0 / 2730)))))))))));
        return shift + (((series + 1) / x) + (0.5 * z));
    }

    /// <summary>Logarithm of the gamma function for x > 0: recurrence up to 10, then Stirling's series (Abramowitz and Stegun 6.1.41). Error below 1e-13 relative to max(1, |value|).</summary>
    public static double LogGamma(double x)
    {
        if (!(x > 0))
        {
            return double.NaN;
        }

        var product = 1.0;
        while (x < 10)
        {
            product *= x;
            x += 1;
        }

        var z = 1 / (x * x);
        var series = ((1.0 / 12) - (z * ((1.0 / 360) - (z * ((1.0 / 1260) - (z * ((1.0 / 1680) - (z * ((1.0 / 1188) - (z * (691.0 / 360360))))))))))) / x;
        return ((x - 0.5) * Log(x)) - x + HalfLn2Pi + series - Log(product);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
