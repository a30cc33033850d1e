using PolicyMiner.Foundation;
using PolicyMiner.Selection;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings;

/// <summary>What a reader should know before trusting the decision on K and the reported model.</summary>
internal static class ModelWarnings
{
    public static IEnumerable<Warning> Of(TopicCountChoice choice, SweepOptions sweep, TopicModel model, BagOfWords bag, DocumentTopics documents, IReadOnlyList<TopicSummary> topics)
        => OfChoice(choice, sweep).Concat(OfUnits(choice, bag)).Concat(OfModel(model, documents, topics));

    private static IEnumerable<Warning> OfChoice(TopicCountChoice choice, SweepOptions sweep)
    {
        var chosen = NumberFormat.Integer(choice.Chosen);
        if (choice.Overridden)
        {
            yield return new Warning(
                WarningCodes.TrainOnlyPerplexity, WarningLevel.Note, "--topics", $"K = {chosen} was given, so nothing was held out: only train_perplexity is known",
                $"Run 'policyminer sweep --topics {chosen}' or a range of topic counts for held-out perplexity.");
            yield break;
        }

        if (sweep.Seeds < WarningCodes.MinSeeds)
        {
            yield return new Warning(
                WarningCodes.SingleSeed, WarningLevel.Warning, "--seeds", $"{NumberFormat.Integer(sweep.Seeds)} random starts for each K, fewer than {NumberFormat.Integer(WarningCodes.MinSeeds)}: the choice K = {chosen} is preliminary",
                "Leave --seeds out for the default, 5.");
        }

        if (choice.AtEdge)
        {
            var last = choice.Candidates[^1].TopicCount;
            var why = choice.Knee is null
                ? "held-out perplexity still falls faster than the limit at the end of the range"
                : "the choice lies at the edge of the swept range";
            yield return new Warning(
                WarningCodes.EdgeOfRange, WarningLevel.Warning, "--topics", $"K = {chosen} of {NumberFormat.Integer(choice.Candidates[0].TopicCount)}..{NumberFormat.Integer(last)}: {why}",
                choice.Chosen == last ? $"Extend the range, for example --topics 2..{NumberFormat.Integer(Math.Min(SweepOptions.MaxTopics, last * 2))}." : "Begin the range lower, or read the corpus as one theme.");
        }
        else if (choice.Knee is null)
        {
            yield return new Warning(
                WarningCodes.EdgeOfRange, WarningLevel.Warning, "--topics", "no knee inside the swept range: each further topic still gains more than the limit; rule one-se alone decided",
                "Extend the range with --topics.");
        }
    }

    private static IEnumerable<Warning> OfUnits(TopicCountChoice choice, BagOfWords bag)
    {
        var perTopic = bag.UnitCount / (double)choice.Chosen;
        var sorted = bag.RowTotals.Order().ToArray();
        var median = sorted[sorted.Length / 2];
        if (perTopic < WarningCodes.MinUnitsPerTopic || median < WarningCodes.MinMedianUnitTokens)
        {
            yield return new Warning(
                WarningCodes.TooFewUnits, WarningLevel.Warning, "model",
                $"{NumberFormat.Integer(bag.UnitCount)} units for {NumberFormat.Integer(choice.Chosen)} topics ({NumberFormat.Fixed(perTopic, 1)} each; limit {NumberFormat.Score(WarningCodes.MinUnitsPerTopic)}), median {NumberFormat.Integer(median)} tokens (limit {NumberFormat.Score(WarningCodes.MinMedianUnitTokens)})",
                "Ask for fewer topics, or add documents.");
        }

        var longest = sorted[^1] / (double)bag.TokenCount;
        if (longest > WarningCodes.MaxDocumentTokenShare && bag.UnitCount > 1)
        {
            yield return new Warning(
                WarningCodes.LengthImbalance, WarningLevel.Warning, "corpus", $"the longest unit holds {NumberFormat.Percent(longest)} of all tokens (limit {NumberFormat.Percent(WarningCodes.MaxDocumentTokenShare)})",
                "Read strength_mean beside strength_tokens, or split the document.");
        }
    }

    private static IEnumerable<Warning> OfModel(TopicModel model, DocumentTopics documents, IReadOnlyList<TopicSummary> topics)
    {
        if (!model.Converged)
        {
            yield return new Warning(
                WarningCodes.NotConverged, WarningLevel.Warning, "model", $"the fit stopped after {NumberFormat.Integer(model.Objective.Length)} iterations before it converged",
                "Raise --iterations.");
        }

        var priors = Enumerable.Range(0, documents.Documents.Length).Select(documents.PriorShare).Order().ToArray();
        var prior = priors[priors.Length / 2];
        if (prior > WarningCodes.MaxPriorShare)
        {
            yield return new Warning(
                WarningCodes.PriorDominates, WarningLevel.Warning, "model", $"in the median document {NumberFormat.Percent(prior)} of θ comes from the prior (limit {NumberFormat.Percent(WarningCodes.MaxPriorShare)})",
                "Lower --alpha, or model longer units.");
        }

        var all = topics.Sum(t => t.Tokens);
        foreach (var topic in topics.Where(t => t.Tokens < WarningCodes.MinTopicShare * all))
        {
            yield return new Warning(
                WarningCodes.NegligibleTopic, WarningLevel.Warning, topic.Id, $"{topic.Label}: {NumberFormat.Percent(topic.Tokens / all)} of the tokens (limit {NumberFormat.Percent(WarningCodes.MinTopicShare)}), so fewer topics are in effect",
                "State it, or ask for fewer topics.");
        }
    }
}
