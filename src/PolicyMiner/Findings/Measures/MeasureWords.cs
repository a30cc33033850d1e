using System.Reflection;

namespace PolicyMiner.Findings.Measures;

/// <summary>The words by which measures are read, from the shipped list measure-words.txt.</summary>
internal sealed class MeasureWords
{
    private const string Resource = "PolicyMiner.Findings.Resources.measure-words.txt";
    private static readonly Lazy<MeasureWords> Shared = new(Load);

    private MeasureWords(Dictionary<string, HashSet<string>> sections)
    {
        Actions = sections["actions"];
        Weak = sections["weak"];
        Adverbs = sections["adverbs"];
        Prepositions = sections["prepositions"];
        Actors = sections["actors"];
        GoalHeadings = [.. sections["goal-headings"]];
        Supporting = sections["supporting"];
        Nominal = sections["nominal"];
    }

    /// <summary>The shipped list.</summary>
    public static MeasureWords Default => Shared.Value;

    /// <summary>Verbs of acts.</summary>
    public HashSet<string> Actions { get; }

    /// <summary>Verbs that prescribe no act of their own.</summary>
    public HashSet<string> Weak { get; }

    /// <summary>Words that may stand before a verb without changing what is prescribed.</summary>
    public HashSet<string> Adverbs { get; }

    /// <summary>Words that open a phrase before the verb.</summary>
    public HashSet<string> Prepositions { get; }

    /// <summary>Last words of the names of those who act.</summary>
    public HashSet<string> Actors { get; }

    /// <summary>Headings of sections that tell aims, principles and background.</summary>
    public string[] GoalHeadings { get; }

    /// <summary>鼓励 支持 …: verbs of encouragement.</summary>
    public HashSet<string> Supporting { get; }

    /// <summary>Verbs that are nouns at the head of a bare phrase.</summary>
    public HashSet<string> Nominal { get; }

    private static MeasureWords Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        HashSet<string>? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                current = sections[line.Trim('[', ']')] = new HashSet<string>(StringComparer.Ordinal);
            }
            else if (!line.StartsWith('#'))
            {
                current?.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return new MeasureWords(sections);
    }
}
