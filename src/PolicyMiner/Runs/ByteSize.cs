using System.Globalization;

namespace PolicyMiner.Runs;

/// <summary>Sizes of memory as people write them: a number and B, KB, MB or GB, each a thousand times the one before.</summary>
internal static class ByteSize
{
    private static readonly (string Name, long Bytes)[] Units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000), ("B", 1)];

    /// <summary>Bytes of a size such as 1.5GB; a number alone is bytes.</summary>
    /// <exception cref="FormatException">It is no such size, or below one byte; the message says what is expected.</exception>
    public static long Parse(string text)
    {
        var trimmed = text.Trim();
        var unit = Array.Find(Units, u => trimmed.EndsWith(u.Name, StringComparison.OrdinalIgnoreCase));
        var number = unit.Name is null ? trimmed : trimmed[..^unit.Name.Length].TrimEnd();
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value * (unit.Name is null ? 1 : unit.Bytes) is >= 1 and <= 1_000_000_000_000_000 and var bytes
            ? (long)bytes
            : throw new FormatException("a size such as 1.5GB or 800MB");
    }

    /// <summary>The shortest text that <see cref="Parse"/> reads as so many bytes.</summary>
    public static string Format(long bytes)
    {
        foreach (var (name, unit) in Units)
        {
            if (bytes >= unit && bytes * 1000m / unit % 1 == 0)
            {
                return (bytes / (decimal)unit).ToString("0.###", CultureInfo.InvariantCulture) + name;
            }
        }

        return bytes.ToString(CultureInfo.InvariantCulture) + "B";
    }
}
