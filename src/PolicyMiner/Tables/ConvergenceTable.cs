using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>convergence.csv: one row for each start of the reported model. r_hat is that of all chains together, so it is the same in every row; a start that
/// was left after the first comparison (left_early) shows the figures of that moment.</summary>
internal static class ConvergenceTable
{
    public static Table Create(MiningResult result)
    {
        var model = result.FittedModel ?? result.Model;
        return new Table(
            RunFolder.Convergence,
            ["start", "chosen", "iterations", "objective", "converged", "samples", "log_likelihood_mean", "log_likelihood_sd", "r_hat", "left_early"],
            model.Starts.Select(IReadOnlyList<Cell> (s, i) =>
            [
                s.Start + 1, i == model.ChosenStart, s.Iterations, s.Objective, s.Converged, s.Samples, s.LogLikelihoodMean, s.LogLikelihoodDeviation,
                model.ScaleReduction is { } ratio ? ratio : Cell.Empty,
                s.LeftEarly,
            ]));
    }
}
