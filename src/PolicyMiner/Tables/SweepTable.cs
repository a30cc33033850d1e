using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>sweep.csv: one row for each K, start and fold.</summary>
internal static class SweepTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.Sweep, ["k", "seed", "fold", "perplexity", "heldout_documents", "heldout_tokens", "unknown_share", "iterations", "converged"], result.Sweep.Scores.Select(IReadOnlyList<Cell> (s) =>
        [
            s.Cell.TopicCount, s.Cell.Start + 1, s.Cell.Fold + 1, s.HeldOut.Perplexity, s.HeldOut.Tokens.Length, s.HeldOut.TokenCount, s.UnknownShare, s.Iterations, s.Converged,
        ]));
}
