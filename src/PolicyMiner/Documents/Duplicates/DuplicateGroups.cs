using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Duplicates;

/// <summary>Which documents are copies of each other.</summary>
/// <param name="GroupOf">For each document the first document of its group (itself when it stands alone); −1 for a document that takes no part.</param>
/// <param name="CopyOf">For each document the first document with the same text, when that is another one; −1 otherwise.</param>
public sealed record DuplicateGroups(IReadOnlyList<int> GroupOf, IReadOnlyList<int> CopyOf)
{
    /// <summary>Jaccard similarity of the shingles from which two documents are near-duplicates, and grouped.</summary>
    public const double NearSimilarity = 0.8;

    /// <summary>
    /// Similarity from which two documents are named as versions of one text. Among 3,331 laws nearly every pair from here on is one law in two versions, or a text that one
    /// city took over from another; laws of different bodies on one matter share no more than 0.66 unless one was copied from the other.
    /// </summary>
    public const double VersionSimilarity = 0.7;

    // Estimates scatter by 0.044: three times that below the limit a pair is still compared exactly.
    private const double CandidateSimilarity = VersionSimilarity - (3 * 0.044);

    /// <summary>Pairs that are versions of one text, below the similarity of near-duplicates and not in one group; in rising order.</summary>
    public IReadOnlyList<(int First, int Second, double Similarity)> Versions { get; init; } = [];

    /// <summary>Groups of two documents or more, in the order of their first documents; members rise.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Groups
        => [.. Enumerable.Range(0, GroupOf.Count).Where(d => GroupOf[d] >= 0).GroupBy(d => GroupOf[d]).Where(static g => g.Skip(1).Any()).OrderBy(static g => g.Key).Select(static g => (IReadOnlyList<int>)[.. g])];

    /// <summary>Finds the groups. Candidates come from locality-sensitive hashing (32 bands of 4 places), so the work grows with the documents, not with their pairs.</summary>
    /// <param name="prints">Fingerprint of each document, null for one that takes no part.</param>
    /// <param name="textOf">Text of a document: candidates are then compared exactly. Null: the estimate of the fingerprints decides.</param>
    public static DuplicateGroups Find(IReadOnlyList<DocumentFingerprint?> prints, Func<int, string>? textOf = null)
    {
        var parent = Enumerable.Range(0, prints.Count).ToArray();
        var copyOf = FindCopies(prints);
        for (var d = 0; d < copyOf.Length; d++)
        {
            if (copyOf[d] >= 0)
            {
                LshBand.Unite(parent, copyOf[d], d);
            }
        }

        var exact = textOf is null ? null : new ExactSimilarity(textOf);
        var versions = new HashSet<(int First, int Second, double Similarity)>();
        bool AreNear(int a, int b)
        {
            var estimate = prints[a]!.SimilarityTo(prints[b]!);
            if (exact is null || estimate < CandidateSimilarity)
            {
                return exact is null && estimate >= NearSimilarity;
            }

            var similarity = exact.Between(a, b);
            if (similarity is >= VersionSimilarity and < NearSimilarity)
            {
                versions.Add((Math.Min(a, b), Math.Max(a, b), similarity));
            }

            return similarity >= NearSimilarity;
        }

        for (var band = 0; band < DocumentFingerprint.Size / LshBand.Rows; band++)
        {
            LshBand.Join(prints, copyOf, band, AreNear, parent);
        }

        var groupOf = new int[prints.Count];
        for (var d = 0; d < groupOf.Length; d++)
        {
            groupOf[d] = prints[d] is null ? -1 : LshBand.Root(parent, d);
        }

        return new DuplicateGroups(groupOf, copyOf) { Versions = [.. versions.Where(v => groupOf[v.First] != groupOf[v.Second]).Order()] };
    }

    /// <summary>Number of each document's group, from 1 in the order of the groups; null when it stands alone.</summary>
    public int?[] Numbers()
    {
        var numbers = new int?[GroupOf.Count];
        var groups = Groups;
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var document in groups[g])
            {
                numbers[document] = g + 1;
            }
        }

        return numbers;
    }

    /// <summary>Name of each document's group in the tables, G001 …; empty when it stands alone.</summary>
    public IReadOnlyList<string> Names()
        => [.. Numbers().Select(static n => n is { } number ? "G" + NumberFormat.Integer(number).PadLeft(3, '0') : string.Empty)];

    /// <summary>For each document the first document with the same text, when that is another one; −1 otherwise.</summary>
    /// <param name="prints">Fingerprint of each document, null for one that takes no part.</param>
    internal static int[] FindCopies(IReadOnlyList<DocumentFingerprint?> prints)
    {
        var first = new Dictionary<(ulong Hash, int Characters), int>();
        var copyOf = new int[prints.Count];
        Array.Fill(copyOf, -1);
        for (var d = 0; d < prints.Count; d++)
        {
            if (prints[d] is { } print && !first.TryAdd((print.Hash, print.Characters), d))
            {
                copyOf[d] = first[(print.Hash, print.Characters)];
            }
        }

        return copyOf;
    }
}
