using System.Buffers;
using System.Text.RegularExpressions;

namespace PolicyMiner.Findings.Frameworks;

/// <summary>Finds the tools of a framework in texts. Safe for several threads.</summary>
internal sealed partial class FrameworkCoder
{
    /// <summary>What a pattern may be: linear time, no culture.</summary>
    public const RegexOptions PatternOptions = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private readonly SearchValues<string> _any;
    private readonly ILookup<char, (string Term, int Dimension, int Tool)> _terms;
    private readonly (Regex Pattern, int Dimension, int Tool)[] _patterns;

    /// <summary>Prepares the search.</summary>
    public FrameworkCoder(Framework framework)
    {
        var tools = framework.Dimensions.SelectMany((d, i) => d.Tools.Select((t, j) => (Tool: t, Dimension: i, Index: j))).ToArray();
        var terms = tools.SelectMany(t => t.Tool.Terms.Select(w => (Term: w, t.Dimension, Tool: t.Index))).ToArray();
        _any = SearchValues.Create([.. terms.Select(t => t.Term)], StringComparison.Ordinal);
        _terms = terms.ToLookup(t => t.Term[0]);
        _patterns = [.. tools.SelectMany(t => t.Tool.Patterns.Select(p => (new Regex(p, OptionsOf(p)), t.Dimension, t.Index)))];
    }

    /// <summary>
    /// A pattern whose every repetition is bounded takes bounded time at each place in any engine, and gives the same match; the usual engine then
    /// starts at once, where the other would first build its automaton (a second of processor time for the shipped frameworks).
    /// </summary>
    internal static RegexOptions OptionsOf(string pattern) => Unbounded().IsMatch(pattern) ? PatternOptions : RegexOptions.CultureInvariant;

    /// <summary>The tools found in a text, by dimension and tool.</summary>
    public IReadOnlyList<FrameworkMatch> Match(string text)
    {
        var found = new SortedDictionary<(int Dimension, int Tool), List<string>>();
        for (var from = 0; from < text.Length;)
        {
            var at = text.AsSpan(from).IndexOfAny(_any);
            if (at < 0)
            {
                break;
            }

            from += at;
            foreach (var (term, dimension, tool) in _terms[text[from]])
            {
                if (string.CompareOrdinal(text, from, term, 0, term.Length) == 0)
                {
                    Add(dimension, tool, term);
                }
            }

            from++;
        }

        foreach (var (pattern, dimension, tool) in _patterns)
        {
            if (pattern.Match(text) is { Success: true, Length: > 0 } match)
            {
                Add(dimension, tool, match.Value);
            }
        }

        return [.. found.Select(f => new FrameworkMatch(f.Key.Dimension, f.Key.Tool, f.Value))];

        void Add(int dimension, int tool, string evidence)
        {
            if (!found.TryGetValue((dimension, tool), out var list))
            {
                found.Add((dimension, tool), list = []);
            }

            if (!list.Contains(evidence))
            {
                list.Add(evidence);
            }
        }
    }

    [GeneratedRegex(@"[*+]|\{[0-9]*,\}", RegexOptions.CultureInvariant)]
    private static partial Regex Unbounded();
}
