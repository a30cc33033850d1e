using System.Text;

namespace PolicyMiner.Charts.Drawing;

/// <summary>Makes texts fit into a width.</summary>
internal static class TextFit
{
    /// <summary>The text, or its beginning with … when it is wider than <paramref name="width"/>.</summary>
    public static string Shorten(ICanvas canvas, string text, double size, double width)
    {
        if (canvas.Measure(text, size) <= width)
        {
            return text;
        }

        var room = width - canvas.Measure("…", size);
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            room -= canvas.Measure(rune.ToString(), size);
            if (room < 0)
            {
                break;
            }

            kept.Append(rune);
        }

        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>The text in at most <paramref name="lines"/> lines; breaks between Chinese characters and at spaces, and shortens the last line.</summary>
    public static IReadOnlyList<string> Wrap(ICanvas canvas, string text, double size, double width, int lines)
    {
        var result = new List<string>();
        var rest = text;
        while (rest.Length > 0 && result.Count < lines - 1 && canvas.Measure(rest, size) > width)
        {
            var end = LineEnd(canvas, rest, size, width);
            result.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0 || result.Count == 0)
        {
            result.Add(Shorten(canvas, rest, size, width));
        }

        return result;
    }

    private static int LineEnd(ICanvas canvas, string text, double size, double width)
    {
        var room = width;
        var at = 0;
        var lastBreak = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            room -= canvas.Measure(rune.ToString(), size);
            if (room < 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
            if (rune.Value is ' ' or '·' or > 0x2E80 || (at < text.Length && text[at] > 0x2E80))
            {
                lastBreak = at;
            }
        }

        return lastBreak > 0 ? lastBreak : Math.Max(at, 1);
    }
}
