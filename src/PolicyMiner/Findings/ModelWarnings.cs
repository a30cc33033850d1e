using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Findings;

/// <summary>What a reader should know before trusting the reported model.</summary>
internal static class ModelWarnings
{
    public static IEnumerable<Warning> Of(TopicModel model, DocumentTopics documents, IReadOnlyList<TopicSummary> topics)
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
