using System.Text.RegularExpressions;
using PolicyMiner.Documents;
using PolicyMiner.Documents.Clauses;

namespace PolicyMiner.Findings.Measures;

/// <summary>Cuts the clauses of a document into sentences at 。；！？ outside quotation marks and brackets, and gives each its lead-in.</summary>
internal static partial class SentenceSplitter
{
    private const string Ends = "。；！？;!?";
    private const string Opens = "“《（(〔【「『‘";
    private const string Closes = "”》）)〕】」』’";

    /// <summary>A bracket that is not closed within so many characters is a slip of the pen, not a bracket.</summary>
    private const int LongestBracket = 200;

    /// <summary>The sentences of all clauses, in the order of the text; headings are none.</summary>
    public static List<PolicySentence> Split(PolicyDocument document)
    {
        var sentences = new List<PolicySentence>();
        foreach (var clause in document.Clauses.Clauses)
        {
            if (clause.BodyLength > 0)
            {
                Split(document, clause, sentences);
            }
        }

        return sentences;
    }

    private static void Split(PolicyDocument document, Clause clause, List<PolicySentence> sentences)
    {
        var text = document.Text;
        var lead = LeadInOf(document, clause);
        var first = sentences.Count;
        var noted = first;
        string? inner = null;
        var continues = false;
        foreach (var (start, end) in Pieces(text, clause.BodyStart, clause.BodyStart + clause.BodyLength))
        {
            var piece = text.AsSpan(start, end - start);
            if (IsNote(piece))
            {
                // （教育部牵头，财政部配合） says who is to do what stands before it.
                for (; noted < sentences.Count; noted++)
                {
                    sentences[noted].Responsible = piece.Trim("（）()。；").ToString();
                }

                continue;
            }

            var from = start;
            var colon = InnerLeadIn(piece);
            if (colon > 0)
            {
                inner = text.Substring(start, colon + 1);
                from = start + colon + 1;
            }
            else if (!continues)
            {
                inner = null;
            }

            from += MarkerLength(text.AsSpan(from, end - from));
            sentences.Add(new PolicySentence(clause.Index, from, end, inner ?? lead, continues, piece.EndsWith("：") || piece.EndsWith(":")));
            continues = text[end - 1] is '；' or ';';
        }
    }

    /// <summary>Text of the clause that leads in to an item: its last sentence, which ends with ：.</summary>
    private static string? LeadInOf(PolicyDocument document, Clause clause)
    {
        if (clause.LeadIn < 0)
        {
            return null;
        }

        var lead = document.Clauses.Clauses[clause.LeadIn];
        var (start, end) = Pieces(document.Text, lead.BodyStart, lead.BodyStart + lead.BodyLength).LastOrDefault();
        return end > start ? document.Text[start..end] : null;
    }

    private static IEnumerable<(int Start, int End)> Pieces(string text, int start, int end)
    {
        var from = start;
        var closeAt = -1;
        for (var i = start; i < end; i++)
        {
            if (i <= closeAt)
            {
                continue;
            }

            var open = Opens.AsSpan().IndexOf(text[i]);
            if (open >= 0)
            {
                closeAt = text.IndexOf(Closes[open], i, Math.Min(end, i + LongestBracket) - i);
                continue;
            }

            if (Ends.Contains(text[i], StringComparison.Ordinal) || text[i] == '\n')
            {
                if (Trim(text, from, i + 1) is { } piece)
                {
                    yield return piece;
                }

                from = i + 1;
            }
        }

        if (Trim(text, from, end) is { } last)
        {
            yield return last;
        }
    }

    private static (int Start, int End)? Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == '”'))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end - start > 1 ? (start, end) : null;
    }

    private static bool IsNote(ReadOnlySpan<char> piece)
    {
        var inside = piece.TrimEnd("。；");
        return inside.Length > 4 && inside[0] is '（' or '(' && inside[^1] is '）' or ')'
            && (inside.IndexOf("负责") >= 0 || inside.IndexOf("牵头") >= 0 || inside.IndexOf("配合") >= 0 || inside.IndexOf("参加") >= 0 || inside.IndexOf("参与") >= 0 || inside.EndsWith("指导）") || inside.EndsWith("落实）"));
    }

    /// <summary>Place of a ： inside the piece that leads in to （一）…, 1. … or 一是… in the same paragraph; −1 when there is none.</summary>
    private static int InnerLeadIn(ReadOnlySpan<char> piece)
    {
        var colon = piece.IndexOfAny('：', ':');
        return colon > 0 && colon < piece.Length - 2 && MarkerLength(piece[(colon + 1)..]) > 0 ? colon : -1;
    }

    private static int MarkerLength(ReadOnlySpan<char> piece)
    {
        foreach (var match in Marker().EnumerateMatches(piece))
        {
            return match.Length;
        }

        return 0;
    }

    [GeneratedRegex(@"^\s*(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]、?|[0-9]{1,2}(?:[.．][0-9]{1,2}){1,4}[.．、]?\s*|[0-9]{1,2}[.．、]\s*(?![0-9])|[一二三四五六七八九十]{1,3}、|[一二三四五六七八九十]是要?|第[一二三四五六七八九十]，|[①-⑳])", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
