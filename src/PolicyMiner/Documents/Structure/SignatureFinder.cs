namespace PolicyMiner.Documents.Structure;

/// <summary>Finds 落款 and 成文日期 at the end of a text.</summary>
internal static class SignatureFinder
{
    private const int MaxSigners = 20;

    /// <summary>The first signature with its date in a range of lines, or null. A date alone is one only where nothing but notes and attachments follow.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="start">First line of the body.</param>
    /// <param name="end">End (exclusive).</param>
    public static Signature? Find(List<SourceLine> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (lines[i].Rule is not null || lines[i].IsTitle)
            {
                continue;
            }

            if (LinePatterns.Date(lines[i].Text) is { Month: > 0 } date)
            {
                var first = FirstSigner(lines, start, i);
                if (first < i || EndsText(lines, i, end))
                {
                    return new Signature(first, i + 1, Names(lines, first, i), date);
                }
            }
            else if (SplitSignedDate(lines[i].Text) is { } signed)
            {
                var first = FirstSigner(lines, start, i);
                return new Signature(first, i + 1, [.. Names(lines, first, i), .. SplitNames(signed.Name)], signed.Date);
            }
        }

        return null;
    }

    /// <summary>国务院办公厅 2019年1月22日 on one line, or null.</summary>
    public static (string Name, ChineseDate Date)? SplitSignedDate(string line)
    {
        if (line.Length > 80)
        {
            return null;
        }

        for (var i = 2; i < line.Length - 5; i++)
        {
            if ((char.IsAsciiDigit(line[i]) || ChineseNumber.Digit(line[i]) >= 0) && ChineseDate.Read(line.AsSpan(i)) is { Day: > 0 } date)
            {
                var name = line[..i].Trim();
                return line.AsSpan(i + date.Length).Trim(" （印章）()").IsEmpty && name.Length >= 2 && SplitNames(name).All(static n => IssuingBody.IsName(n)) ? (name, date) : null;
            }
        }

        return null;
    }

    /// <summary>Several names on a line: blanks or 、 stand between them.</summary>
    public static IEnumerable<string> SplitNames(string line)
    {
        var parts = line.Split([' ', '\t', '、'], StringSplitOptions.RemoveEmptyEntries);

        // 教 育 部: the blanks are inside one name.
        return parts.All(static p => p.Length == 1) ? [string.Concat(parts)] : parts;
    }

    /// <summary>Whether a line consists of names of issuing bodies.</summary>
    public static bool IsSigner(string line)
        => line.Length <= 60 && (LinePatterns.IsPerson(line) || SplitNames(StripEntities(line)).All(static name => IssuingBody.IsName(name)));

    private static int FirstSigner(List<SourceLine> lines, int start, int dateLine)
    {
        var first = dateLine;
        while (first > start && dateLine - first < MaxSigners && lines[first - 1].Rule is null && !lines[first - 1].IsTitle && IsSigner(lines[first - 1].Text))
        {
            first--;
        }

        return first;
    }

    private static List<string> Names(List<SourceLine> lines, int first, int end)
    {
        var names = new List<string>();
        for (var i = first; i < end; i++)
        {
            if (!LinePatterns.IsPerson(lines[i].Text))
            {
                names.AddRange(SplitNames(StripEntities(lines[i].Text)).Where(static n => IssuingBody.IsName(n)));
            }
        }

        return names;
    }

    // Bad exports leave pieces of &nbsp; behind the names.
    private static string StripEntities(string line)
    {
        var amp = line.IndexOf('&', StringComparison.Ordinal);
        return amp > 1 ? line[..amp].TrimEnd() : line;
    }

    private static bool EndsText(List<SourceLine> lines, int dateLine, int end)
    {
        if (dateLine == 0 || lines[dateLine - 1].Text[^1] is not ('。' or '！' or '）' or ')'))
        {
            return false;
        }

        var next = dateLine + 1;
        while (next < end && lines[next].Rule is not null)
        {
            next++;
        }

        return next >= end || LinePatterns.IsAttachmentMarker(lines[next].Text) || LinePatterns.AttachmentTitle(lines[next].Text).Success;
    }
}
