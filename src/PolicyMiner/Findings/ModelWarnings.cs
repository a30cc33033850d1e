using PolicyMiner.Documents;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Findings;

/// <summary>What a reader should know before trusting the reported model.</summary>
internal static class ModelWarnings
{
    public static IEnumerable<Warning> Of(TopicModel model, DocumentTopics documents, IReadOnlyList<TopicSummary> topics, string[] terms, IReadOnlyList<DocumentRecord> records)
        => OfModel(model, documents, topics, records).Concat(OfWordsInMostTopics(topics, terms));

    private static IEnumerable<Warning> OfModel(TopicModel model, DocumentTopics documents, IReadOnlyList<TopicSummary> topics, IReadOnlyList<DocumentRecord> records)
    {
        if (!model.Converged)
        {
            yield return new Warning(
                WarningCodes.NotConverged, WarningLevel.Warning, "model", $"the fit stopped after {NumberFormat.Integer(model.Objective.Length)} iterations before it converged",
                "Raise --iterations.");
        }

        if (model.ScaleReduction > ChainMixing.Limit)
        {
            yield return new Warning(
                WarningCodes.NotConverged, WarningLevel.Note, "model",
                $"R-hat of the log-likelihood over {NumberFormat.Integer(model.Starts.Count)} chains is {NumberFormat.Fixed(model.ScaleReduction.Value, 2)} (limit {NumberFormat.Score(ChainMixing.Limit)}): the chains stayed near different solutions, as they mostly do in topic models",
                "Read 'reproduced' in topics.csv for which topics all chains find; samples are averaged within one chain only. Raise --iterations to see whether the chains come closer.");
        }

        var priors = Enumerable.Range(0, documents.Documents.Length).Select(documents.PriorShare).Order().ToArray();
        var prior = priors[priors.Length / 2];
        if (prior > WarningCodes.MaxPriorShare)
        {
            yield return new Warning(
                WarningCodes.PriorDominates, WarningLevel.Warning, "model", $"in the median document {NumberFormat.Percent(prior)} of θ comes from the prior (limit {NumberFormat.Percent(WarningCodes.MaxPriorShare)})",
                "Lower --alpha, or model longer units.");
        }

        var longest = documents.Tokens.Length == 0 ? 0 : Enumerable.Range(0, documents.Documents.Length).Aggregate((a, b) => documents.Tokens[b] > documents.Tokens[a] ? b : a);
        var share = documents.Documents.Length < 2 ? 0 : documents.Tokens[longest] / documents.Tokens.Sum();
        if (share > WarningCodes.MaxDocumentTokenShare)
        {
            yield return new Warning(
                WarningCodes.LengthImbalance, WarningLevel.Warning, records[documents.Documents[longest]].File,
                $"this document holds {NumberFormat.Percent(share)} of all tokens (limit {NumberFormat.Percent(WarningCodes.MaxDocumentTokenShare)}), so topics weighted by tokens are mostly its own",
                "Read strength_mean (by document) beside strength_tokens (by token) in topics.csv, or split the document.");
        }

        var all = topics.Sum(t => t.Tokens);
        foreach (var topic in topics.Where(t => t.Tokens < WarningCodes.MinTopicShare * all))
        {
            yield return new Warning(
                WarningCodes.NegligibleTopic, WarningLevel.Warning, topic.Id, $"{NumberFormat.Percent(topic.Tokens / all)} of the tokens (limit {NumberFormat.Percent(WarningCodes.MinTopicShare)}), so fewer topics are in effect",
                "State it, or ask for fewer topics.");
        }
    }

    private static IEnumerable<Warning> OfWordsInMostTopics(IReadOnlyList<TopicSummary> topics, string[] terms)
    {
        const int TopWords = 10;
        if (topics.Count < 3)
        {
            yield break;
        }

        var words = topics.SelectMany(t => t.TopTerms.Take(TopWords))
            .GroupBy(t => t)
            .Select(g => (Word: terms[g.Key], Topics: g.Count()))
            .Where(w => w.Topics > WarningCodes.MaxTopicsWithWord * topics.Count)
            .OrderByDescending(w => w.Topics).ThenBy(w => w.Word, StringComparer.Ordinal)
            .ToList();
        if (words.Count > 0)
        {
            yield return new Warning(
                WarningCodes.UnderStopping, WarningLevel.Warning, "model",
                $"{string.Join(' ', words.Select(w => $"{w.Word}({NumberFormat.Integer(w.Topics)})"))}: among the ten top words of more than {NumberFormat.Percent(WarningCodes.MaxTopicsWithWord)} of the {NumberFormat.Integer(topics.Count)} topics",
                "If they say nothing about your subject, put them into a stop list of your own (--stopwords).");
        }
    }
}
