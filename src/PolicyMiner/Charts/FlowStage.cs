namespace PolicyMiner.Charts;

/// <summary>A stage of an evolution.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Topics">Label and strength of its topics, from the top down.</param>
internal sealed record FlowStage(string Name, int Documents, IReadOnlyList<(string Label, double Strength)> Topics);
