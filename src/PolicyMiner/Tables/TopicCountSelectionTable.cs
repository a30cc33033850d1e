using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>k_selection.csv: one row for each K, with the figures behind the decision.</summary>
internal static class TopicCountSelectionTable
{
    private static readonly string[] Columns =
    [
        "k", "perplexity", "perplexity_cell_mean", "perplexity_cell_sd", "cells", "delta_to_best", "delta_se", "within_one_se", "gain_per_topic",
        "delta_to_chosen", "delta_to_chosen_se", "indistinguishable", "chosen", "edge",
    ];

    public static Table Create(MiningResult result)
    {
        var choice = result.Choice;
        return new Table(RunFolder.TopicCountSelection, Columns, result.TopicCountScores.Zip(choice.Candidates, IReadOnlyList<Cell> (score, candidate) =>
        [
            score.TopicCount, score.Perplexity, score.CellMean, score.CellDeviation, score.Cells,
            candidate.DeltaToBest, candidate.DeltaStandardError, candidate.DeltaToBest <= candidate.DeltaStandardError, candidate.Gain,
            candidate.DeltaToChosen, candidate.DeltaToChosenStandardError, candidate.Indistinguishable,
            score.TopicCount == choice.Chosen, score.TopicCount == choice.Candidates[0].TopicCount || score.TopicCount == choice.Candidates[^1].TopicCount,
        ]));
    }
}
