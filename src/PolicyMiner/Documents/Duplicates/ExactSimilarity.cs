namespace PolicyMiner.Documents.Duplicates;

/// <summary>Compares documents by all their shingles. Texts are read again, and the shingles of the last ones kept, so that memory does not grow with the corpus.</summary>
/// <param name="textOf">Text of a document.</param>
internal sealed class ExactSimilarity(Func<int, string> textOf)
{
    private const int MaxKept = 32;

    private readonly Dictionary<int, ulong[]> _shingles = [];
    private readonly Queue<int> _order = [];
    private readonly Dictionary<(int A, int B), double> _known = [];

    /// <summary>Jaccard similarity of two documents, 0 to 1; a pair is compared once.</summary>
    public double Between(int a, int b)
    {
        if (!_known.TryGetValue((a, b), out var similarity))
        {
            similarity = DocumentFingerprint.Jaccard(ShinglesOf(a), ShinglesOf(b));
            _known.Add((a, b), similarity);
        }

        return similarity;
    }

    private ulong[] ShinglesOf(int document)
    {
        if (_shingles.TryGetValue(document, out var shingles))
        {
            return shingles;
        }

        if (_order.Count == MaxKept)
        {
            _shingles.Remove(_order.Dequeue());
        }

        shingles = DocumentFingerprint.ShinglesOf(textOf(document));
        _shingles.Add(document, shingles);
        _order.Enqueue(document);
        return shingles;
    }
}
