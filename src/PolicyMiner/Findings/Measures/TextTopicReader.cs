using System.Runtime.Intrinsics;
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

    // Tokens whose responsibilities are found side by side.
    private const int Together = 4;
    private readonly TopicModel _model;
    private readonly SynonymMap _synonyms;
    private readonly DocumentTopics _theta;
    private readonly Dictionary<int, int> _rowOfDocument = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _terms;
    private readonly double[] _wordTopic;

    /// <summary>Prepares the reader.</summary>
    public TextTopicReader(Vocabulary vocabulary, SynonymMap synonyms, TopicModel model, DocumentTopics theta)
    {
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
    public void AddTerms(ReadOnlySpan<char> text, IEnumerable<Token> tokens, List<int> terms)
    {
        foreach (var token in tokens)
        {
            if (TermOf(text.Slice(token.Start, token.Length)) is >= 0 and var term)
            {
                terms.Add(term);
            }
        }
    }

    /// <summary>Term id of a word, or −1 when it is not kept.</summary>
    public int TermOf(ReadOnlySpan<char> word)
        => _terms.TryGetValue(_synonyms.Count > 0 && _synonyms.Find(word) is { } canonical ? canonical : word, out var term) ? term : -1;

    /// <summary>θ of a part of a document.</summary>
    /// <param name="row">Row of the document.</param>
    /// <param name="terms">Kept tokens of the part.</param>
    public double[] Theta(int row, IReadOnlyList<int> terms)
    {
        var k = _model.TopicCount;
        var whole = _theta.Row(row);
        var theta = whole.ToArray();
        var counts = new double[k];
        var shares = new double[Together * k];
        int[] tokens = [.. terms];
        for (var round = 0; round < Rounds && tokens.Length > 0; round++)
        {
            Count(theta, tokens, counts, shares);
            for (var t = 0; t < k; t++)
            {
                theta[t] = (counts[t] + (DocumentWeight * whole[t])) / (tokens.Length + DocumentWeight);
            }
        }

        return theta;
    }

    /// <summary>First and second topic of a text whose part of the document has the given θ.</summary>
    public TextTopics Topics(double[] theta, IReadOnlyList<int> terms)
    {
        var counts = terms.Count == 0 ? theta : Counts(theta, terms);
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

        double all = Math.Max(1, terms.Count);
        return new TextTopics(first, counts[first] / all, second, second < 0 ? 0 : counts[second] / all, terms.Count);
    }

    private double[] Counts(double[] theta, IReadOnlyList<int> terms)
    {
        var counts = new double[theta.Length];
        Count(theta, [.. terms], counts, new double[Together * theta.Length]);
        return counts;
    }

    /// <summary>
    /// Adds each token's responsibilities to the counts. Four tokens go side by side, because each sum waits for its last addition; every number is made
    /// of the same operations in the same order as one token after the other.
    /// </summary>
    private void Count(ReadOnlySpan<double> theta, ReadOnlySpan<int> terms, Span<double> counts, Span<double> shares)
    {
        var k = theta.Length;
        counts.Clear();
        var a = shares[..k];
        var b = shares.Slice(k, k);
        var c = shares.Slice(2 * k, k);
        var d = shares.Slice(3 * k, k);
        var i = 0;
        for (; i + Together <= terms.Length; i += Together)
        {
            Multiply(theta, WordTopics(terms[i]), a);
            Multiply(theta, WordTopics(terms[i + 1]), b);
            Multiply(theta, WordTopics(terms[i + 2]), c);
            Multiply(theta, WordTopics(terms[i + 3]), d);
            double sumA = 0;
            double sumB = 0;
            double sumC = 0;
            double sumD = 0;
            for (var t = 0; t < a.Length; t++)
            {
                sumA += a[t];
                sumB += b[t];
                sumC += c[t];
                sumD += d[t];
            }

            Add(a, sumA, counts);
            Add(b, sumB, counts);
            Add(c, sumC, counts);
            Add(d, sumD, counts);
        }

        for (; i < terms.Length; i++)
        {
            Multiply(theta, WordTopics(terms[i]), a);
            double sum = 0;
            foreach (var share in a)
            {
                sum += share;
            }

            Add(a, sum, counts);
        }
    }

    private ReadOnlySpan<double> WordTopics(int term) => _wordTopic.AsSpan(term * _model.TopicCount, _model.TopicCount);

    private static void Multiply(ReadOnlySpan<double> theta, ReadOnlySpan<double> words, Span<double> shares)
    {
        var t = 0;
        for (; t + Vector256<double>.Count <= theta.Length; t += Vector256<double>.Count)
        {
            (Vector256.Create(theta[t..]) * Vector256.Create(words[t..])).CopyTo(shares[t..]);
        }

        for (; t < theta.Length; t++)
        {
            shares[t] = theta[t] * words[t];
        }
    }

    private static void Add(ReadOnlySpan<double> shares, double sum, Span<double> counts)
    {
        if (!(sum > 0))
        {
            return;
        }

        var scale = 1 / sum;
        var scales = Vector256.Create(scale);
        var t = 0;
        for (; t + Vector256<double>.Count <= counts.Length; t += Vector256<double>.Count)
        {
            (Vector256.Create<double>(counts[t..]) + (Vector256.Create(shares[t..]) * scales)).CopyTo(counts[t..]);
        }

        for (; t < counts.Length; t++)
        {
            counts[t] += shares[t] * scale;
        }
    }
}
