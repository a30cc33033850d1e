using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;
using PolicyMiner.Selection;

namespace PolicyMiner.Tables;

/// <summary>sweep.csv: one row for each fit: K × seed × fold for held-out perplexity, and K × seed on all documents (fold = all) for the other metrics.</summary>
internal static class SweepTable
{
    public static Table Create(TopicCountSelection selection)
    {
        var metrics = Metrics(selection.Sweep);
        return new Table(
            RunFolder.Sweep,
            ["k", "seed", "fold", "perplexity", "heldout_documents", "heldout_tokens", "unknown_share", "objective", "iterations", "converged", .. metrics],
            Rows(selection.Sweep, metrics));
    }

    /// <summary>Names of the metrics of whole models that apply, in the order of the list of metrics.</summary>
    public static IReadOnlyList<string> Metrics(SweepResult sweep)
        => sweep.Wholes.Count == 0 ? [] : [.. TopicMetrics.All.Select(m => m.Name).Where(sweep.Wholes[0].Fits[0].Metrics.ContainsKey)];

    private static IEnumerable<IReadOnlyList<Cell>> Rows(SweepResult sweep, IReadOnlyList<string> metrics)
    {
        var scores = sweep.Scores.ToLookup(s => s.Cell.TopicCount);
        foreach (var whole in sweep.Wholes)
        {
            foreach (var score in scores[whole.TopicCount])
            {
                yield return
                [
                    whole.TopicCount, score.Cell.Start + 1, score.Cell.Fold + 1, score.HeldOut.Perplexity, score.HeldOut.Tokens.Length, score.HeldOut.TokenCount,
                    score.UnknownShare, score.Objective, score.Iterations, score.Converged, .. metrics.Select(_ => Cell.Empty),
                ];
            }

            foreach (var fit in whole.Fits)
            {
                yield return
                [
                    whole.TopicCount, fit.Start + 1, "all", Cell.Empty, Cell.Empty, Cell.Empty,
                    Cell.Empty, fit.Objective, fit.Iterations, fit.Converged, .. metrics.Select(m => (Cell)fit.Metrics[m]),
                ];
            }
        }
    }
}
