using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs;

/// <summary>What came of a run.</summary>
/// <param name="Folder">The run folder.</param>
/// <param name="Key">The run's key.</param>
/// <param name="Result">The result; null when the folder already held the same finished run.</param>
/// <param name="Warnings">All warnings and notes, those of the run in the folder too.</param>
public sealed record RunOutcome(string Folder, string Key, MiningResult? Result, IReadOnlyList<Warning> Warnings);
