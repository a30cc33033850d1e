using PolicyMiner.Vectors;

namespace PolicyMiner.Evaluation;

/// <summary>
/// What the scores of all models over one vocabulary share: the modelled counts, the token sequences, and the co-occurrence counts
/// that coherence needs, each counted once for all K and seeds. Safe for several threads.
/// </summary>
public sealed class EvaluationContext
{
    /// <summary>Window of C_v, in kept tokens (Röder, Both and Hinneburg 2015).</summary>
    public const int WideWindow = 110;

    /// <summary>Window of C_NPMI and C_UCI, in kept tokens.</summary>
    public const int NarrowWindow = 10;

    /// <summary>Creates the context of one vocabulary.</summary>
    /// <param name="bag">The modelled counts, one row per unit.</param>
    /// <param name="sequences">The kept words in order, one sequence per document; null leaves out what needs them, and the rows
    /// of <paramref name="bag"/> then stand for documents.</param>
    public EvaluationContext(BagOfWords bag, TokenSequences? sequences = null)
    {
        if (sequences is not null && sequences.TermCount != bag.TermCount)
        {
            throw new ArgumentException($"The sequences have {sequences.TermCount} terms, the bag of words {bag.TermCount}.", nameof(sequences));
        }

        Bag = bag;
        Sequences = sequences;
        var occurrences = sequences is null
            ? new TermOccurrences(bag.TermCount, bag.TermIds, bag.RowStarts)
            : new TermOccurrences(bag.TermCount, sequences.TermIds, sequences.Starts);
        Documents = new CooccurrenceCounts(occurrences, new RowDocuments(occurrences.Starts), bag.TermCount);
        if (sequences is null)
        {
            return;
        }

        WideWindows = new CooccurrenceCounts(occurrences, new SlidingWindows(sequences.Starts, WideWindow), bag.TermCount);
        NarrowWindows = new CooccurrenceCounts(occurrences, new SlidingWindows(sequences.Starts, NarrowWindow), bag.TermCount);
        if (sequences.ClauseStarts is not null)
        {
            Clauses = new CooccurrenceCounts(occurrences, new RowDocuments(sequences.ClauseStarts), bag.TermCount);
        }
    }

    /// <summary>The modelled counts.</summary>
    public BagOfWords Bag { get; }

    /// <summary>The kept words in order; null when they are not known.</summary>
    public TokenSequences? Sequences { get; }

    /// <summary>Co-occurrence in a document.</summary>
    internal CooccurrenceCounts Documents { get; }

    /// <summary>Co-occurrence in a clause; null when the clauses are not known.</summary>
    internal CooccurrenceCounts? Clauses { get; }

    /// <summary>Co-occurrence in a window of <see cref="WideWindow"/>; null without sequences.</summary>
    internal CooccurrenceCounts? WideWindows { get; }

    /// <summary>Co-occurrence in a window of <see cref="NarrowWindow"/>; null without sequences.</summary>
    internal CooccurrenceCounts? NarrowWindows { get; }
}
