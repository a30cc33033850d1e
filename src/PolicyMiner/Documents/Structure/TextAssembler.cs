using System.Text;

namespace PolicyMiner.Documents.Structure;

/// <summary>Puts the modelled text together from the lines that stay, and the record of those that do not.</summary>
internal sealed class TextAssembler
{
    private readonly List<SourceLine> _lines;
    private readonly Func<string, bool> _keeps;
    private readonly StringBuilder _text = new();
    private readonly List<CleaningSpan> _cleaning = [];

    private TextAssembler(List<SourceLine> lines, Func<string, bool> keeps)
    {
        _lines = lines;
        _keeps = keeps;
    }

    /// <summary>Assembles the text.</summary>
    /// <param name="lines">Lines with their rules.</param>
    /// <param name="parts">Texts of the file.</param>
    /// <param name="source">The file's text, in which the lines have their places.</param>
    /// <param name="title">Title of the document, for the parts that have none.</param>
    /// <param name="keeps">Whether a rule is turned off.</param>
    public static (string Text, List<TextPart> Parts, List<CleaningSpan> Cleaning) Assemble(
        List<SourceLine> lines, List<AnalyzedPart> parts, string source, string title, Func<string, bool> keeps)
    {
        var assembler = new TextAssembler(lines, keeps);
        var placed = new List<TextPart>(parts.Count);
        for (var p = 0; p < parts.Count; p++)
        {
            // What lies between two texts (notes, imprints) goes with the one before.
            var end = p + 1 < parts.Count ? parts[p + 1].Start : lines.Count;
            var start = assembler._text.Length;
            var bodyStart = assembler.AddPart(parts[p].Start, end, source);
            if (assembler._text.Length > start)
            {
                var ownTitle = p == 0 && parts[0].Head.OrderKind is null ? title : parts[p].Head.Title ?? title;
                placed.Add(new TextPart(parts[p].Kind, ownTitle, start, bodyStart, assembler._text.Length));
            }
        }

        return (assembler._text.ToString(), placed, assembler._cleaning);
    }

    private int AddPart(int first, int end, string source)
    {
        var bodyStart = _text.Length;
        for (var i = first; i < end; i++)
        {
            var line = _lines[i];
            if (line.Rule is { } rule && !_keeps(rule))
            {
                Remove(line, rule, source);
                continue;
            }

            // The lines of a title make one line, so that no word is cut in two.
            if (line.IsTitle && i > first && _lines[i - 1].IsTitle && _lines[i - 1].Rule is null && _text.Length > 0)
            {
                _text.Length--;
            }

            _text.Append(TextNormalizer.SingleBlanks(TextNormalizer.CloseSpacedHan(line.Text))).Append('\n');
            if (line.IsTitle)
            {
                bodyStart = _text.Length;
            }
        }

        return bodyStart;
    }

    private void Remove(SourceLine line, string rule, string source)
    {
        var end = line.Start + line.Text.Length;
        if (_cleaning.Count > 0 && _cleaning[^1] is var last && last.Rule == rule && string.IsNullOrWhiteSpace(source[(last.Start + last.Length)..line.Start]))
        {
            _cleaning[^1] = last with { Text = source[last.Start..end], Length = end - last.Start };
        }
        else
        {
            _cleaning.Add(new CleaningSpan(rule, line.Text, line.Start, line.Text.Length));
        }
    }
}
