using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PolicyMiner.Vectors;

/// <summary>Whole numbers in a row that do not change, in memory or in a temporary file (<see cref="ColumnStore"/>). Safe for use by several threads.</summary>
public sealed class NumberColumn
{
    private const int NumbersPerBlock = 1 << 16;

    private readonly int[]? _numbers;
    private readonly SafeFileHandle? _file;

    /// <summary>A column in memory.</summary>
    /// <param name="numbers">The numbers; not copied.</param>
    public NumberColumn(int[] numbers) : this(numbers, ColumnStore.InMemory)
    {
    }

    internal NumberColumn(int[] numbers, ColumnStore store)
    {
        _numbers = numbers;
        Length = numbers.Length;
        Store = store;
    }

    internal NumberColumn(SafeFileHandle file, int length, ColumnStore store)
    {
        _file = file;
        Length = length;
        Store = store;
    }

    /// <summary>How many numbers there are.</summary>
    public int Length { get; }

    /// <summary>Whether the numbers stand in memory.</summary>
    public bool IsInMemory => _numbers is not null;

    /// <summary>Where columns that are made from this one belong.</summary>
    internal ColumnStore Store { get; }

    /// <summary>Numbers that stand together.</summary>
    /// <param name="start">Place of the first.</param>
    /// <param name="length">How many.</param>
    /// <exception cref="IOException">The temporary file cannot be read.</exception>
    public ReadOnlySpan<int> Slice(int start, int length)
    {
        if (_numbers is not null)
        {
            return _numbers.AsSpan(start, length);
        }

        if (length == 0)
        {
            return [];
        }

        var numbers = GC.AllocateUninitializedArray<int>(length);
        CopyTo(start, numbers);
        return numbers;
    }

    /// <summary>Copies numbers that stand together.</summary>
    /// <param name="start">Place of the first.</param>
    /// <param name="destination">Takes as many as it has room for.</param>
    /// <exception cref="IOException">The temporary file cannot be read.</exception>
    public void CopyTo(int start, Span<int> destination)
    {
        if (_numbers is not null)
        {
            _numbers.AsSpan(start, destination.Length).CopyTo(destination);
            return;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Length - destination.Length);
        var bytes = MemoryMarshal.AsBytes(destination);
        var offset = (long)start * sizeof(int);
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(_file!, bytes, offset);
            if (read == 0)
            {
                throw new IOException("A temporary file of this run was cut off while the run was using it.");
            }

            bytes = bytes[read..];
            offset += read;
        }
    }

    /// <summary>All numbers in an array of its own.</summary>
    public int[] ToArray()
    {
        var numbers = new int[Length];
        CopyTo(0, numbers);
        return numbers;
    }

    /// <summary>Gives a temporary file back before its time; the column is of no use afterwards. Only for who made it and gave it to nobody.</summary>
    internal void Release() => _file?.Dispose();

    /// <summary>All numbers in order, some ten thousand at a time.</summary>
    internal IEnumerable<ReadOnlyMemory<int>> Blocks()
    {
        if (_numbers is not null)
        {
            yield return _numbers;
            yield break;
        }

        var block = new int[Math.Min(Length, NumbersPerBlock)];
        for (var start = 0; start < Length; start += block.Length)
        {
            var length = Math.Min(block.Length, Length - start);
            CopyTo(start, block.AsSpan(0, length));
            yield return block.AsMemory(0, length);
        }
    }
}
