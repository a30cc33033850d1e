namespace PolicyMiner.Documents.Duplicates;

/// <summary>One band of locality-sensitive hashing: documents that agree on a few places of their signatures are compared.</summary>
internal static class LshBand
{
    /// <summary>Places of a band.</summary>
    public const int Rows = 4;

    // A bucket of boilerplate can hold everything; a document is compared with this many groups of its bucket at most.
    private const int MaxComparisons = 64;

    /// <summary>Joins the similar documents of each bucket of a band.</summary>
    /// <param name="prints">Fingerprints.</param>
    /// <param name="copyOf">Exact copies, which are joined already and need no comparing.</param>
    /// <param name="band">The band, from 0.</param>
    /// <param name="areNear">Whether two documents are near-duplicates.</param>
    /// <param name="parent">Disjoint sets, by their first members.</param>
    public static void Join(IReadOnlyList<DocumentFingerprint?> prints, int[] copyOf, int band, Func<int, int, bool> areNear, int[] parent)
    {
        var buckets = new Dictionary<(uint, uint, uint, uint), List<int>>();
        for (var d = 0; d < prints.Count; d++)
        {
            if (prints[d] is not { Signature.Length: > 0 } print || copyOf[d] >= 0)
            {
                continue;
            }

            var places = print.Signature.AsSpan(band * Rows, Rows);
            var key = (places[0], places[1], places[2], places[3]);
            if (!buckets.TryGetValue(key, out var bucket))
            {
                buckets.Add(key, [d]);
                continue;
            }

            // Each group of a bucket is stood for by its first document there.
            var known = false;
            foreach (var other in bucket.Take(MaxComparisons))
            {
                if (Root(parent, other) == Root(parent, d) || areNear(other, d))
                {
                    Unite(parent, other, d);
                    known = true;
                }
            }

            if (!known)
            {
                bucket.Add(d);
            }
        }
    }

    /// <summary>First member of a document's set.</summary>
    public static int Root(int[] parent, int document)
    {
        while (parent[document] != document)
        {
            parent[document] = parent[parent[document]];
            document = parent[document];
        }

        return document;
    }

    /// <summary>Joins two sets; the smaller number leads.</summary>
    public static void Unite(int[] parent, int a, int b)
    {
        var (x, y) = (Root(parent, a), Root(parent, b));
        parent[Math.Max(x, y)] = Math.Min(x, y);
    }
}
