using PolicyMiner.Evaluation;
using PolicyMiner.Findings.Surges;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings;

/// <summary>Finds topics that say what the corpus says as a whole: close to its word distribution, or mostly words that stand in most documents.</summary>
internal static class BackgroundTopics
{
    /// <summary>For each topic, whether it is a background topic; never in a model of one topic.</summary>
    public static bool[] Find(TopicModel model, BagOfWords bag, DocumentTerms terms, int documents)
    {
        var corpus = Array.ConvertAll(bag.TermTotals(), n => (double)n);
        var cosines = TopicSimilarity.Cosines(TopicWords.Of(model), new TopicWords(1, bag.TermCount, corpus));
        return [.. Enumerable.Range(0, model.TopicCount).Select(k => model.TopicCount > 1
            && (cosines[k] >= WarningCodes.MinBackgroundCosine || TopTerms.Of(model.Words(k)).Count(IsEverywhere) > TopTerms.Count / 2))];

        bool IsEverywhere(int term) => terms.FrequencyOf(term) >= WarningCodes.EverywhereShare * documents;
    }
}
