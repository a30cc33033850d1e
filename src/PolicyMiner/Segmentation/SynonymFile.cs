using PolicyMiner.Documents;
using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation;

/// <summary>Reads synonym files: one pair a line, <c>variant = word to count it as</c>; blank lines and lines that begin with # are skipped.</summary>
public static class SynonymFile
{
    /// <summary>Reads all files as one list.</summary>
    /// <exception cref="InputException">A file cannot be read or has bad lines; holds all of them with file and line.</exception>
    public static SynonymMap ReadAll(IReadOnlyList<string> paths)
    {
        var problems = new List<Problem>();
        var pairs = new List<(string Variant, string Target, string Source, int Line)>();
        foreach (var path in paths)
        {
            try
            {
                ParseLines(TextFile.Read(path, "a synonym file: one pair a line, variant = word to count it as"), path, pairs, problems);
            }
            catch (InputException exception)
            {
                problems.AddRange(exception.Problems);
            }
        }

        var map = Build(pairs, problems);
        return problems.Count == 0 ? map : throw new InputException(problems);
    }

    /// <summary>Reads a list from its text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="source">Name of the file, for messages.</param>
    /// <param name="problems">Receives the bad lines.</param>
    public static SynonymMap Parse(string text, string source, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problems);
        var pairs = new List<(string Variant, string Target, string Source, int Line)>();
        ParseLines(text, source, pairs, problems);
        return Build(pairs, problems);
    }

    private static void ParseLines(string text, string source, List<(string Variant, string Target, string Source, int Line)> pairs, ICollection<Problem> problems)
    {
        var number = 0;
        foreach (var raw in TextNormalizer.Normalize(text).Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var sides = line.Split('=', '＝');
            var variant = sides[0].Trim();
            var target = sides.Length == 2 ? sides[1].Trim() : string.Empty;
            if (variant.Length == 0 || target.Length == 0)
            {
                problems.Add(Bad(source, number, "'" + line + "'", "one pair: variant = word to count it as", "Write one pair on each line."));
            }
            else if (variant.Length > LexiconFile.MaxWordLength || target.Length > LexiconFile.MaxWordLength)
            {
                problems.Add(Bad(source, number, "a side of more than " + NumberFormat.Integer(LexiconFile.MaxWordLength) + " characters", "words, not sentences", "Shorten it."));
            }
            else if (variant != target)
            {
                pairs.Add((variant, target, source, number));
            }
        }
    }

    private static SynonymMap Build(List<(string Variant, string Target, string Source, int Line)> pairs, ICollection<Problem> problems)
    {
        var direct = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (variant, target, source, line) in pairs)
        {
            if (!direct.TryAdd(variant, target) && direct[variant] != target)
            {
                problems.Add(Bad(source, line, $"{variant} = {target}, but an earlier line says {variant} = {direct[variant]}", "one meaning for each variant", "Take one of the lines out."));
            }
        }

        // A pair may lead to another (a = b, b = c): what counts is the end, and there must be one.
        var final = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (variant, _, source, line) in pairs)
        {
            var target = direct[variant];
            for (var steps = 0; direct.TryGetValue(target, out var next); steps++)
            {
                if (steps > direct.Count)
                {
                    problems.Add(Bad(source, line, variant + " leads in a circle", "a chain with an end", "Take one of its lines out."));
                    break;
                }

                target = next;
            }

            final[variant] = target;
        }

        var entries = pairs
            .SelectMany(p => new[] { new LexiconEntry(p.Variant, null, null, p.Source, p.Line, true), new LexiconEntry(p.Target, null, null, p.Source, p.Line, true) })
            .DistinctBy(e => e.Word, StringComparer.Ordinal)
            .ToList();
        return new SynonymMap(final, entries);
    }

    private static Problem Bad(string source, int line, string found, string expected, string next)
        => new($"{source}, line {NumberFormat.Integer(line)}", found, expected, next);
}
