using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation;

/// <summary>
/// The shipped lexicon of terms of Chinese education, skills, labour, industry and digital policy. Its words compete by their counts
/// and are not forced, so that pieces that merely stand side by side stay apart.
/// </summary>
public static class PolicyLexicon
{
    /// <summary>Name of the lexicon as tables show it.</summary>
    public const string Name = "policy lexicon";

    private static readonly Lazy<IReadOnlyList<LexiconEntry>> Shared = new(Load);

    /// <summary>Its entries, in the file's order.</summary>
    public static IReadOnlyList<LexiconEntry> Entries => Shared.Value;

    private static IReadOnlyList<LexiconEntry> Load()
    {
        using var reader = new StreamReader(AssetStream.Open("policy.txt"), Encoding.UTF8);
        var problems = new List<Problem>();
        var entries = LexiconFile.Parse(reader.ReadToEnd(), Name, keepWhole: false, problems);
        return problems.Count == 0 ? entries : throw new InvalidDataException(problems[0].ToString());
    }
}
