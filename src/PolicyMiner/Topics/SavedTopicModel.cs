namespace PolicyMiner.Topics;

/// <summary>What of a topic model is needed to read new texts with it: φ and the priors with the words that they belong to, without the units it was fitted on.</summary>
public sealed record SavedTopicModel
{
    /// <summary>Name of the engine that fitted it.</summary>
    public required string Engine { get; init; }

    /// <summary>V terms; column w of φ belongs to term w.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>φ, K × V, row-major; rows sum to 1.</summary>
    public required double[] TopicWord { get; init; }

    /// <summary>α, K values.</summary>
    public required double[] Alpha { get; init; }

    /// <summary>β.</summary>
    public required double Beta { get; init; }

    /// <summary>Expected number of training tokens of each topic, K values.</summary>
    public required double[] TopicCounts { get; init; }

    /// <summary>K.</summary>
    public int TopicCount => Alpha.Length;

    /// <summary>V.</summary>
    public int TermCount => Terms.Count;

    /// <summary>The lasting part of a fitted model.</summary>
    public static SavedTopicModel Of(TopicModel model, IReadOnlyList<string> terms, string engine) => new()
    {
        Engine = engine,
        Terms = terms,
        TopicWord = model.TopicWord,
        Alpha = model.Alpha,
        Beta = model.Beta,
        TopicCounts = model.TopicCounts,
    };
}
