namespace PolicyMiner.Documents.Structure;

/// <summary>One line of a file's text that is not blank, and what was made of it.</summary>
internal sealed class SourceLine(int start, string text)
{
    /// <summary>Where it begins in the source text, blanks before it left out.</summary>
    public int Start => start;

    /// <summary>Its text without the blanks around it.</summary>
    public string Text => text;

    /// <summary>The rule that takes it out, or null when it is body.</summary>
    public string? Rule { get; set; }

    /// <summary>Whether it is part of a title.</summary>
    public bool IsTitle { get; set; }

    /// <summary>Cuts a text into lines.</summary>
    public static List<SourceLine> Cut(string source)
    {
        var lines = new List<SourceLine>();
        foreach (var range in source.AsSpan().Split('\n'))
        {
            var (offset, length) = range.GetOffsetAndLength(source.Length);
            var raw = source.AsSpan(offset, length);
            var trimmed = raw.Trim();
            if (!trimmed.IsEmpty)
            {
                lines.Add(new SourceLine(offset + raw.IndexOf(trimmed[0]), trimmed.ToString()));
            }
        }

        return lines;
    }
}
