using PolicyMiner.Documents;
using PolicyMiner.Documents.Duplicates;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Vectors;

namespace PolicyMiner;

/// <summary>A corpus on its way to a model: documents read, words cut and filtered, vocabulary drawn.</summary>
public sealed record PreparedCorpus
{
    /// <summary>All documents, excluded ones with their reason.</summary>
    public required IReadOnlyList<DocumentRecord> Documents { get; init; }

    /// <summary>Which documents are copies of each other; null: not looked for.</summary>
    public DuplicateGroups? Duplicates { get; init; }

    /// <summary>Names of the user's own metadata columns.</summary>
    public required IReadOnlyList<string> ExtraColumns { get; init; }

    /// <summary>For each document what was removed from its text.</summary>
    public required IReadOnlyList<IReadOnlyList<CleaningSpan>> Cleaning { get; init; }

    /// <summary>How many characters of the modelled documents were normalised; null: the counts come from a file.</summary>
    public NormalizationCounts? Normalized { get; init; }

    /// <summary>The words of all units.</summary>
    public required TokenizedCorpus Tokens { get; init; }

    /// <summary>The vocabulary of all documents.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Counts of the modelled units.</summary>
    public required BagOfWords Bag { get; init; }

    /// <summary>Document of each modelled unit, rising.</summary>
    public required IReadOnlyList<int> UnitDocuments { get; init; }

    /// <summary>Modelled units of each document.</summary>
    public required IReadOnlyList<int> UnitsOfDocument { get; init; }

    /// <summary>Modelled tokens of each document.</summary>
    public required IReadOnlyList<long> TokensOfDocument { get; init; }

    /// <summary>Words that were put together from the corpus itself (<see cref="SegmentationOptions.NGrams"/>).</summary>
    public IReadOnlyList<LexiconEntry> JoinedWords { get; init; } = [];

    /// <summary>Warnings so far.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }

    /// <summary>Part of speech of each term of the vocabulary; empty when no tagger was used.</summary>
    public IReadOnlyList<string> TagOfTerm => Tokens.TagOfTerm.Count == 0 ? [] : [.. Vocabulary.WordOfTerm.Select(w => Tokens.TagOfTerm[w])];

    /// <summary>What each step changed or removed, from the characters of the files on.</summary>
    public IReadOnlyList<LedgerStep> Ledger => [.. NormalizeStep(), .. Tokens.Ledger, .. Vocabulary.Ledger];

    /// <summary>Normalisation works on characters, before there are tokens: it removes none, but the ledger says what it changed.</summary>
    private LedgerStep[] NormalizeStep() => Normalized is null || Tokens.Ledger.Count == 0
        ? []
        : [new LedgerStep(LedgerStep.Normalize, Tokens.Ledger[0].TokensBefore, 0, 0, [.. Normalized.Kinds.Where(k => k.Count > 0)])];
}
