using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Selection;

/// <summary>Which fold each document is held out in. Drawn once for a run (<see cref="SweepOptions.FoldSeed"/>): the same for every K, start and engine.</summary>
public sealed class FoldPlan
{
    private const ulong Purpose = 0xF01D;

    private FoldPlan(int[] foldOfDocument, int folds, ulong seed)
    {
        FoldOfDocument = foldOfDocument;
        Folds = folds;
        Seed = seed;
    }

    /// <summary>For each document its fold, 0 … Folds − 1; −1 for a document without a word.</summary>
    public int[] FoldOfDocument { get; }

    /// <summary>Number of folds.</summary>
    public int Folds { get; }

    /// <summary>What the folds were drawn from; the held-out halves and the resamples of the decision are drawn from it too.</summary>
    public ulong Seed { get; }

    /// <summary>Units of the smallest training part.</summary>
    public int SmallestTraining(TokenizedCorpus corpus)
    {
        var units = new int[Folds];
        foreach (var document in corpus.UnitDocuments)
        {
            if (FoldOfDocument[document] >= 0)
            {
                units[FoldOfDocument[document]]++;
            }
        }

        return units.Sum() - units.Max();
    }

    /// <summary>
    /// Draws the folds: groups of near-duplicate documents stay together, because a copy in the training part would leak the held-out text.
    /// Groups go in random order to the fold with the fewest documents so far.
    /// </summary>
    /// <param name="groups">For each document the number of its group of near-duplicates, or its own; −1 for a document that takes no part.</param>
    /// <param name="folds">Number of folds, at least 2.</param>
    /// <param name="seed">Seed of the draw.</param>
    public static FoldPlan Draw(IReadOnlyList<int> groups, int folds, ulong seed)
    {
        var members = Enumerable.Range(0, groups.Count).Where(d => groups[d] >= 0).GroupBy(d => groups[d]).Select(g => g.ToArray()).ToArray();
        new RandomStream(seed, Purpose).Shuffle(members.AsSpan());
        var foldOfDocument = new int[groups.Count];
        Array.Fill(foldOfDocument, -1);
        var sizes = new int[folds];
        foreach (var group in members)
        {
            var smallest = Array.IndexOf(sizes, sizes.Min());
            sizes[smallest] += group.Length;
            foreach (var document in group)
            {
                foldOfDocument[document] = smallest;
            }
        }

        return new FoldPlan(foldOfDocument, folds, seed);
    }
}
