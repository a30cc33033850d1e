namespace PolicyMiner.Findings.Evolution;

/// <summary>A link between topics of neighbouring stages, or a loose end.</summary>
/// <param name="From">Index into <see cref="TopicEvolution.Topics"/>; −1 for a topic that emerges.</param>
/// <param name="To">Index into <see cref="TopicEvolution.Topics"/>; −1 for a topic that vanishes.</param>
/// <param name="Cosine">Cosine of φ; NaN for a loose end.</param>
/// <param name="Kind">What it is.</param>
public sealed record EvolutionEdge(int From, int To, double Cosine, EvolutionKind Kind);
