using PolicyMiner.Documents;
using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Findings.Labels;
using PolicyMiner.Findings.Measures;
using PolicyMiner.Findings.Relations;
using PolicyMiner.Findings.Reuse;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Clauses;

/// <summary>Reads every modelled document once more, clause by clause: measures, codes, representative clauses, co-words, texts to compare.</summary>
internal sealed class ClausePass
{
    /// <summary>Representative clauses of each topic.</summary>
    public const int ClausesPerTopic = 10;

    private readonly ISegmenter _segmenter;
    private readonly TextTopicReader _topics;
    private readonly MeasureFinder _measures;
    private readonly FrameworkCoder[] _coders;
    private readonly IReadOnlyList<Framework> _frameworks;
    private readonly Vocabulary _vocabulary;
    private readonly DocumentTopics _theta;
    private readonly double _threshold;
    private readonly PhraseCounter _phrases;
    private readonly Func<Token, string> _tag;
    private readonly int _topicCount;
    private readonly bool _isLarge;

    /// <summary>Prepares the pass.</summary>
    /// <param name="segmenter">The segmenter that the vocabulary was made with.</param>
    /// <param name="synonyms">Words that were counted as another word.</param>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="model">The reported model.</param>
    /// <param name="bag">What it was fitted to.</param>
    /// <param name="theta">θ of the documents.</param>
    /// <param name="threshold">θ from which a document belongs to a topic.</param>
    /// <param name="frameworks">What clauses are coded with.</param>
    /// <param name="isLarge">Whether sentences and clauses are not all held: see <see cref="LargeCorpus"/>.</param>
    public ClausePass(
        ISegmenter segmenter, SynonymMap synonyms, Vocabulary vocabulary, TopicModel model, BagOfWords bag, DocumentTopics theta, double threshold, IReadOnlyList<Framework> frameworks, bool isLarge = false)
    {
        _isLarge = isLarge; // then sentences and clauses are not all held: see LargeCorpus
        _segmenter = segmenter;
        _vocabulary = vocabulary;
        _frameworks = frameworks;
        _topicCount = model.TopicCount;
        _topics = new TextTopicReader(vocabulary, synonyms, model, theta, (segmenter as JiebaSegmenter)?.LexiconSize ?? 0);
        _theta = theta;
        _threshold = threshold;
        _phrases = new PhraseCounter(new TermRankings(model, bag), model.TopicCount);
        _tag = segmenter is JiebaSegmenter jieba ? t => jieba.Lexicon.FindTag(t.LexiconId) : _ => string.Empty;
        _measures = new MeasureFinder(segmenter, _tag, _topics);
        _coders = [.. frameworks.Select(f => new FrameworkCoder(f))];
    }

    /// <summary>Reads all documents; the result does not depend on the number of threads.</summary>
    /// <param name="count">Number of documents.</param>
    /// <param name="load">Gives a document; called on any thread.</param>
    /// <param name="jobs">Threads.</param>
    /// <param name="progress">Told of finished documents; may be null.</param>
    /// <param name="cancellationToken">Checked before each document.</param>
    public ClausePassResult Run(int count, Func<int, PolicyDocument> load, int jobs, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        var parts = new Part[count];
        var most = ClauseExcerpts.MostOf(count);
        var counters = new List<ClauseCounters>();
        var done = 0;
        BlockScheduler.Run(count, jobs, CreateCounters, Read, cancellationToken);
        var cowords = new CowordCounter(_vocabulary.Counts);
        counters.ForEach(c => cowords.Add(c.Cowords));
        counters.ForEach(c => _phrases.Add(c.Phrases));
        var best = new BestClauses(_topicCount, ClausesPerTopic);
        counters.ForEach(c => best.Add(c.Clauses));
        return new ClausePassResult(
            [.. parts.SelectMany(p => p.Measures.Measures)], [.. parts.SelectMany(p => p.Measures.Goals)],
            [.. Enumerable.Range(0, _topicCount).Select(best.Of)],
            [.. _frameworks.Select((f, i) => new FrameworkCoding(f, [.. parts.SelectMany(p => p.Codes[i])], parts.Sum(p => p.ClauseCount)))],
            [.. parts.SelectMany(p => p.Texts)], Excerpts(parts), cowords.ToNetwork(), _phrases.ToPhrases(_vocabulary), parts.Sum(p => p.Measures.Sentences), parts.Sum(p => p.ClauseCount));

        ClauseCounters CreateCounters()
        {
            var own = new ClauseCounters(new CowordCounter(_vocabulary.Counts), _phrases.Fresh(), new BestClauses(_topicCount, ClausesPerTopic));
            lock (counters)
            {
                counters.Add(own);
            }

            return own;
        }

        void Read(int index, ClauseCounters own)
        {
            parts[index] = _topics.RowOf(index) < 0 ? Part.Empty(_frameworks.Count) : ReadDocument(index, load(index), own, most);
            progress?.Report(new StageProgress("findings", Interlocked.Increment(ref done), count, "clauses"));
        }
    }

    private Part ReadDocument(int index, PolicyDocument document, ClauseCounters counters, int mostCharacters)
    {
        var row = _topics.RowOf(index);
        var texts = new List<ClauseText>();
        var shown = new List<(DocumentClause Clause, double Score)>();
        var depths = new int[document.Clauses.Clauses.Count];
        var codes = _frameworks.Select(_ => new List<FrameworkCode>()).ToArray();
        var read = 0;
        var tokens = new List<Token>();
        var termOf = new List<int>();
        var words = new ClauseWords?[document.Clauses.Clauses.Count];
        foreach (var clause in document.Clauses.Clauses)
        {
            depths[clause.Index] = clause.Parent < 0 ? 0 : depths[clause.Parent] + 1;
            var own = document.Text.AsSpan(clause.Start, clause.Length);
            if (clause.BodyLength == 0)
            {
                shown.Add((new DocumentClause(clause.Index, depths[clause.Index], PlainText.OneLine(own.ToString()), -1, 0), 0));
                continue;
            }

            read++;
            tokens.Clear();
            _segmenter.Segment(own, tokens);
            termOf.Clear();
            foreach (var token in tokens)
            {
                termOf.Add(_topics.TermOf(own, token));
            }

            int[] terms = [.. termOf.Where(t => t >= 0)];
            counters.Cowords.Add(terms);
            var theta = _topics.Theta(row, terms);
            words[clause.Index] = new ClauseWords(terms, theta);
            var topics = terms.Length == 0 ? default : _topics.Topics(theta, terms);
            if (terms.Length > 1)
            {
                counters.Phrases.Add(own, tokens, termOf, _tag, topics.Topic, _theta.Row(row)[topics.Topic] >= _threshold ? row : -1);
            }

            string? citation = null;
            string Citation() => citation ??= MeasureFinder.CitationOf(document, clause.Index);
            var text = PlainText.OneLine(LeadIn(document, clause.LeadIn) + document.Text.Substring(clause.Start, clause.Length));
            var clear = terms.Length >= TextTopics.MinTokens;
            shown.Add((new DocumentClause(clause.Index, depths[clause.Index], PlainText.OneLine(own.ToString()), clear ? topics.Topic : -1, clear ? topics.Share : 0), topics.Score));
            if (!_isLarge)
            {
                texts.Add(new ClauseText(index, clause.Index, Citation(), PlainText.OneLine(document.Text.Substring(clause.BodyStart, clause.BodyLength))));
            }

            if (clear && counters.Clauses.Takes(topics.Topic, topics.Score, index, clause.Index))
            {
                counters.Clauses.Add(new TopicClause(index, clause.Index, Citation(), text, topics));
            }

            var coded = _coders.Length == 0 ? string.Empty : WithoutFormulas(text);
            for (var f = 0; f < _coders.Length; f++)
            {
                codes[f].AddRange(_coders[f].Match(coded).Select(m => new FrameworkCode(m.Dimension, m.Tool, index, clause.Index, Citation(), _isLarge ? string.Empty : text, m.Evidence, terms.Length == 0 ? -1 : topics.Topic)));
            }
        }

        var measures = _measures.Find(index, document, words);
        measures = _isLarge ? measures with { Measures = LargeCorpus.Best(measures.Measures), Goals = LargeCorpus.Best(measures.Goals) } : measures;
        return new Part(measures, codes, texts, ClauseExcerpts.Fit(shown, mostCharacters), read);
    }

    /// <summary>For each document the clauses that the budget has room for.</summary>
    private static IReadOnlyList<DocumentClause>[] Excerpts(Part[] parts)
    {
        var room = ClauseExcerpts.RoomOf(parts.Select(p => ClauseExcerpts.LengthOf(p.Shown)), ClauseExcerpts.Budget);
        return [.. parts.Select(p => (IReadOnlyList<DocumentClause>)[.. ClauseExcerpts.Fit(p.Shown, room).Select(c => c.Clause)])];
    }

    /// <summary>The sentences that may show a tool or a motive: 适用本条例 and 现印发给你们 do not, whatever is named in them.</summary>
    private static string WithoutFormulas(string text)
        => SentenceKinds.IsFormal(text) ? string.Concat(text.Split('。', '；').Where(s => s.Length > 0 && !SentenceKinds.IsFormal(s)).Select(s => s + "。")) : text;

    private static string LeadIn(PolicyDocument document, int leadIn)
        => leadIn < 0 ? string.Empty : document.Text.Substring(document.Clauses.Clauses[leadIn].BodyStart, document.Clauses.Clauses[leadIn].BodyLength);

    private sealed record Part(DocumentMeasures Measures, IReadOnlyList<FrameworkCode>[] Codes, IReadOnlyList<ClauseText> Texts, IReadOnlyList<(DocumentClause Clause, double Score)> Shown, int ClauseCount)
    {
        public static Part Empty(int frameworks) => new(new DocumentMeasures([], [], 0), [.. Enumerable.Range(0, frameworks).Select(_ => (IReadOnlyList<FrameworkCode>)[])], [], [], 0);
    }
}
