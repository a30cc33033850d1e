using PolicyMiner.Findings.Labels;
using PolicyMiner.Findings.Surges;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings;

/// <summary>Makes the one-line summary of each topic.</summary>
public static class TopicSummaries
{
    /// <summary>Documents kept as the topic's representatives.</summary>
    private const int TopDocuments = 10;

    /// <summary>Summaries of all topics of a model, in its order.</summary>
    /// <param name="model">The model, in reported order.</param>
    /// <param name="bag">What it was fitted to.</param>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="documents">θ of the documents.</param>
    /// <param name="threshold">θ from which a document counts in strength_share.</param>
    /// <param name="topWords">Terms listed for each topic.</param>
    /// <param name="rowOfUnit">Row of θ of each unit.</param>
    /// <param name="ids">Id of each topic.</param>
    /// <param name="labels">For each topic the user's name for it, or null.</param>
    public static IReadOnlyList<TopicSummary> Of(
        TopicModel model, BagOfWords bag, Vocabulary vocabulary, DocumentTopics documents, double threshold, int topWords, IReadOnlyList<int> rowOfUnit, IReadOnlyList<string> ids, IReadOnlyList<string?> labels)
    {
        var automatic = TopicLabeler.Labels(model, bag, vocabulary, documents, DocumentTerms.Of(bag, rowOfUnit), threshold);
        var strengths = TopicStrength.Of(documents, threshold);
        var rankings = new TermRankings(model, bag);
        var topics = new TopicSummary[model.TopicCount];
        for (var k = 0; k < topics.Length; k++)
        {
            var scores = rankings.Of(k);
            var topic = k;
            var top = Enumerable.Range(0, documents.Documents.Length)
                .OrderByDescending(d => documents.Row(d)[topic]).ThenBy(d => d).Take(TopDocuments).Select(d => documents.Documents[d]);
            topics[k] = new TopicSummary(
                ids[k], labels[k] ?? automatic[k], strengths[k], model.Alpha[k], model.TopicCounts[k],
                scores.Top(TermMeasure.Probability, Math.Min(topWords, model.TermCount)), [.. top])
            {
                IsNamedByUser = labels[k] is not null,
            };
        }

        return topics;
    }

    /// <summary>The topics as fitted, with their labels and content and the merges in force: what a user edits and saves as labels.yaml.</summary>
    public static LabelFile SuggestedLabels(MiningResult result)
    {
        var fitted = result.FittedModel ?? result.Model;
        var entries = result.TopicParts.SelectMany((parts, topic) => parts.Select(part => (Part: part, Topic: topic))).OrderBy(p => p.Part).Select(p => new LabelEntry(
            TopicSummary.IdOf(p.Part, fitted.TopicCount), p.Part == result.TopicParts[p.Topic][0] ? result.Topics[p.Topic].Label : null,
            LabelResolver.Fingerprint(fitted, result.Vocabulary, p.Part)));
        return new LabelFile
        {
            Topics = [.. entries],
            Merges = [.. result.TopicParts.Where(p => p.Length > 1).Select(p => (IReadOnlyList<string>)[.. p.Select(t => TopicSummary.IdOf(t, fitted.TopicCount))])],
        };
    }
}
