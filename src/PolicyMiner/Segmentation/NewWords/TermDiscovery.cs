using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation.NewWords;

/// <summary>
/// Proposes new words from the texts themselves: rows of two or more words that belong together (normalised pointwise mutual information of the
/// weakest joint), that stand in changing surroundings (branching entropy on both sides), that are frequent, end like a
/// noun, and hold no function word. Rows that some lexicon has are words already, so they are never met.
/// </summary>
public sealed class TermDiscovery
{
    private const double NestedShare = 0.8;
    private static readonly HashSet<string> Beginnings = new(["n", "nz", "nt", "nr", "ng", "nl", "vn", "an", "a", "ad", "b", "j", "s", "h", "eng", "i", "l", "ag", "z"], StringComparer.Ordinal);
    private static readonly HashSet<string> Ends = new(["n", "nz", "nt", "nr", "ng", "nl", "vn", "j", "l", "i", "eng", "b"], StringComparer.Ordinal);

    private readonly TextAnalysis _analysis;
    private readonly TermDiscoveryOptions _options;
    private readonly Func<string, bool> _isStopped;

    /// <summary>Creates the search.</summary>
    /// <param name="analysis">Cuts and tags; it must have a tagger.</param>
    /// <param name="options">Limits.</param>
    /// <param name="isStopped">Whether a word is on a stop list: no proposed word begins or ends with one.</param>
    public TermDiscovery(TextAnalysis analysis, TermDiscoveryOptions options, Func<string, bool> isStopped)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _analysis = analysis;
        _options = options;
        _isStopped = isStopped;
    }

    /// <summary>Reads all documents and ranks what they propose.</summary>
    /// <param name="documentCount">Number of documents.</param>
    /// <param name="readTexts">Gives a document's texts (none for an excluded one); called once for each document, on any thread.</param>
    /// <param name="jobs">Threads to use; never changes the result.</param>
    /// <param name="progress">Told of finished documents; may be null.</param>
    /// <param name="cancellationToken">Checked before each document.</param>
    public IReadOnlyList<TermCandidate> Run(int documentCount, Func<int, IReadOnlyList<ReadOnlyMemory<char>>> readTexts, int jobs, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var tagger = _analysis.Tagger ?? throw new InvalidOperationException("New words need parts of speech.");
        var documents = new TermDocument[documentCount];
        var done = 0;
        BlockScheduler.Run(documentCount, jobs, d =>
        {
            documents[d] = TermDocument.Of(readTexts(d), _analysis.Segmenter, tagger);
            progress?.Report(new StageProgress("terms", Interlocked.Increment(ref done), documentCount));
        }, cancellationToken);
        return Rank(TermText.Merge(documents));
    }

    private List<TermCandidate> Rank(TermText text)
    {
        var levels = new List<GramLevel> { GramLevel.OfWords(text) };
        while (levels.Count < _options.MaxWords)
        {
            levels.Add(levels[^1].Lengthen(text, _options.MinCount));
        }

        var found = levels.Skip(1).SelectMany(l => Candidates(text, levels, l))
            .OrderByDescending(c => c.Candidate.Score).ThenBy(c => c.Candidate.Word, StringComparer.Ordinal)
            .DistinctBy(c => c.Candidate.Word, StringComparer.Ordinal)
            .ToList();
        return [.. WithoutNested(found).Take(_options.Top).Select(c => c.Candidate with { Examples = Examples(text, c.Level, c.Gram) })];
    }

    private IEnumerable<(TermCandidate Candidate, GramLevel Level, int Gram)> Candidates(TermText text, List<GramLevel> levels, GramLevel level)
    {
        var left = level.Freedom(text, before: true);
        var right = level.Freedom(text, before: false);
        var documents = level.DocumentFrequencies(text);
        var minDocuments = _options.MinDocumentsFor(text.DocumentCount);
        for (var g = 0; g < level.Counts.Count; g++)
        {
            var freedom = Math.Min(left[g], right[g]);
            if (documents[g] < minDocuments || freedom < _options.MinFreedom || !LooksLikeTerm(text, level, g))
            {
                continue;
            }

            var cohesion = Cohesion(text, levels, level, g);
            if (cohesion >= _options.MinCohesion)
            {
                var pieces = text.Tokens.AsSpan(level.FirstToken[g], level.Length).ToArray();
                var tag = text.Tags[pieces[^1]] == "vn" ? "vn" : "n";
                var score = cohesion * Math.Sqrt(freedom) * DeterministicMath.Log(level.Counts[g]);
                yield return (new TermCandidate(
                    string.Concat(pieces.Select(p => text.Words[p])), [.. pieces.Select(p => text.Words[p])], tag, level.Counts[g], documents[g], cohesion, left[g], right[g], score, []), level, g);
            }
        }
    }

    private bool LooksLikeTerm(TermText text, GramLevel level, int gram)
    {
        var first = text.Tokens[level.FirstToken[gram]];
        var last = text.Tokens[level.FirstToken[gram] + level.Length - 1];
        var characters = 0;
        for (var i = 0; i < level.Length; i++)
        {
            characters += text.Words[text.Tokens[level.FirstToken[gram] + i]].Length;
        }

        // A fixed phrase that begins a row governs it (切实增强 经济 活力): that is a sentence, not a term.
        return characters >= _options.MinCharacters && characters <= _options.MaxCharacters
            && Beginnings.Contains(text.Tags[first]) && text.Tags[first] is not ("i" or "l" or "nt") && Ends.Contains(text.Tags[last])
            && !_isStopped(text.Words[first]) && !_isStopped(text.Words[last]);
    }

    // NPMI of the weakest way to part the row in two: ln(p(xy) / (p(x) p(y))) / −ln p(xy).
    private static double Cohesion(TermText text, List<GramLevel> levels, GramLevel level, int gram)
    {
        double all = text.WordTokens;
        var token = level.FirstToken[gram];
        var count = level.Counts[gram];
        var weakest = double.PositiveInfinity;
        for (var split = 1; split < level.Length; split++)
        {
            var first = levels[split - 1];
            var second = levels[level.Length - split - 1];
            double parts = (double)first.Counts[first.GramAt[token]] * second.Counts[second.GramAt[token + split]];
            weakest = Math.Min(weakest, DeterministicMath.Log(count * all / parts));
        }

        return weakest / DeterministicMath.Log(all / count);
    }

    // A row that nearly always stands inside one and the same longer candidate is a part of that one.
    private static IEnumerable<(TermCandidate Candidate, GramLevel Level, int Gram)> WithoutNested(List<(TermCandidate Candidate, GramLevel Level, int Gram)> found)
    {
        var longer = found.ToLookup(f => f.Candidate.Pieces.Count);
        foreach (var item in found)
        {
            var shorter = item.Candidate;
            var nested = found.Count == 0 ? false : Enumerable.Range(shorter.Pieces.Count + 1, 6).SelectMany(n => longer[n])
                .Any(l => l.Candidate.Count >= NestedShare * shorter.Count && l.Candidate.Word.Contains(shorter.Word, StringComparison.Ordinal));
            if (!nested)
            {
                yield return item;
            }
        }
    }

    private static List<string> Examples(TermText text, GramLevel level, int gram)
    {
        const int Wanted = 3;
        var places = new List<int>();
        var repeats = new List<int>();
        for (var i = 0; i < level.GramAt.Length && places.Count < Wanted; i++)
        {
            if (level.GramAt[i] == gram)
            {
                (places.Exists(p => text.Documents[p] == text.Documents[i]) ? repeats : places).Add(i);
            }
        }

        return [.. places.Concat(repeats.Take(Wanted - places.Count)).Select(p => Context(text, p, level.Length))];
    }

    private static string Context(TermText text, int token, int length)
    {
        const int Around = 9;
        var first = token;
        while (first > 0 && token - first < Around && !EndsSentence(text, first - 1))
        {
            first--;
        }

        var end = token + length;
        while (end < text.Tokens.Length && end - token - length < Around && !EndsSentence(text, end))
        {
            end++;
        }

        string Join(int from, int to) => string.Concat(text.Tokens[from..to].Select(t => text.Words[t]));
        return $"{Join(first, token)}【{Join(token, token + length)}】{Join(token + length, end)}".Trim();
    }

    private static bool EndsSentence(TermText text, int token) => text.Words[text.Tokens[token]] is "。" or "！" or "？" or "；" or "\n" or "\r\n" or "\r";
}
