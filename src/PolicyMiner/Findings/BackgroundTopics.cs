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
        var corpus = new double[bag.TermCount];
        for (var i = 0; i < bag.PairCount; i++)
        {
            corpus[bag.TermIds[i]] += bag.Counts[i];
        }

        var cosines = TopicSimilarity.Cosines(TopicWords.Of(model), new TopicWords(1, bag.TermCount, corpus));
        return [.. Enumerable.Range(0, model.TopicCount).Select(k => model.TopicCount > 1
            && (cosines[k] >= WarningCodes.MinBackgroundCosine || TopTerms.Of(model.Words(k)).Count(IsEverywhere) > TopTerms.Count / 2))];

        bool IsEverywhere(int term) => terms.Starts[term + 1] - terms.Starts[term] >= WarningCodes.EverywhereShare * documents;
    }
}
