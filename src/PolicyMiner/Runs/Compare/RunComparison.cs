using PolicyMiner.Evaluation;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Saving;

namespace PolicyMiner.Runs.Compare;

/// <summary>Two finished runs side by side: what they were made from, what each document and figure became, and their topics matched one to one.</summary>
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

    /// <summary>Files of the runs whose bytes differ, or that only one of them has.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>Documents added, removed and changed, by place.</summary>
    public required IReadOnlyList<DocumentChange> Documents { get; init; }

    /// <summary>Terms that both vocabularies hold, and all terms of both.</summary>
    public required (int Shared, int All) Terms { get; init; }

    /// <summary>Whether both were modelled on the same words: the same vocabulary with the same counts. Only then are perplexity and coherence on one scale.</summary>
    public required bool SameWords { get; init; }

    /// <summary>Size of the corpus, and what the sweep says of the chosen K.</summary>
    public required IReadOnlyList<ComparedFigure> Figures { get; init; }

    /// <summary>The topics of the first run in their order, then those of the second run without a counterpart.</summary>
    public required IReadOnlyList<ComparedTopic> Topics { get; init; }

    /// <summary>Documents modelled in both runs, and how many of them have another dominant topic: one that is not the counterpart of the first.</summary>
    public required (int Both, int Moved) Dominant { get; init; }

    /// <summary>W19 where figures of different words are not compared.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }

    /// <summary>Whether both runs hold the same files with the same bytes.</summary>
    public bool SameBytes => Outputs.Count == 0;

    /// <summary>Compares two runs.</summary>
    /// <param name="first">Folder of a finished run.</param>
    /// <param name="second">Folder of another one.</param>
    /// <exception cref="InputException">One of them is not a finished fit.</exception>
    public static RunComparison Of(string first, string second)
    {
        var (runA, runB) = (RecordedRun.Read(first), RecordedRun.Read(second));
        var (a, b) = (ResultFile.ReadWithoutFindings(first), ResultFile.ReadWithoutFindings(second));
        var terms = a.Vocabulary.Terms.Union(b.Vocabulary.Terms, StringComparer.Ordinal).ToArray();
        var sameWords = a.Vocabulary.Terms.SequenceEqual(b.Vocabulary.Terms, StringComparer.Ordinal)
            && a.Vocabulary.Counts.SequenceEqual(b.Vocabulary.Counts) && a.Vocabulary.DocumentFrequencies.SequenceEqual(b.Vocabulary.DocumentFrequencies);
        var (topics, counterparts) = Match(a, b, terms);
        var figures = ComparedFigure.Between(a, b, sameWords);
        return new RunComparison
        {
            First = runA,
            Second = runB,
            Options = [.. DifferentOptions(runA, runB)],
            Inputs = [.. Different(runA.Inputs, runB.Inputs)],
            Outputs = [.. Different(runA.Outputs, runB.Outputs)],
            Documents = DocumentChange.Between((runA, a), (runB, b)),
            Terms = (a.Vocabulary.Terms.Length + b.Vocabulary.Terms.Length - terms.Length, terms.Length),
            SameWords = sameWords,
            Figures = figures,
            Topics = topics,
            Dominant = Move(a, b, counterparts),
            Warnings = [.. CompareWarnings.Of(figures)],
        };
    }

    /// <summary>
    /// What drifted further than a limit: another K, a topic that is not found again, or one whose strength_mean changed by more. Nothing: no drift. Documents that
    /// came or went are no drift by themselves.
    /// </summary>
    /// <param name="maxChange">Largest change of a topic's strength_mean, 0 to 1.</param>
    public IReadOnlyList<string> Drift(double maxChange)
    {
        var drift = new List<string>();
        if (First.TopicCount != Second.TopicCount)
        {
            drift.Add($"K was {NumberFormat.Integer(First.TopicCount)} and is {NumberFormat.Integer(Second.TopicCount)}");
        }

        foreach (var topic in Topics)
        {
            if (!topic.Same)
            {
                drift.Add(topic.First is null ? $"{topic.Second!.Id} {topic.Second.Label} is new" : $"{topic.First.Id} {topic.First.Label} is not found again");
            }
            else if (Math.Abs(topic.StrengthChange) > maxChange)
            {
                drift.Add($"{topic.First!.Id} {topic.First.Label}: strength_mean was {NumberFormat.Percent(topic.First.Strength.Mean)} and is {NumberFormat.Percent(topic.Second!.Strength.Mean)}");
            }
        }

        return drift;
    }

    private static (IReadOnlyList<ComparedTopic> Topics, int[] Counterparts) Match(MiningResult a, MiningResult b, string[] terms)
    {
        var ids = terms.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        TopicWords Over(MiningResult result) => TopicWords.Of(result.Model).Over(Array.ConvertAll(result.Vocabulary.Terms, t => ids[t]), terms.Length);
        var matches = TopicMatching.Match(Over(a), Over(b));
        var topics = matches.Select((m, k) => new ComparedTopic(a.Topics[k], m.Topic < 0 ? null : b.Topics[m.Topic], m.Cosine, m.SharedTopWords, m.Reproduced)).ToList();
        var matched = matches.Select(m => m.Topic).ToHashSet();
        topics.AddRange(Enumerable.Range(0, b.Topics.Count).Where(k => !matched.Contains(k)).Select(k => new ComparedTopic(null, b.Topics[k], 0, 0, false)));
        return (topics, Array.ConvertAll(matches, m => m.Topic));
    }

    private static (int Both, int Moved) Move(MiningResult a, MiningResult b, int[] counterparts)
    {
        var after = DominantByPlace(b);
        var both = DominantByPlace(a).Where(d => after.ContainsKey(d.Key)).ToArray();
        return (both.Length, both.Count(d => counterparts[d.Value] != after[d.Key]));
    }

    private static Dictionary<string, int> DominantByPlace(MiningResult result)
        => Enumerable.Range(0, result.DocumentTopics.Documents.Length).ToDictionary(r => result.Documents[result.DocumentTopics.Documents[r]].Place, r => Largest(result.DocumentTopics.Row(r)), StringComparer.Ordinal);

    private static int Largest(ReadOnlySpan<double> shares)
    {
        var largest = 0;
        for (var k = 1; k < shares.Length; k++)
        {
            largest = shares[k] > shares[largest] ? k : largest;
        }

        return largest;
    }

    private static IEnumerable<(string Option, string First, string Second)> DifferentOptions(RecordedRun a, RecordedRun b)
        => from name in a.Options.Keys.Union(b.Options.Keys, StringComparer.Ordinal)
           let first = Text(a, name)
           let second = Text(b, name)
           where first != second
           select (name, first, second);

    private static string Text(RecordedRun run, string option) => string.Join(' ', run.Options.GetValueOrDefault(option) ?? []);

    private static IEnumerable<string> Different(IReadOnlyList<FileHash> a, IReadOnlyList<FileHash> b)
    {
        var hashes = b.ToDictionary(i => i.File, i => i.Sha256, StringComparer.Ordinal);
        var names = a.Select(i => i.File).ToHashSet(StringComparer.Ordinal);
        return a.Where(i => hashes.GetValueOrDefault(i.File) != i.Sha256).Select(i => i.File)
            .Concat(b.Where(i => !names.Contains(i.File)).Select(i => i.File)).Order(StringComparer.Ordinal);
    }
}
