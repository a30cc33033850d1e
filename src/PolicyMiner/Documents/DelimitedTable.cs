using System.Text;

namespace PolicyMiner.Documents;

/// <summary>
/// A table in comma-, tab- or semicolon-separated text, read into rows of cells. RFC 4180, and forgiving where spreadsheets and people are not
/// strict: any line ends, quotes inside plain cells, a last quote that is never closed.
/// </summary>
internal static class DelimitedTable
{
    /// <summary>Reads all rows that hold anything. The delimiter is the one that occurs most in the first line.</summary>
    /// <returns>Line number (1-based, of the row's first line) and cells of each row, in order.</returns>
    public static IEnumerable<(int Line, string[] Cells)> Read(string text)
    {
        var delimiter = Delimiter(text);
        var cells = new List<string>();
        var position = 0;
        var line = 1;
        while (position < text.Length)
        {
            cells.Clear();
            var first = line;
            bool more;
            do
            {
                (var cell, more) = ReadCell(text, delimiter, ref position, ref line);
                cells.Add(cell);
            }
            while (more);

            if (cells.Any(static c => !string.IsNullOrWhiteSpace(c)))
            {
                yield return (first, cells.ToArray());
            }
        }
    }

    /// <summary>Reads one cell and what ends it.</summary>
    /// <returns>The cell, and whether another follows in the same row.</returns>
    private static (string Cell, bool More) ReadCell(string text, char delimiter, ref int position, ref int line)
    {
        var quoted = position < text.Length && text[position] == '"' ? ReadQuoted(text, ref position, ref line) : string.Empty;
        var start = position;
        while (position < text.Length && text[position] != delimiter && text[position] is not ('\n' or '\r'))
        {
            position++;
        }

        var cell = start == position ? quoted : string.Concat(quoted, text.AsSpan(start, position - start));
        if (position >= text.Length)
        {
            return (cell, false);
        }

        var end = text[position++];
        if (end == delimiter)
        {
            return (cell, true);
        }

        position += end == '\r' && position < text.Length && text[position] == '\n' ? 1 : 0;
        line++;
        return (cell, false);
    }

    private static string ReadQuoted(string text, ref int position, ref int line)
    {
        var cell = new StringBuilder();
        position++;
        while (position < text.Length)
        {
            var c = text[position++];
            if (c != '"')
            {
                line += c == '\n' ? 1 : 0;
                cell.Append(c);
            }
            else if (position < text.Length && text[position] == '"')
            {
                cell.Append('"');
                position++;
            }
            else
            {
                break;
            }
        }

        return cell.ToString();
    }

    private static char Delimiter(string text)
    {
        var first = text.AsSpan();
        var end = first.IndexOfAny('\r', '\n');
        first = end < 0 ? first : first[..end];
        var (commas, tabs, semicolons) = (first.Count(','), first.Count('\t'), first.Count(';'));
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
