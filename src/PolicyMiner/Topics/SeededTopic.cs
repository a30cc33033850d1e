namespace PolicyMiner.Topics;

/// <summary>A topic as the user describes it.</summary>
/// <param name="Name">Its name, which becomes the topic's label.</param>
/// <param name="Words">Words that belong to it; at least one.</param>
public sealed record SeededTopic(string Name, IReadOnlyList<string> Words);
