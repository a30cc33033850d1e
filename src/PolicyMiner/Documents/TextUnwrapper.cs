using System.Text;
using PolicyMiner.Documents.Clauses;

namespace PolicyMiner.Documents;

/// <summary>Joins lines that were broken at a fixed width (texts copied from PDF, mail, old editors), so that no word is cut in two.</summary>
internal static class TextUnwrapper
{
    private const int MinLines = 10;
    private const int MinWidth = 40;
    private const int MaxWidth = 140;
    private const int Slack = 6;

    /// <summary>Joins wrapped lines; a text that is not wrapped comes back as it is.</summary>
    /// <param name="text">A normalised text.</param>
    public static string Unwrap(string text)
    {
        var lines = text.Split('\n');
        var width = WrapWidth(lines);
        return width == 0 ? text : Join(lines, width);
    }

    /// <summary>Width at which the lines are broken, in half-width columns, or 0.</summary>
    private static int WrapWidth(string[] lines)
    {
        var widths = lines.Select(static l => Columns(l.AsSpan().TrimEnd())).Where(static w => w > 0).Order().ToArray();
        if (widths.Length < MinLines)
        {
            return 0;
        }

        // The full lines are the commonest of the long ones, and nothing is longer.
        var width = widths[(int)(widths.Length * 0.95)];
        if (width is < MinWidth or > MaxWidth || widths[^1] > width + (2 * Slack))
        {
            return 0;
        }

        var full = 0;
        var open = 0;
        foreach (var line in lines)
        {
            if (IsFull(line, width))
            {
                full++;
                open += EndsSentence(line) ? 0 : 1;
            }
        }

        return full * 4 >= widths.Length && open * 2 > full ? width : 0;
    }

    private static string Join(string[] lines, int width)
    {
        var outer = lines.Where(static l => l.AsSpan().Trim().Length > 0).Select(Indent).Min();
        var indented = lines.Count(l => l.AsSpan().Trim().Length > 0 && Indent(l) >= outer + 2);
        var endsAreCertain = indented * 10 >= lines.Length || ParagraphsAreSpaced(lines, width);
        var result = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            result.Append(result.Length > 0 && result[^1] != '\n' ? line.TrimStart() : line);
            if (i + 1 < lines.Length && GoesOn(line, lines[i + 1], width, outer, endsAreCertain))
            {
                while (result.Length > 0 && result[^1] == ' ')
                {
                    result.Length--;
                }

                // Words of other scripts were parted by the blank that the break replaced.
                var next = lines[i + 1].TrimStart();
                if (result.Length > 0 && char.IsAsciiLetter(result[^1]) && char.IsAsciiLetter(next[0]))
                {
                    result.Append(' ');
                }
            }
            else if (i + 1 < lines.Length)
            {
                result.Append('\n');
            }
        }

        return result.ToString();
    }

    private static bool GoesOn(string line, string next, int width, int outer, bool endsAreCertain)
    {
        var following = next.AsSpan().TrimStart();
        if (!IsFull(line, width) || following.IsEmpty || Indent(next) >= outer + 2)
        {
            return false;
        }

        if (EndsSentence(line))
        {
            return endsAreCertain && ClauseMarker.Read(following) is null;
        }

        return true;
    }

    // Where most last lines of paragraphs have a blank line below them, a line without one goes on.
    private static bool ParagraphsAreSpaced(string[] lines, int width)
    {
        var ends = 0;
        var spaced = 0;
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]) && !IsFull(lines[i], width))
            {
                ends++;
                spaced += string.IsNullOrWhiteSpace(lines[i + 1]) ? 1 : 0;
            }
        }

        return spaced * 10 >= ends * 7;
    }

    private static bool IsFull(string line, int width) => Columns(line.AsSpan().TrimEnd()) >= width - Slack;

    private static bool EndsSentence(string line)
    {
        var trimmed = line.AsSpan().TrimEnd();
        return trimmed.Length > 0 && trimmed[^1] is '。' or '；' or '：' or '！' or '？' or '.' or ':' or ';';
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart().Length;

    private static int Columns(ReadOnlySpan<char> line)
    {
        var columns = 0;
        foreach (var c in line)
        {
            columns += c < '\u2E80' ? 1 : 2;
        }

        return columns;
    }
}
