using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Selection;

/// <summary>What a reader should know before trusting the decision on K.</summary>
internal static class SelectionWarnings
{
    public static IEnumerable<Warning> Of(TopicCountSelection selection, SweepOptions options, BagOfWords bag)
        => OfChoice(selection, options).Concat(OfUnits(selection.Choice.Chosen, bag));

    private static IEnumerable<Warning> OfChoice(TopicCountSelection selection, SweepOptions options)
    {
        var choice = selection.Choice;
        var chosen = NumberFormat.Integer(choice.Chosen);
        if (choice.Rules is null)
        {
            yield return new Warning(
                WarningCodes.TrainOnlyPerplexity, WarningLevel.Note, "--topics", $"K = {chosen} was given, so nothing was held out: only train_perplexity is known",
                $"Run 'policyminer sweep' over a range that holds {chosen} for held-out perplexity.");
            yield break;
        }

        if (options.Seeds < WarningCodes.MinSeeds)
        {
            yield return new Warning(
                WarningCodes.SingleSeed, WarningLevel.Warning, "--seeds",
                $"{NumberFormat.Integer(options.Seeds)} random starts for each K, fewer than {NumberFormat.Integer(WarningCodes.MinSeeds)}: the choice K = {chosen} is preliminary",
                "Leave --seeds out for the default, 5.");
        }

        foreach (var warning in OfEdges(choice).Concat(OfFlatness(choice)))
        {
            yield return warning;
        }

        var unconverged = selection.Sweep.Scores.Count(s => !s.Converged) / (double)selection.Sweep.Scores.Count;
        if (unconverged > WarningCodes.MaxUnconvergedShare)
        {
            yield return new Warning(
                WarningCodes.NotConverged, WarningLevel.Warning, "sweep",
                $"{NumberFormat.Percent(unconverged)} of the held-out fits stopped before they converged (limit {NumberFormat.Percent(WarningCodes.MaxUnconvergedShare)})",
                "Raise --iterations.");
        }
    }

    private static IEnumerable<Warning> OfEdges(TopicCountChoice choice)
    {
        var first = NumberFormat.Integer(choice.Candidates[0].TopicCount);
        var last = choice.Candidates[^1].TopicCount;
        var range = $"K = {NumberFormat.Integer(choice.Chosen)} of {first}..{NumberFormat.Integer(last)}";
        if (choice.AtLast)
        {
            yield return new Warning(
                WarningCodes.EdgeOfRange, WarningLevel.Warning, "--topics", $"{range}: the choice is the last K swept, so a larger one may be better",
                $"Extend the range, for example --topics 2..{NumberFormat.Integer(Math.Min(SweepOptions.MaxTopics, last * 2))}, or use --extend.");
        }
        else if (choice.AtFirst)
        {
            yield return new Warning(
                WarningCodes.EdgeOfRange, WarningLevel.Warning, "--topics", $"{range}: the choice is the first K swept, so a smaller one may be better",
                "Begin the range lower, or read the corpus as one theme.");
        }
        else if (choice.Rules!.Knee is null)
        {
            // The verdict says so already: a note.
            yield return new Warning(
                WarningCodes.EdgeOfRange, WarningLevel.Note, "--topics", $"{range}: no knee inside the swept range, each further topic still gains more than {NumberFormat.Score(choice.MinGain)}; rule one-se alone decided",
                "Extend the range with --topics or --extend.");
        }
    }

    private static IEnumerable<Warning> OfFlatness(TopicCountChoice choice)
    {
        var same = choice.Indistinguishable;
        var share = (same.Count + 1) / (double)choice.Candidates.Count;
        if (same.Count > 0 && share > WarningCodes.MaxIndistinguishableShare)
        {
            yield return new Warning(
                WarningCodes.FlatCurve, WarningLevel.Note, "--topics",
                $"{NumberFormat.Integer(same.Count + 1)} of {NumberFormat.Integer(choice.Candidates.Count)} swept K lie within one paired standard error of K = {NumberFormat.Integer(choice.Chosen)} (limit {NumberFormat.Percent(WarningCodes.MaxIndistinguishableShare)}): {string.Join(", ", same.Select(k => NumberFormat.Integer(k)))} cannot be told apart from it",
                "Choose among them by what the topics are to show, and say so.");
        }
    }

    private static IEnumerable<Warning> OfUnits(int chosen, BagOfWords bag)
    {
        var perTopic = bag.UnitCount / (double)chosen;
        var sorted = bag.RowTotals.Order().ToArray();
        var median = sorted[sorted.Length / 2];
        if (perTopic < WarningCodes.MinUnitsPerTopic || median < WarningCodes.MinMedianUnitTokens)
        {
            yield return new Warning(
                WarningCodes.TooFewUnits, WarningLevel.Warning, "model",
                $"{NumberFormat.Integer(bag.UnitCount)} units for {NumberFormat.Integer(chosen)} topics ({NumberFormat.Fixed(perTopic, 1)} each; limit {NumberFormat.Score(WarningCodes.MinUnitsPerTopic)}), median {NumberFormat.Integer(median)} tokens (limit {NumberFormat.Score(WarningCodes.MinMedianUnitTokens)})",
                "Ask for fewer topics, split the documents with --unit clause, or add documents.");
        }
    }
}
