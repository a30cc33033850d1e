namespace PolicyMiner.Runs.Shards;

/// <summary>What the manifest of a shard says of the whole sweep.</summary>
/// <param name="Shard">Which part this is.</param>
/// <param name="TopicCounts">All topic counts of the sweep.</param>
public sealed record ShardRecord(Shard Shard, IReadOnlyList<int> TopicCounts);
