using PolicyMiner.Findings.Surges;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Labels;

/// <summary>
/// Names topics by their best two or three terms: relevance (Sievert and Shirley 2014), class-based tf-idf (Grootendorst 2022) and coverage, the share
/// of the topic's documents that hold the term. No term of a label is part of another one.
/// </summary>
internal static class TopicLabeler
{
    private const int Candidates = 15;
    private const int MostTerms = 3;
    private const int FewestTerms = 2;

    /// <summary>A third term must reach this part of the second's score.</summary>
    private const double ThirdTermShare = 0.7;

    /// <summary>The label of each topic.</summary>
    /// <param name="model">The model.</param>
    /// <param name="bag">What it was fitted to.</param>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="theta">θ of the documents.</param>
    /// <param name="rowOfUnit">Row of θ of each unit.</param>
    /// <param name="threshold">θ from which a document belongs to a topic.</param>
    public static string[] Labels(TopicModel model, BagOfWords bag, Vocabulary vocabulary, DocumentTopics theta, IReadOnlyList<int> rowOfUnit, double threshold)
    {
        var rankings = new TermRankings(model, bag);
        var documents = DocumentTerms.Of(bag, rowOfUnit);
        var weights = ClassTfIdf(model);
        var labels = new string[model.TopicCount];
        for (var k = 0; k < labels.Length; k++)
        {
            var candidates = rankings.Of(k).Top(TermMeasure.Relevance, Candidates);
            var scores = candidates.Select(t => weights[(k * model.TermCount) + t] * Coverage(documents, theta, t, k, threshold)).ToArray();
            labels[k] = string.Join('·', Choose(candidates, scores, vocabulary));
        }

        return labels;
    }

    /// <summary>W_tc = tf_tc · ln(1 + A/tf_t): expected tokens of the term in the topic, A tokens in the mean topic, tf_t tokens in all (Grootendorst 2022, eq. 2).</summary>
    public static double[] ClassTfIdf(TopicModel model)
    {
        var all = new double[model.TermCount];
        var weights = new double[model.TopicWord.Length];
        for (var k = 0; k < model.TopicCount; k++)
        {
            for (var w = 0; w < model.TermCount; w++)
            {
                var expected = model.TopicWord[(k * model.TermCount) + w] * model.TopicCounts[k];
                weights[(k * model.TermCount) + w] = expected;
                all[w] += expected;
            }
        }

        var mean = model.TopicCounts.Sum() / model.TopicCount;
        for (var i = 0; i < weights.Length; i++)
        {
            var total = all[i % model.TermCount];
            weights[i] *= total > 0 ? DeterministicMath.Log(1 + (mean / total)) : 0;
        }

        return weights;
    }

    private static double Coverage(DocumentTerms documents, DocumentTopics theta, int term, int topic, double threshold)
    {
        var ofTopic = 0;
        for (var row = 0; row < theta.Documents.Length; row++)
        {
            ofTopic += theta.Row(row)[topic] >= threshold ? 1 : 0;
        }

        var covered = 0;
        for (var i = documents.Starts[term]; i < documents.Starts[term + 1]; i++)
        {
            covered += theta.Row(documents.Rows[i])[topic] >= threshold ? 1 : 0;
        }

        return ofTopic == 0 ? 1 : covered / (double)ofTopic;
    }

    private static List<string> Choose(int[] candidates, double[] scores, Vocabulary vocabulary)
    {
        var chosen = new List<string>();
        var second = 0.0;
        foreach (var i in Enumerable.Range(0, candidates.Length).OrderByDescending(i => scores[i]).ThenBy(i => candidates[i]))
        {
            var term = vocabulary.Terms[candidates[i]];
            if (chosen.Any(c => c.Contains(term, StringComparison.Ordinal) || term.Contains(c, StringComparison.Ordinal)))
            {
                continue;
            }

            if (chosen.Count == MostTerms || (chosen.Count == FewestTerms && scores[i] < ThirdTermShare * second))
            {
                break;
            }

            second = scores[i];
            chosen.Add(term);
        }

        return chosen;
    }
}
