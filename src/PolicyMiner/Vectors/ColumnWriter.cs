using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>Writes the numbers of a column one after the other: into memory, and into a temporary file from the limit of its store on.</summary>
/// <param name="store">Where the column belongs.</param>
/// <param name="expected">About how many numbers will come, when that is known; 0: not known.</param>
internal sealed class ColumnWriter(ColumnStore store, int expected = 0)
{
    private const int LeastNumbers = 256;

    // What is gathered before it goes to the file.
    private const int NumbersPerWrite = 1 << 16;

    // What the system takes at once.
    private const int MostPerWrite = 1 << 28;

    private int[] _numbers = expected == 0 ? [] : new int[Math.Min(expected, store.MostInMemory)];
    private int _count;
    private int _written;
    private SafeFileHandle? _file;

    /// <summary>Numbers so far.</summary>
    public int Length => _written + _count;

    /// <summary>Adds one number.</summary>
    /// <exception cref="IOException">The temporary file cannot be written.</exception>
    public void Add(int number)
    {
        if (_count == _numbers.Length)
        {
            MakeRoom();
        }

        _numbers[_count++] = number;
    }

    /// <summary>Adds numbers.</summary>
    /// <exception cref="IOException">The temporary file cannot be written.</exception>
    public void Add(ReadOnlySpan<int> numbers)
    {
        while (numbers.Length > 0)
        {
            if (_count == _numbers.Length)
            {
                MakeRoom();
            }

            var some = Math.Min(numbers.Length, _numbers.Length - _count);
            numbers[..some].CopyTo(_numbers.AsSpan(_count));
            _count += some;
            numbers = numbers[some..];
        }
    }

    /// <summary>The column; nothing can be added afterwards.</summary>
    /// <exception cref="IOException">The temporary file cannot be written.</exception>
    public NumberColumn ToColumn()
    {
        if (_file is null)
        {
            return new NumberColumn(_count == _numbers.Length ? _numbers : _numbers[.._count], store);
        }

        Flush();
        return new NumberColumn(_file, _written, store);
    }

    private void MakeRoom()
    {
        if (Length > Array.MaxLength - NumbersPerWrite)
        {
            throw new InputException(new Problem(
                "corpus", "more words, or pairs of unit and word, than can be numbered", "fewer than " + NumberFormat.Integer(Array.MaxLength - NumbersPerWrite), "Split the corpus."));
        }

        if (_file is null && _numbers.Length < store.MostInMemory)
        {
            Array.Resize(ref _numbers, (int)Math.Min(Math.Max(LeastNumbers, 2L * _numbers.Length), store.MostInMemory));
            return;
        }

        if (_file is null)
        {
            _file = ColumnStore.CreateFile();
            Flush();
            _numbers = new int[NumbersPerWrite];
            return;
        }

        Flush();
    }

    private void Flush()
    {
        try
        {
            for (var start = 0; start < _count; start += MostPerWrite)
            {
                RandomAccess.Write(_file!, MemoryMarshal.AsBytes(_numbers.AsSpan(start, Math.Min(MostPerWrite, _count - start))), (long)(_written + start) * sizeof(int));
            }
        }
        catch (IOException exception)
        {
            throw ColumnStore.Unusable(exception);
        }

        _written += _count;
        _count = 0;
    }
}
