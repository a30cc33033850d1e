using System.Buffers.Text;
using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>Numbers in lines of plain text, parted by blanks, read a piece at a time; every complaint names file and line.</summary>
internal sealed class NumberLines : IDisposable
{
    private const int LongestQuote = 30;

    // Longer than any number that is meant as one.
    private const int LongestNumber = 4096;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private readonly string _path;
    private readonly Stream _stream;
    private readonly string _what;
    private readonly byte[] _bytes = new byte[1 << 17];
    private int _position;
    private int _length;
    private int _line = 1;

    private NumberLines(string path, Stream stream, string what)
    {
        _path = path;
        _stream = stream;
        _what = what;
    }

    /// <summary>Starts at the beginning of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What it should hold, for messages.</param>
    /// <exception cref="InputException">The file is missing or cannot be read.</exception>
    public static NumberLines Open(string path, string what)
    {
        var lines = new NumberLines(path, PlainFile.Open(path, what), what);
        try
        {
            lines.Fill(ByteOrderMark.Length);
            lines._position = lines._bytes.AsSpan(0, lines._length).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
            return lines;
        }
        catch (InputException)
        {
            lines.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();

    /// <summary>Whether only blank lines are left.</summary>
    public bool AtEnd
    {
        get
        {
            while (HasMore() && IsWhite(_bytes[_position]))
            {
                Step();
            }

            return !HasMore();
        }
    }

    /// <summary>Whether nothing but blanks stands before the end of the line.</summary>
    public bool AtLineEnd
    {
        get
        {
            SkipBlanks();
            return !HasMore() || _bytes[_position] == '\n';
        }
    }

    /// <summary>The next number of the line, a whole one between <paramref name="least"/> and <paramref name="most"/>.</summary>
    public int Whole(int most, string expected, int least = 0)
    {
        SkipBlanks();
        if (!Utf8Parser.TryParse(_bytes.AsSpan(_position.._length), out long value, out var used) || !EndsAt(_position + used) || value < least || value > most)
        {
            throw Wrong(expected);
        }

        _position += used;
        return (int)value;
    }

    /// <summary>The next number of the line, finite and at least 0.</summary>
    public double Number(string expected)
    {
        SkipBlanks();
        var end = _position;
        while (end < _length && !EndsAt(end))
        {
            end++;
        }

        if (!double.TryParse(_bytes.AsSpan(_position, end - _position), System.Globalization.CultureInfo.InvariantCulture, out var value) || !(value >= 0 && double.IsFinite(value)))
        {
            throw Wrong(expected);
        }

        _position = end;
        return value;
    }

    /// <summary>Goes to the next line; nothing may stand before it.</summary>
    public void EndLine()
    {
        SkipBlanks();
        if (!HasMore())
        {
            return;
        }

        if (_bytes[_position] != '\n')
        {
            throw Wrong("the end of the line");
        }

        Step();
    }

    /// <summary>A complaint about what stands here.</summary>
    public InputException Wrong(string expected)
    {
        var end = _position;
        while (end < _length && end - _position < LongestQuote && _bytes[end] != '\n' && _bytes[end] != '\r')
        {
            end++;
        }

        var found = end == _position ? (end >= _length ? "the end of the file" : "the end of the line") : $"'{Encoding.UTF8.GetString(_bytes, _position, end - _position)}'";
        return new InputException(new Problem($"{_path}:{NumberFormat.Integer(_line)}", found, expected, $"The file should be {_what}."));
    }

    private static bool IsWhite(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private bool EndsAt(int position) => position >= _length || IsWhite(_bytes[position]);

    // Leaves at least a number's length of bytes to look at, where the file has as many.
    private void SkipBlanks()
    {
        do
        {
            while (_position < _length && _bytes[_position] is (byte)' ' or (byte)'\t' or (byte)'\r')
            {
                _position++;
            }
        }
        while (_length - _position < LongestNumber && Fill());
    }

    private bool HasMore() => _position < _length || Fill();

    // Moves what is left to the front and reads on; false at the end of the file.
    private bool Fill(int least = 1)
    {
        _bytes.AsSpan(_position.._length).CopyTo(_bytes);
        _length -= _position;
        _position = 0;
        try
        {
            var read = _stream.ReadAtLeast(_bytes.AsSpan(_length), least, throwOnEndOfStream: false);
            _length += read;
            return read > 0;
        }
        catch (IOException exception)
        {
            throw PlainFile.Unreadable(_path, _what, exception);
        }
    }

    private void Step()
    {
        if (_bytes[_position++] == '\n')
        {
            _line++;
        }
    }
}
