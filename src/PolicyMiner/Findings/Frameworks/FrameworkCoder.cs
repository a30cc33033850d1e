using System.Text.RegularExpressions;

namespace PolicyMiner.Findings.Frameworks;

/// <summary>Finds the tools of a framework in texts. Safe for several threads.</summary>
internal sealed partial class FrameworkCoder
{
    /// <summary>What a pattern may be: linear time, no culture.</summary>
    public const RegexOptions PatternOptions = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    // A user's framework may have any number of patterns.
    private const int StepsOnStack = 1024;

    private readonly WordFinder _words;
    private readonly (string Text, int Dimension, int Tool)[] _terms;
    private readonly (Regex Pattern, int[] Steps, int Dimension, int Tool)[] _patterns;
    private readonly int _steps;

    /// <summary>Prepares the search.</summary>
    public FrameworkCoder(Framework framework)
    {
        var tools = framework.Dimensions.SelectMany((d, i) => d.Tools.Select((t, j) => (Tool: t, Dimension: i, Index: j))).ToArray();
        _terms = [.. tools.SelectMany(t => t.Tool.Terms.Select(w => (w, t.Dimension, t.Index)))];
        var words = _terms.Select((t, i) => (t.Text, Id: i)).ToList();
        var count = 0;
        _patterns = [.. tools.SelectMany(t => t.Tool.Patterns.Select(p => (new Regex(p, OptionsOf(p)), Steps(p), t.Dimension, t.Index)))];
        _steps = count;
        _words = new WordFinder(words);

        // Words of a pattern's step are numbered behind the terms: those of step s have the id terms + s.
        int[] Steps(string pattern)
        {
            var steps = PatternWords.Of(pattern);
            foreach (var step in steps)
            {
                words.AddRange(step.Select(w => (w, _terms.Length + count)));
                count++;
            }

            return [.. Enumerable.Range(count - steps.Count, steps.Count)];
        }
    }

    /// <summary>
    /// A pattern whose every repetition is bounded takes bounded time at each place in any engine, and gives the same match; the usual engine then
    /// starts at once, where the other would first build its automaton (a second of processor time for the shipped frameworks).
    /// </summary>
    internal static RegexOptions OptionsOf(string pattern) => Unbounded().IsMatch(pattern) ? PatternOptions : RegexOptions.CultureInvariant;

    /// <summary>The tools found in a text, by dimension and tool.</summary>
    public IReadOnlyList<FrameworkMatch> Match(string text)
    {
        // One walk finds all terms, and where the words of each pattern stand first and last: most patterns need not be tried at all.
        SortedDictionary<(int Dimension, int Tool), List<string>>? found = null;
        Span<int> first = _steps <= StepsOnStack ? stackalloc int[_steps] : new int[_steps];
        Span<int> last = _steps <= StepsOnStack ? stackalloc int[_steps] : new int[_steps];
        first.Fill(-1);
        for (var from = 0; _words.Next(text, ref from) is var candidates && candidates.Length > 0; from++)
        {
            foreach (var (word, id) in candidates)
            {
                if (!text.AsSpan(from).StartsWith(word))
                {
                    continue;
                }

                if (id < _terms.Length)
                {
                    Add(_terms[id].Dimension, _terms[id].Tool, word);
                    continue;
                }

                var step = id - _terms.Length;
                first[step] = first[step] < 0 ? from : first[step];
                last[step] = from;
            }
        }

        foreach (var (pattern, steps, dimension, tool) in _patterns)
        {
            if (MayMatch(steps, first, last) && pattern.Match(text) is { Success: true, Length: > 0 } match)
            {
                Add(dimension, tool, match.Value);
            }
        }

        return found is null ? [] : [.. found.Select(f => new FrameworkMatch(f.Key.Dimension, f.Key.Tool, f.Value.ToArray()))];

        void Add(int dimension, int tool, string evidence)
        {
            found ??= [];
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

    /// <summary>Whether a word of each step stands in the text, and one of each before one of the next.</summary>
    private static bool MayMatch(ReadOnlySpan<int> steps, ReadOnlySpan<int> first, ReadOnlySpan<int> last)
    {
        for (var s = 0; s < steps.Length; s++)
        {
            if (first[steps[s]] < 0 || (s > 0 && first[steps[s - 1]] >= last[steps[s]]))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"[*+]|\{[0-9]*,\}", RegexOptions.CultureInvariant)]
    private static partial Regex Unbounded();
}
