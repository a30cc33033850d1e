namespace PolicyMiner.Findings.Labels;

/// <summary>What labels.yaml means for the topics of a model.</summary>
/// <param name="Labels">For each topic its name, or null.</param>
/// <param name="Merges">Groups of topic indexes to be merged, rising, at least two each.</param>
/// <param name="Warnings">Labels that moved, were lost, or are tied to nothing but a number.</param>
public sealed record LabelPlan(IReadOnlyList<string?> Labels, IReadOnlyList<int[]> Merges, IReadOnlyList<Foundation.Warning> Warnings);
