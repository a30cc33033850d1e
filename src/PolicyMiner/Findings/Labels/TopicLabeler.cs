using PolicyMiner.Findings.Measures;
using PolicyMiner.Findings.Surges;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Labels;

/// <summary>
/// Names topics by their best two or three terms or phrases: relevance (Sievert and Shirley 2014) proposes the terms, phrases are kept words side by
/// side in the topic's clauses. The score is class-based tf-idf (Grootendorst 2022) × P(topic | name) × coverage, the share of the topic's documents that
/// hold it, and for a phrase × n^1.5 for its n words, so that of nested names the longest that still stands often wins (the idea of the C-value of
/// Frantzi, Ananiadou and Mima 2000, with a weight found on three corpora). No part of a label is part of another one.
/// </summary>
internal static class TopicLabeler
{
    private const int Candidates = 30;
    private const int MostTerms = 3;
    private const int FewestTerms = 2;

    /// <summary>A third term must reach this part of the second's score.</summary>
    private const double ThirdTermShare = 0.7;

    /// <summary>What a verb is worth beside a noun: topics are named by things.</summary>
    private const double VerbShare = 0.4;

    /// <summary>A phrase stands for one of its words when it holds at least this part of the word's tokens in the topic.</summary>
    private const double PhraseShare = 0.2;

    /// <summary>A phrase in a label stands in at least this part of the topic's documents.</summary>
    private const double FewestPhraseShare = 0.2;

    /// <summary>The label of each topic.</summary>
    /// <param name="model">The model.</param>
    /// <param name="bag">What it was fitted to.</param>
    /// <param name="vocabulary">The terms.</param>
    /// <param name="theta">θ of the documents.</param>
    /// <param name="documents">Documents of each term.</param>
    /// <param name="threshold">θ from which a document belongs to a topic.</param>
    /// <param name="phrases">Phrases of each topic; null for terms alone.</param>
    /// <param name="tagOfTerm">Part of speech of each term; null: unknown.</param>
    public static string[] Labels(
        TopicModel model, BagOfWords bag, Vocabulary vocabulary, DocumentTopics theta, DocumentTerms documents, double threshold, IReadOnlyList<TopicPhrase>[]? phrases = null, IReadOnlyList<string>? tagOfTerm = null)
    {
        var rankings = new TermRankings(model, bag);
        var weights = ClassTfIdf(model);
        var tags = tagOfTerm ?? [];
        var mean = model.TopicCounts.Sum() / model.TopicCount;
        var labels = new string[model.TopicCount];
        for (var k = 0; k < labels.Length; k++)
        {
            var ofTopic = DocumentsOf(theta, k, threshold);
            var ofPhrases = (phrases?[k] ?? []).Where(p => p.Documents >= FewestPhraseShare * ofTopic).ToArray();
            var terms = rankings.Of(k).Top(TermMeasure.Relevance, Candidates).Select(t => (
                Text: Specified(vocabulary.Terms[t], t, model.TopicWord[(k * model.TermCount) + t] * model.TopicCounts[k], ofPhrases),
                Score: (t < tags.Count && tags[t] == "v" && !MeasureWords.Default.Nominal.Contains(vocabulary.Terms[t]) ? VerbShare : 1)
                    * weights[(k * model.TermCount) + t] * Exclusivity(model, t, k) * Coverage(documents, theta, t, k, threshold, ofTopic)));
            var names = ofPhrases.Select(p => (
                p.Text, Score: p.Terms.Count * Math.Sqrt(p.Terms.Count) * Weight(p.Count, p.CountInAll, mean) * p.Count / p.CountInAll * (ofTopic == 0 ? 1 : p.Documents / (double)ofTopic)));
            labels[k] = string.Join('·', Choose(terms.Concat(names)));
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
            weights[i] = Weight(weights[i], all[i % model.TermCount], mean);
        }

        return weights;
    }

    private static double Weight(double inTopic, double inAll, double mean) => inAll > 0 ? inTopic * DeterministicMath.Log(1 + (mean / inAll)) : 0;

    /// <summary>P(k|w): the part of the term's expected tokens that the topic holds.</summary>
    private static double Exclusivity(TopicModel model, int term, int topic)
    {
        double all = 0;
        for (var k = 0; k < model.TopicCount; k++)
        {
            all += model.TopicWord[(k * model.TermCount) + term] * model.TopicCounts[k];
        }

        return all > 0 ? model.TopicWord[(topic * model.TermCount) + term] * model.TopicCounts[topic] / all : 0;
    }

    private static int DocumentsOf(DocumentTopics theta, int topic, double threshold)
        => Enumerable.Range(0, theta.Documents.Length).Count(row => theta.Row(row)[topic] >= threshold);

    private static double Coverage(DocumentTerms documents, DocumentTopics theta, int term, int topic, double threshold, int ofTopic)
    {
        var covered = 0;
        foreach (var row in documents.RowsOf(term))
        {
            covered += theta.Row(row)[topic] >= threshold ? 1 : 0;
        }

        return ofTopic == 0 ? 1 : covered / (double)ofTopic;
    }

    /// <summary>The term, or the phrase that tells what is meant by it where a good part of its tokens stand in that phrase: 基地 is 实训基地.</summary>
    private static string Specified(string text, int term, double tokens, TopicPhrase[] phrases)
        => phrases.Where(p => p.Terms.Contains(term) && p.Count >= PhraseShare * tokens)
            .OrderByDescending(p => p.Count * p.Terms.Count).ThenBy(p => p.Text, StringComparer.Ordinal)
            .FirstOrDefault()?.Text ?? text;

    /// <summary>Whether all characters of one name stand in the other in the same order: a part of it, or its short form (科技 for 科学技术).</summary>
    private static bool IsShortFor(string name, string other)
    {
        var at = 0;
        foreach (var c in other)
        {
            at += at < name.Length && name[at] == c ? 1 : 0;
        }

        return at == name.Length;
    }

    private static List<string> Choose(IEnumerable<(string Text, double Score)> candidates)
    {
        var chosen = new List<string>();
        var second = 0.0;
        foreach (var (text, score) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Text, StringComparer.Ordinal))
        {
            if (chosen.Any(c => IsShortFor(text, c) || IsShortFor(c, text)))
            {
                continue;
            }

            if (chosen.Count == MostTerms || (chosen.Count == FewestTerms && score < ThirdTermShare * second))
            {
                break;
            }

            second = score;
            chosen.Add(text);
        }

        return chosen;
    }
}
