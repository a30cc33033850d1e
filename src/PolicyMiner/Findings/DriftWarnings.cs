using PolicyMiner.Foundation;

namespace PolicyMiner.Findings;

/// <summary>Says when new documents are so far from the training documents that their topics mean little.</summary>
internal static class DriftWarnings
{
    private const string Action = "Look at the documents with the highest unknown_share and perplexity; if they belong to the field, fit a new model that includes them.";

    public static IEnumerable<Warning> Of(InferredTopics topics)
    {
        if (topics.UnknownShare > topics.TrainingUnknownShare + WarningCodes.MaxUnknownShareRise)
        {
            yield return new Warning(
                WarningCodes.Drift, WarningLevel.Warning, "new documents",
                $"{NumberFormat.Percent(topics.UnknownShare)} of their words are unknown to the model, against {NumberFormat.Percent(topics.TrainingUnknownShare)} in training (limit: {NumberFormat.Percent(WarningCodes.MaxUnknownShareRise)} more)",
                Action);
        }

        var limit = (topics.ReferenceIsHeldOut ? WarningCodes.MaxHeldOutPerplexityRatio : WarningCodes.MaxTrainingPerplexityRatio) * topics.ReferencePerplexity;
        if (topics.Perplexity > limit)
        {
            yield return new Warning(
                WarningCodes.Drift, WarningLevel.Warning, "new documents",
                $"their perplexity is {NumberFormat.Fixed(topics.Perplexity, 0)}, against {NumberFormat.Fixed(topics.ReferencePerplexity, 0)} of {(topics.ReferenceIsHeldOut ? "held-out documents in the sweep" : "the training documents")} (limit: {NumberFormat.Fixed(limit, 0)})",
                Action);
        }
    }
}
