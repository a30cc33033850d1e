using PolicyMiner.Documents;
using PolicyMiner.Segmentation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings;

/// <summary>What <see cref="TopicFindings"/> reads.</summary>
public sealed record FindingsInput
{
    /// <summary>All documents, excluded ones too.</summary>
    public required IReadOnlyList<DocumentRecord> Documents { get; init; }

    /// <summary>Names of the user's metadata columns.</summary>
    public required IReadOnlyList<string> ExtraColumns { get; init; }

    /// <summary>Gives a document with its text and clauses by corpus index; called once for each modelled document, on any thread.</summary>
    public required Func<int, PolicyDocument> Load { get; init; }

    /// <summary>The terms.</summary>
    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Part of speech of each term; empty when it is not known.</summary>
    public IReadOnlyList<string> TagOfTerm { get; init; } = [];

    /// <summary>Counts that the model was fitted to, one row for each unit.</summary>
    public required BagOfWords Bag { get; init; }

    /// <summary>Corpus index of each unit's document, rising.</summary>
    public required IReadOnlyList<int> UnitDocuments { get; init; }

    /// <summary>The model as fitted, topics in reported order, before any merge.</summary>
    public required TopicModel FittedModel { get; init; }

    /// <summary>For each reported topic the fitted topics it was made from.</summary>
    public required IReadOnlyList<int[]> Parts { get; init; }

    /// <summary>The reported model.</summary>
    public required TopicModel Model { get; init; }

    /// <summary>θ of the documents under the reported model.</summary>
    public required DocumentTopics DocumentTopics { get; init; }

    /// <summary>The topics, in reported order.</summary>
    public required IReadOnlyList<TopicSummary> Topics { get; init; }

    /// <summary>The segmenter that the vocabulary was made with.</summary>
    public required ISegmenter Segmenter { get; init; }

    /// <summary>Words that were counted as another word.</summary>
    public SynonymMap Synonyms { get; init; } = SynonymMap.Empty;

    /// <summary>The engine of the reported model.</summary>
    public required ITopicEngine Engine { get; init; }

    /// <summary>Its options: seed, priors, threads.</summary>
    public required LdaOptions Lda { get; init; }

    /// <summary>Random starts that the reported model was chosen from; later starts count as other seeds.</summary>
    public required int Restarts { get; init; }

    /// <summary>θ from which a document counts for a topic.</summary>
    public required double StrengthThreshold { get; init; }

    /// <summary>Near-duplicate group of each document, or null where it is in none.</summary>
    public required IReadOnlyList<int?> DuplicateGroups { get; init; }
}
