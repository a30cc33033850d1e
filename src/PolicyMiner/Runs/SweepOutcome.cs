using PolicyMiner.Foundation;
using PolicyMiner.Selection;

namespace PolicyMiner.Runs;

/// <summary>What came of a sweep.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Key">The run's key.</param>
/// <param name="TopicCounts">The topic counts that were swept here.</param>
/// <param name="Selection">The decision on K; null for a shard, and when the folder already held the same sweep.</param>
/// <param name="Warnings">All warnings and notes.</param>
public sealed record SweepOutcome(string Folder, string Key, IReadOnlyList<int> TopicCounts, TopicCountSelection? Selection, IReadOnlyList<Warning> Warnings);
