using System.Globalization;

namespace PolicyMiner.Runs.Shards;

/// <summary>One of several parts of a sweep that different machines work on: whole topic counts, dealt out so that the parts take about as long.</summary>
/// <param name="Index">Number of the part, 0 … <paramref name="Count"/> − 1.</param>
/// <param name="Count">Number of parts, 1 or more.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>Most parts.</summary>
    public const int MaxCount = 10_000;

    /// <summary>Reads "2/8": the third of eight parts.</summary>
    /// <exception cref="FormatException">The text is something else; says what was expected.</exception>
    public static Shard Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count <= MaxCount && index < count
            ? new Shard(index, count)
            : throw new FormatException($"I/N with I from 0 to N - 1, such as 0/8, and N up to {Foundation.NumberFormat.Integer(MaxCount)}");
    }

    /// <summary>The topic counts of this part: dealt out from the largest down, forth and back, because the work grows with K. Empty when there are more parts than topic counts.</summary>
    public IReadOnlyList<int> Of(IReadOnlyList<int> topicCounts)
    {
        var (index, count) = this;
        return [.. topicCounts.OrderDescending().Where((_, place) => (place / count % 2 == 0 ? place % count : count - 1 - (place % count)) == index).Order()];
    }

    /// <summary>For example 2/8.</summary>
    public override string ToString() => Foundation.NumberFormat.Integer(Index) + "/" + Foundation.NumberFormat.Integer(Count);
}
