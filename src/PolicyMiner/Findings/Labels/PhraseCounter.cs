using System.Runtime.InteropServices;
using PolicyMiner.Findings.Measures;
using PolicyMiner.Segmentation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Labels;

/// <summary>
/// Counts the phrases that may name a topic: kept words side by side in its clauses, all among the topic's most relevant. Sums of whole numbers, so
/// the order of documents does not matter; not safe for several threads.
/// </summary>
internal sealed class PhraseCounter
{
    /// <summary>Most words of a phrase.</summary>
    public const int MostWords = 4;

    /// <summary>The words of a phrase are among so many of a topic by relevance: this bounds what is counted in corpora of any size.</summary>
    public const int RelevantTerms = 150;

    /// <summary>Longest name that still reads as one.</summary>
    private const int LongestText = 14;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NamedActs = MeasureWords.Default.Nominal.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<PhraseKey, PhraseTally> _tallies = [];
    private readonly HashSet<int>[] _relevant;

    /// <summary>Prepares counting.</summary>
    /// <param name="rankings">Scores of the terms.</param>
    /// <param name="topicCount">K.</param>
    public PhraseCounter(TermRankings rankings, int topicCount)
        : this([.. Enumerable.Range(0, topicCount).Select(k => rankings.Of(k).Top(TermMeasure.Relevance, RelevantTerms).ToHashSet())])
    {
    }

    private PhraseCounter(HashSet<int>[] relevant) => _relevant = relevant;

    /// <summary>An empty counter over the same words, for another thread.</summary>
    public PhraseCounter Fresh() => new(_relevant);

    /// <summary>Counts the phrases of one clause.</summary>
    /// <param name="text">The clause.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="terms">Term id of each token, −1 for one that is not kept.</param>
    /// <param name="tag">Part of speech of a token, or an empty text.</param>
    /// <param name="topic">The clause's first topic.</param>
    /// <param name="document">Its document, if that belongs to the topic; else −1.</param>
    public void Add(ReadOnlySpan<char> text, List<Token> tokens, List<int> terms, Func<Token, string> tag, int topic, int document)
    {
        var relevant = _relevant[topic];
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!relevant.Contains(terms[i]) || !MayBegin(tag(tokens[i])))
            {
                continue;
            }

            for (var end = i + 1; end < Math.Min(tokens.Count, i + MostWords) && (end == i + 1 || MayBegin(tag(tokens[end - 1]))) && relevant.Contains(terms[end]) && terms[end] != terms[end - 1] && Adjoin(text, tokens, end); end++)
            {
                if (tokens[end].Start + tokens[end].Length - tokens[i].Start > LongestText && text[tokens[i].Start] > '\u007f')
                {
                    break;
                }

                if (MayEnd(text.Slice(tokens[end].Start, tokens[end].Length), tag(tokens[end])))
                {
                    ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(
                        _tallies, new PhraseKey(topic, terms[i], terms[i + 1], i + 2 <= end ? terms[i + 2] : -1, i + 3 <= end ? terms[i + 3] : -1), out var exists);
                    tally.LastDocument = exists ? tally.LastDocument : -1;
                    tally.Count++;
                    tally.Open += IsOpen(text, tokens, i, end, tag) ? 1 : 0;
                    tally.Documents += document >= 0 && tally.LastDocument != document ? 1 : 0;
                    tally.LastDocument = document >= 0 ? document : tally.LastDocument;
                }
            }
        }
    }

    /// <summary>Adds the counts of another counter, which has read other documents.</summary>
    public void Add(PhraseCounter other)
    {
        foreach (var (key, tally) in other._tallies)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_tallies, key, out _);
            sum.Count += tally.Count;
            sum.Open += tally.Open;
            sum.Documents += tally.Documents;
        }
    }

    /// <summary>For each topic the phrases that stand often enough and by themselves, in the order of their term ids.</summary>
    /// <param name="vocabulary">The terms.</param>
    public IReadOnlyList<TopicPhrase>[] ToPhrases(Vocabulary vocabulary)
    {
        const int fewest = 5;
        const int fewestDocuments = 2;
        var everywhere = _tallies.GroupBy(t => t.Key with { Topic = 0 }).ToDictionary(g => g.Key, g => g.Sum(t => t.Value.Count));
        var found = _tallies.Where(t => t.Value.Count >= fewest && t.Value.Documents >= fewestDocuments && t.Value.Open * 2 <= t.Value.Count)
            .OrderBy(t => t.Key.Topic).ThenBy(t => t.Key.First).ThenBy(t => t.Key.Second).ThenBy(t => t.Key.Third).ThenBy(t => t.Key.Fourth)
            .ToLookup(t => t.Key.Topic, t =>
            {
                int[] terms = [.. new[] { t.Key.First, t.Key.Second, t.Key.Third, t.Key.Fourth }.Where(w => w >= 0)];
                return new TopicPhrase(terms, Join([.. terms.Select(w => vocabulary.Terms[w])]), t.Value.Count, everywhere[t.Key with { Topic = 0 }], t.Value.Documents);
            });
        return [.. Enumerable.Range(0, _relevant.Length).Select(k => (IReadOnlyList<TopicPhrase>)[.. found[k]])];
    }

    /// <summary>Chinese words stand side by side, others have a blank between them.</summary>
    private static string Join(string[] words)
        => words.Aggregate((a, b) => char.IsAscii(a[^1]) && char.IsAscii(b[0]) ? a + " " + b : a + b);

    /// <summary>Whether a longer name may begin before it (新 + 时代…) or go on behind it (行政 + 部门).</summary>
    private static bool IsOpen(ReadOnlySpan<char> text, List<Token> tokens, int first, int last, Func<Token, string> tag)
        => (last + 1 < tokens.Count && Adjoin(text, tokens, last + 1) && IsNoun(tag(tokens[last + 1])))
            || (first > 0 && Adjoin(text, tokens, first) && (tag(tokens[first - 1]) is "a" or "b" or "j" || IsNoun(tag(tokens[first - 1]))));

    private static bool Adjoin(ReadOnlySpan<char> text, List<Token> tokens, int next)
    {
        var end = tokens[next - 1].Start + tokens[next - 1].Length;
        return tokens[next].Start == end || (tokens[next].Start == end + 1 && text[end] == ' ' && char.IsAscii(text[end - 1]) && char.IsAscii(text[end + 1]));
    }

    /// <summary>A name does not begin with a verb: 开展培训 is a sentence, 培训补贴 is not (the lexicon tags nouns of action vn).</summary>
    private static bool MayBegin(string tag) => tag is not ("v" or "vd" or "d" or "ad" or "c" or "p" or "r" or "m" or "q" or "u" or "f" or "t");

    /// <summary>It ends with a noun, or with an act that the words before it name: 等级认定.</summary>
    private static bool MayEnd(ReadOnlySpan<char> word, string tag) => IsNoun(tag) || (tag == "v" && NamedActs.Contains(word)) || tag is "j" or "l" or "i" or "b" or "" or "eng" or "x";

    private static bool IsNoun(string tag) => tag is ['n', ..] or "vn" or "an";
}
