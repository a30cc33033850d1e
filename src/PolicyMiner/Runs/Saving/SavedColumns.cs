using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs.Saving;

/// <summary>Columns as they are, one after the other: how many, then of each its length and its numbers, all little-endian with four bytes.</summary>
internal static class SavedColumns
{
    private const int NumbersPerRead = 1 << 16;

    /// <summary>Writes columns.</summary>
    public static void Write(Stream stream, IReadOnlyList<NumberColumn> columns)
    {
        WriteNumbers(stream, [columns.Count]);
        foreach (var column in columns)
        {
            WriteNumbers(stream, [column.Length]);
            foreach (var block in column.Blocks())
            {
                WriteNumbers(stream, block.Span);
            }
        }
    }

    /// <summary>Reads columns; the stream then stands behind them.</summary>
    /// <param name="stream">What <see cref="Write"/> wrote, and more.</param>
    /// <param name="store">Where the columns stand.</param>
    /// <exception cref="EndOfStreamException">The stream is cut off.</exception>
    /// <exception cref="FormatException">The stream holds something else.</exception>
    public static NumberColumn[] Read(Stream stream, ColumnStore store)
    {
        var numbers = new int[NumbersPerRead];
        int Next()
        {
            ReadNumbers(stream, numbers.AsSpan(0, 1));
            return numbers[0];
        }

        // A wrong number of columns sets nothing aside: the stream ends before.
        var columns = new List<NumberColumn>();
        for (var count = NotNegative(Next()); columns.Count < count;)
        {
            var left = NotNegative(Next());
            var column = new ColumnWriter(store, left);
            while (left > 0)
            {
                var some = numbers.AsSpan(0, Math.Min(left, numbers.Length));
                ReadNumbers(stream, some);
                column.Add(some);
                left -= some.Length;
            }

            columns.Add(column.ToColumn());
        }

        return [.. columns];
    }

    private static int NotNegative(int number) => number >= 0 ? number : throw new FormatException("a length below 0");

    private static void WriteNumbers(Stream stream, ReadOnlySpan<int> numbers)
    {
        if (!BitConverter.IsLittleEndian)
        {
            var turned = new int[numbers.Length];
            BinaryPrimitives.ReverseEndianness(numbers, turned);
            numbers = turned;
        }

        stream.Write(MemoryMarshal.AsBytes(numbers));
    }

    private static void ReadNumbers(Stream stream, Span<int> numbers)
    {
        stream.ReadExactly(MemoryMarshal.AsBytes(numbers));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(numbers, numbers);
        }
    }
}
