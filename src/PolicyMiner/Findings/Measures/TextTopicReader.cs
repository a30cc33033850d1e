using PolicyMiner.Segmentation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Measures;

/// <summary>
/// Finds the topics of parts of a modelled document: each token's responsibilities r(k|w) ∝ θ_k φ_kw, where θ is that of the part, drawn to that
/// of the whole document: θ_k = (Σ_w r(k|w) + m θ_dk)/(N + m), a fixed point from θ_d. The document tells what the part's few words leave open.
/// </summary>
internal sealed class TextTopicReader
{
    /// <summary>m: how many tokens the document's own θ is worth.</summary>
    private const double DocumentWeight = 10;

    private const int Rounds = 20;

    // Of the words of the segmenter's lexicon, whose text never changes: term id + 2, 1 for a word that is not kept, 0 for one not yet looked up.
    private readonly int[] _termOfLexiconId;
    private readonly TopicModel _model;
    private readonly SynonymMap _synonyms;
    private readonly DocumentTopics _theta;
    private readonly Dictionary<int, int> _rowOfDocument = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _terms;
    private readonly double[] _wordTopic;

    /// <summary>Prepares the reader.</summary>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="synonyms">Words that were counted as another word.</param>
    /// <param name="model">The reported model.</param>
    /// <param name="theta">θ of the documents.</param>
    /// <param name="lexiconSize">All <see cref="Token.LexiconId"/> are below this; 0 when tokens have none.</param>
    public TextTopicReader(Vocabulary vocabulary, SynonymMap synonyms, TopicModel model, DocumentTopics theta, int lexiconSize = 0)
    {
        _termOfLexiconId = new int[lexiconSize];
        _model = model;
        _synonyms = synonyms;
        _theta = theta;
        for (var row = 0; row < theta.Documents.Length; row++)
        {
            _rowOfDocument.Add(theta.Documents[row], row);
        }

        var terms = new Dictionary<string, int>(vocabulary.Terms.Length, StringComparer.Ordinal);
        for (var t = 0; t < vocabulary.Terms.Length; t++)
        {
            terms.Add(vocabulary.Terms[t], t);
        }

        _terms = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        _wordTopic = new double[model.TopicWord.Length];
        for (var k = 0; k < model.TopicCount; k++)
        {
            for (var w = 0; w < model.TermCount; w++)
            {
                _wordTopic[(w * model.TopicCount) + k] = model.TopicWord[(k * model.TermCount) + w];
            }
        }
    }

    /// <summary>Row of θ of a document, or −1 when it is not modelled.</summary>
    public int RowOf(int document) => _rowOfDocument.GetValueOrDefault(document, -1);

    /// <summary>Appends the ids of the kept tokens of a text.</summary>
    public void AddTerms(ReadOnlySpan<char> text, IReadOnlyList<Token> tokens, List<int> terms)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TermOf(text, tokens[i]) is >= 0 and var term)
            {
                terms.Add(term);
            }
        }
    }

    /// <summary>Term id of a token, or −1 when it is not kept.</summary>
    /// <param name="text">What the token stands in.</param>
    /// <param name="token">The token.</param>
    public int TermOf(ReadOnlySpan<char> text, Token token)
    {
        var word = text.Slice(token.Start, token.Length);
        if ((uint)token.LexiconId >= (uint)_termOfLexiconId.Length)
        {
            return TermOf(word);
        }

        // Threads may look up the same word at once: both find the same.
        var known = _termOfLexiconId[token.LexiconId];
        if (known == 0)
        {
            known = _termOfLexiconId[token.LexiconId] = TermOf(word) + 2;
        }

        return known - 2;
    }

    private int TermOf(ReadOnlySpan<char> word)
        => _terms.TryGetValue(_synonyms.Count > 0 && _synonyms.Find(word) is { } canonical ? canonical : word, out var term) ? term : -1;

    /// <summary>θ of a part of a document.</summary>
    /// <param name="row">Row of the document.</param>
    /// <param name="terms">Kept tokens of the part.</param>
    public double[] Theta(int row, ReadOnlySpan<int> terms)
    {
        var k = _model.TopicCount;
        var whole = _theta.Row(row);
        var theta = whole.ToArray();
        var counts = new double[k];
        if (terms.Length == 0)
        {
            return theta;
        }

        var words = new TokenTopics(_wordTopic, k, terms);
        for (var round = 0; round < Rounds; round++)
        {
            words.Count(theta, counts);
            for (var t = 0; t < k; t++)
            {
                theta[t] = (counts[t] + (DocumentWeight * whole[t])) / (terms.Length + DocumentWeight);
            }
        }

        return theta;
    }

    /// <summary>First and second topic of a text whose part of the document has the given θ.</summary>
    public TextTopics Topics(double[] theta, ReadOnlySpan<int> terms)
    {
        var counts = terms.Length == 0 ? theta : Counts(theta, terms);
        var first = 0;
        for (var t = 1; t < counts.Length; t++)
        {
            first = counts[t] > counts[first] ? t : first;
        }

        var second = -1;
        for (var t = 0; t < counts.Length; t++)
        {
            second = t != first && (second < 0 || counts[t] > counts[second]) ? t : second;
        }

        double all = Math.Max(1, terms.Length);
        return new TextTopics(first, counts[first] / all, second, second < 0 ? 0 : counts[second] / all, terms.Length);
    }

    private double[] Counts(double[] theta, ReadOnlySpan<int> terms)
    {
        var counts = new double[theta.Length];
        new TokenTopics(_wordTopic, theta.Length, terms).Count(theta, counts);
        return counts;
    }
}
