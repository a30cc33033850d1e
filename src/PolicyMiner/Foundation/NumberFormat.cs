using System.Globalization;

namespace PolicyMiner.Foundation;

/// <summary>The one place that turns numbers into text for tables, charts and reports.</summary>
public static class NumberFormat
{
    /// <summary>A score or probability, rounded to 9 significant digits; empty for NaN (missing), "inf" and "-inf" for infinities.</summary>
    public static string Score(double value)
    {
        if (double.IsNaN(value))
        {
            return string.Empty;
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }

        // Minus zero would be one number with two spellings.
        return value == 0 ? "0" : value.ToString("G9", CultureInfo.InvariantCulture);
    }

    /// <summary>A whole number, plain.</summary>
    public static string Integer(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number for people, with a fixed number of decimals.</summary>
    public static string Fixed(double value, int decimals)
        => double.IsNaN(value) ? string.Empty : value.ToString("F" + Integer(decimals), CultureInfo.InvariantCulture);

    /// <summary>A share as percent, for people: 0.1234 gives "12.3 %".</summary>
    public static string Percent(double share) => Fixed(share * 100, 1) + " %";
}
