namespace PolicyMiner.Findings.Evolution;

/// <summary>One model for each stage, and how their topics follow each other (主题演化).</summary>
/// <param name="StageNames">The modelled stages in order of time.</param>
/// <param name="Documents">Documents of each stage.</param>
/// <param name="Topics">All topics, stage by stage.</param>
/// <param name="Edges">By stage, then source, then target; loose ends last in their stage.</param>
public sealed record TopicEvolution(IReadOnlyList<string> StageNames, IReadOnlyList<int> Documents, IReadOnlyList<StageTopic> Topics, IReadOnlyList<EvolutionEdge> Edges)
{
    /// <summary>Smallest cosine of φ that links two topics.</summary>
    public const double MinCosine = 0.3;

    /// <summary>No stages.</summary>
    public static TopicEvolution Empty { get; } = new([], [], [], []);
}
