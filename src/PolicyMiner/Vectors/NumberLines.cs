using System.Buffers.Text;
using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>Numbers in lines of plain text, parted by blanks; every complaint names file and line.</summary>
internal sealed class NumberLines
{
    private const int LongestQuote = 30;
    private readonly string _path;
    private readonly byte[] _bytes;
    private readonly string _what;
    private int _position;
    private int _line = 1;

    /// <summary>Starts at the beginning.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="what">What the file should hold, for messages.</param>
    public NumberLines(string path, byte[] bytes, string what)
    {
        _path = path;
        _bytes = bytes;
        _what = what;
        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
        {
            _position = 3;
        }
    }

    /// <summary>Bytes of the whole content.</summary>
    public int Length => _bytes.Length;

    /// <summary>Whether only blank lines are left.</summary>
    public bool AtEnd
    {
        get
        {
            while (_position < _bytes.Length && IsWhite(_bytes[_position]))
            {
                Step();
            }

            return _position >= _bytes.Length;
        }
    }

    /// <summary>Whether nothing but blanks stands before the end of the line.</summary>
    public bool AtLineEnd
    {
        get
        {
            SkipBlanks();
            return _position >= _bytes.Length || _bytes[_position] == '\n';
        }
    }

    /// <summary>The next number of the line, a whole one between <paramref name="least"/> and <paramref name="most"/>.</summary>
    public int Whole(int most, string expected, int least = 0)
    {
        SkipBlanks();
        if (!Utf8Parser.TryParse(_bytes.AsSpan(_position), out long value, out var used) || !EndsAt(_position + used) || value < least || value > most)
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
        while (end < _bytes.Length && !EndsAt(end))
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
        if (_position < _bytes.Length && _bytes[_position] != '\n')
        {
            throw Wrong("the end of the line");
        }

        if (_position < _bytes.Length)
        {
            Step();
        }
    }

    /// <summary>A complaint about what stands here.</summary>
    public InputException Wrong(string expected)
    {
        var end = _position;
        while (end < _bytes.Length && end - _position < LongestQuote && _bytes[end] != '\n' && _bytes[end] != '\r')
        {
            end++;
        }

        var found = end == _position ? (end >= _bytes.Length ? "the end of the file" : "the end of the line") : $"'{Encoding.UTF8.GetString(_bytes, _position, end - _position)}'";
        return new InputException(new Problem($"{_path}:{NumberFormat.Integer(_line)}", found, expected, $"The file should be {_what}."));
    }

    private static bool IsWhite(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private bool EndsAt(int position) => position >= _bytes.Length || IsWhite(_bytes[position]);

    private void SkipBlanks()
    {
        while (_position < _bytes.Length && _bytes[_position] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            _position++;
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
