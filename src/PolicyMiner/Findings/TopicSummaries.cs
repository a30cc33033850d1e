using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings;

/// <summary>Makes the one-line summary of each topic.</summary>
public static class TopicSummaries
{
    /// <summary>Words in a label.</summary>
    private const int LabelWords = 3;

    /// <summary>Documents kept as the topic's representatives.</summary>
    private const int TopDocuments = 10;

    /// <summary>Summaries of all topics of a model, in its order.</summary>
    /// <param name="model">The model, in reported order.</param>
    /// <param name="bag">What it was fitted to.</param>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="documents">θ of the documents.</param>
    /// <param name="threshold">θ from which a document counts in strength_share.</param>
    /// <param name="topWords">Terms listed for each topic.</param>
    public static IReadOnlyList<TopicSummary> Of(TopicModel model, BagOfWords bag, Vocabulary vocabulary, DocumentTopics documents, double threshold, int topWords)
    {
        var strengths = TopicStrength.Of(documents, threshold);
        var rankings = new TermRankings(model, bag);
        var topics = new TopicSummary[model.TopicCount];
        for (var k = 0; k < topics.Length; k++)
        {
            var scores = rankings.Of(k);
            var label = string.Join('·', scores.Top(TermMeasure.Relevance, LabelWords).Select(t => vocabulary.Terms[t]));
            var topic = k;
            var top = Enumerable.Range(0, documents.Documents.Length)
                .OrderByDescending(d => documents.Row(d)[topic]).ThenBy(d => d).Take(TopDocuments).Select(d => documents.Documents[d]);
            topics[k] = new TopicSummary(
                TopicSummary.IdOf(k, topics.Length), label, strengths[k], model.Alpha[k], model.TopicCounts[k],
                scores.Top(TermMeasure.Probability, Math.Min(topWords, model.TermCount)), [.. top]);
        }

        return topics;
    }
}
