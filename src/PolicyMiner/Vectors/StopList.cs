using System.Text;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Vectors;

/// <summary>A list of words that never enter the model.</summary>
/// <param name="Name">Name of the list as the ledger shows it, for example "stopwords/policy.txt".</param>
/// <param name="Words">The words.</param>
public sealed record StopList(string Name, IReadOnlySet<string> Words)
{
    /// <summary>The shipped lists that are on by default for Chinese: general Chinese, and the formulae of official documents.</summary>
    public static IReadOnlyList<StopList> Defaults { get; } = [Shipped("zh-general.txt"), Shipped("policy.txt")];

    /// <summary>The shipped lists that are on by default for texts in a language.</summary>
    public static IReadOnlyList<StopList> DefaultsFor(TextLanguage language) => language == TextLanguage.English ? [Shipped("en.txt")] : Defaults;

    /// <summary>Reads a list from its text: one word a line; blank lines and what follows # are left out.</summary>
    public static StopList Parse(string name, string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var comment = line.IndexOf('#');
            var word = (comment < 0 ? line : line[..comment]).Trim();
            if (word.Length > 0)
            {
                words.Add(word.ToString());
            }
        }

        return new StopList(name, words);
    }

    private static StopList Shipped(string file)
    {
        using var stream = typeof(StopList).Assembly.GetManifestResourceStream("stopwords/" + file)
            ?? throw new InvalidOperationException($"The shipped stop list {file} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse("stopwords/" + file, reader.ReadToEnd());
    }
}
