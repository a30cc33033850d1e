using System.Globalization;
using System.Text;

namespace PolicyMiner.LexiconCompiler;

/// <summary>
/// Reads the Python literals that jieba's figures are written in: <c>P={'B': {'\u4e00': -3.65}}</c>. A dictionary becomes a list of key
/// and value pairs in file order, a tuple a list, a string a string, a number a double.
/// </summary>
internal sealed class PythonLiteral
{
    private readonly string _text;
    private int _position;

    private PythonLiteral(string text, int position)
    {
        _text = text;
        _position = position;
    }

    /// <summary>Reads the dictionary assigned to P in a file.</summary>
    public static List<KeyValuePair<object, object>> ReadDictionary(string path)
    {
        var text = File.ReadAllText(path);
        var start = text.IndexOf("P=", StringComparison.Ordinal);
        if (start < 0)
        {
            throw new InvalidDataException($"{path}: no assignment to P.");
        }

        return (List<KeyValuePair<object, object>>)new PythonLiteral(text, start + 2).ReadValue();
    }

    private object ReadValue()
    {
        SkipBlanks();
        return _text[_position] switch
        {
            '{' => ReadBraces(),
            '(' => ReadTuple(),
            '\'' or '"' => ReadString(),
            _ => ReadNumber(),
        };
    }

    private List<KeyValuePair<object, object>> ReadBraces()
    {
        var pairs = new List<KeyValuePair<object, object>>();
        _position++;
        while (!Accept('}'))
        {
            var key = ReadValue();
            Expect(':');
            pairs.Add(new KeyValuePair<object, object>(key, ReadValue()));
            Accept(',');
        }

        return pairs;
    }

    private List<object> ReadTuple()
    {
        var items = new List<object>();
        _position++;
        while (!Accept(')'))
        {
            items.Add(ReadValue());
            Accept(',');
        }

        return items;
    }

    private string ReadString()
    {
        var quote = _text[_position++];
        var value = new StringBuilder();
        while (_text[_position] != quote)
        {
            var c = _text[_position++];
            if (c != '\\')
            {
                value.Append(c);
                continue;
            }

            if (_text[_position++] != 'u')
            {
                throw new InvalidDataException($"Unknown escape at character {_position}.");
            }

            value.Append((char)int.Parse(_text.AsSpan(_position, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            _position += 4;
        }

        _position++;
        return value.ToString();
    }

    private object ReadNumber()
    {
        var start = _position;
        while ("+-.eE0123456789".Contains(_text[_position]))
        {
            _position++;
        }

        return double.Parse(_text.AsSpan(start, _position - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private void SkipBlanks()
    {
        while (char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private bool Accept(char expected)
    {
        SkipBlanks();
        if (_text[_position] != expected)
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Expect(char expected)
    {
        if (!Accept(expected))
        {
            throw new InvalidDataException($"Expected {expected} at character {_position}.");
        }
    }
}
