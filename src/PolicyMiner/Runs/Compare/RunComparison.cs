using PolicyMiner.Evaluation;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Saving;

namespace PolicyMiner.Runs.Compare;

/// <summary>Two finished runs side by side: what they were made from, and their topics matched one to one.</summary>
public sealed record RunComparison
{
    /// <summary>The first run.</summary>
    public required RecordedRun First { get; init; }

    /// <summary>The second run.</summary>
    public required RecordedRun Second { get; init; }

    /// <summary>Options that differ: name, value of the first run, value of the second.</summary>
    public required IReadOnlyList<(string Option, string First, string Second)> Options { get; init; }

    /// <summary>Inputs whose content differs, or that only one of the runs has.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Terms that both vocabularies hold, and all terms of both. Coherence and perplexity of other vocabularies are never compared.</summary>
    public required (int Shared, int All) Terms { get; init; }

    /// <summary>The topics of the first run in their order, then those of the second run without a counterpart.</summary>
    public required IReadOnlyList<ComparedTopic> Topics { get; init; }

    /// <summary>Compares two runs.</summary>
    /// <param name="first">Folder of a finished run.</param>
    /// <param name="second">Folder of another one.</param>
    /// <exception cref="InputException">One of them is not a finished fit.</exception>
    public static RunComparison Of(string first, string second)
    {
        var (runA, runB) = (RecordedRun.Read(first), RecordedRun.Read(second));
        var (a, b) = (ResultFile.Read(first), ResultFile.Read(second));
        var terms = a.Vocabulary.Terms.Union(b.Vocabulary.Terms, StringComparer.Ordinal).ToArray();
        return new RunComparison
        {
            First = runA,
            Second = runB,
            Options = [.. DifferentOptions(runA, runB)],
            Inputs = [.. DifferentInputs(runA, runB)],
            Terms = (a.Vocabulary.Terms.Length + b.Vocabulary.Terms.Length - terms.Length, terms.Length),
            Topics = Match(a, b, terms),
        };
    }

    private static List<ComparedTopic> Match(MiningResult a, MiningResult b, string[] terms)
    {
        var ids = terms.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        TopicWords Over(MiningResult result) => TopicWords.Of(result.Model).Over(Array.ConvertAll(result.Vocabulary.Terms, t => ids[t]), terms.Length);
        var matches = TopicMatching.Match(Over(a), Over(b));
        var topics = matches.Select((m, k) => new ComparedTopic(a.Topics[k], m.Topic < 0 ? null : b.Topics[m.Topic], m.Cosine, m.SharedTopWords, m.Reproduced)).ToList();
        var matched = matches.Select(m => m.Topic).ToHashSet();
        topics.AddRange(Enumerable.Range(0, b.Topics.Count).Where(k => !matched.Contains(k)).Select(k => new ComparedTopic(null, b.Topics[k], 0, 0, false)));
        return topics;
    }

    private static IEnumerable<(string Option, string First, string Second)> DifferentOptions(RecordedRun a, RecordedRun b)
        => from name in a.Options.Keys.Union(b.Options.Keys, StringComparer.Ordinal)
           let first = Text(a, name)
           let second = Text(b, name)
           where first != second
           select (name, first, second);

    private static string Text(RecordedRun run, string option) => string.Join(' ', run.Options.GetValueOrDefault(option) ?? []);

    private static IEnumerable<string> DifferentInputs(RecordedRun a, RecordedRun b)
    {
        var hashes = b.Inputs.ToDictionary(i => i.File, i => i.Sha256, StringComparer.Ordinal);
        var names = a.Inputs.Select(i => i.File).ToHashSet(StringComparer.Ordinal);
        return a.Inputs.Where(i => hashes.GetValueOrDefault(i.File) != i.Sha256).Select(i => i.File)
            .Concat(b.Inputs.Where(i => !names.Contains(i.File)).Select(i => i.File)).Order(StringComparer.Ordinal);
    }
}
