using System.Buffers;
using System.Text.RegularExpressions;

namespace PolicyMiner.Findings.Clauses;

/// <summary>Text of clauses for tables.</summary>
internal static partial class PlainText
{
    private static readonly SearchValues<char> BlankCharacters = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(char.IsWhiteSpace)]);

    /// <summary>Without line breaks and without the blanks that typesetters put between Chinese characters; between Latin words one blank stays.</summary>
    public static string OneLine(string text)
    {
        var trimmed = text.Trim();
        return trimmed.AsSpan().IndexOfAny(BlankCharacters) < 0
            ? trimmed
            : Blanks().Replace(trimmed, m => char.IsAscii(trimmed[m.Index - 1]) && char.IsAscii(trimmed[m.Index + m.Length]) ? " " : string.Empty);
    }

    [GeneratedRegex(@"[\s\u3000]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
