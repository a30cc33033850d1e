using PolicyMiner.Documents;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Selection;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings;

/// <summary>Everything that a run found; tables, charts and reports are made from it and from nothing else.</summary>
public sealed record MiningResult
{
    /// <summary>All documents, excluded ones with their reason.</summary>
    public required IReadOnlyList<DocumentRecord> Documents { get; init; }

    /// <summary>Names of the user's own metadata columns.</summary>
    public required IReadOnlyList<string> ExtraColumns { get; init; }

    /// <summary>For each document what was removed from its text.</summary>
    public required IReadOnlyList<IReadOnlyList<CleaningSpan>> Cleaning { get; init; }

    /// <summary>Modelled units of each document.</summary>
    public required IReadOnlyList<int> UnitsOfDocument { get; init; }

    /// <summary>Modelled tokens of each document.</summary>
    public required IReadOnlyList<long> TokensOfDocument { get; init; }

    /// <summary>The vocabulary of the reported model.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Part of speech of each term of the vocabulary; empty when no tagger was used.</summary>
    public IReadOnlyList<string> TagOfTerm { get; init; } = [];

    /// <summary>What became of the words of added lexicons.</summary>
    public IReadOnlyList<LexiconUsage> LexiconUsage { get; init; } = [];

    /// <summary>Counts that the model was fitted to; one row for each modelled unit.</summary>
    public required BagOfWords Bag { get; init; }

    /// <summary>What each filter removed, from the first token on.</summary>
    public required IReadOnlyList<LedgerStep> Ledger { get; init; }

    /// <summary>The sweep and the decision on K.</summary>
    public required TopicCountSelection Selection { get; init; }

    /// <summary>The reported model, topics in reported order; one row for each modelled unit.</summary>
    public required TopicModel Model { get; init; }

    /// <summary>The model before topics were merged on the user's wish; null when none were.</summary>
    public TopicModel? FittedModel { get; init; }

    /// <summary>For each reported topic the topics of the fitted model that it was made from.</summary>
    public required IReadOnlyList<int[]> TopicParts { get; init; }

    /// <summary>Words that were put together from the corpus itself (<see cref="SegmentationOptions.NGrams"/>): new documents must be cut with them too.</summary>
    public IReadOnlyList<LexiconEntry> JoinedWords { get; init; } = [];

    /// <summary>Topics that the user gave words for (<see cref="SeededTopics"/>); empty: none.</summary>
    public IReadOnlyList<SeededTopic> Seeds { get; init; } = [];

    /// <summary>θ of the documents.</summary>
    public required DocumentTopics DocumentTopics { get; init; }

    /// <summary>The topics, in reported order.</summary>
    public required IReadOnlyList<TopicSummary> Topics { get; init; }

    /// <summary>What the model says about the corpus; null when it was fitted to counts without texts.</summary>
    public FindingsResult? Findings { get; init; }

    /// <summary>All warnings and notes.</summary>
    public required IReadOnlyList<Warning> Warnings { get; init; }
}
