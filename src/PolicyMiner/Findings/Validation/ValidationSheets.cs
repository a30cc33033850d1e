using System.Globalization;
using PolicyMiner.Evaluation;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Validation;

/// <summary>Draws the questions of a validation by people from a result; the same seed gives the same sheets.</summary>
public static class ValidationSheets
{
    /// <summary>Words of a topic shown beside the intruder.</summary>
    public const int TopicWords = 5;

    /// <summary>Topics of a document shown beside the intruder.</summary>
    public const int DocumentTopics = 3;

    private const ulong WordPurpose = 0x40D1;
    private const ulong TopicPurpose = 0x70D1;
    private const ulong ClausePurpose = 0xC0D1;
    private const int WordsInChoice = 8;
    private const int Excerpts = 3;

    /// <summary>
    /// One question for each topic: five of its top words and one intruder, of low probability here (the lower half of the vocabulary) and in the
    /// top ten of another topic. Topics for which no such word exists are left out.
    /// </summary>
    public static IReadOnlyList<ValidationItem> Words(MiningResult result, ulong seed)
    {
        var items = new List<ValidationItem>();
        for (var k = 0; k < result.Topics.Count; k++)
        {
            var random = new RandomStream(seed, WordPurpose, (ulong)k);
            var phi = result.Model.Words(k);
            var own = TopTerms.Of(phi, TopicWords);
            var sorted = phi.ToArray();
            Array.Sort(sorted);
            var median = sorted[sorted.Length / 2];
            var topic = k;
            var intruders = Enumerable.Range(0, result.Topics.Count).Where(other => other != topic)
                .SelectMany(other => TopTerms.Of(result.Model.Words(other))).Distinct()
                .Where(t => result.Model.Words(topic)[t] <= median).Order().ToArray();
            if (own.Length == TopicWords && intruders.Length > 0)
            {
                var intruder = intruders[random.NextInt32(intruders.Length)];
                items.Add(Item("W", items.Count, string.Empty, [.. own.Select(t => result.Vocabulary.Terms[t])], result.Vocabulary.Terms[intruder], topic, random));
            }
        }

        return items;
    }

    /// <summary>
    /// Documents with their three strongest topics and one intruder drawn from the weaker half of the others; shown with its title and up to three of
    /// its measures. Empty for fewer than six topics, where no topic is far from a document.
    /// </summary>
    public static IReadOnlyList<ValidationItem> Topics(MiningResult result, int count, ulong seed)
    {
        if (result.Topics.Count < 2 * DocumentTopics)
        {
            return [];
        }

        var theta = result.DocumentTopics;
        var random = new RandomStream(seed, TopicPurpose);
        var rows = Enumerable.Range(0, theta.Documents.Length).ToArray();
        random.Shuffle(rows.AsSpan());
        var excerpts = (result.Findings?.Measures ?? []).ToLookup(m => m.Document);
        var items = new List<ValidationItem>();
        foreach (var row in rows.Take(count))
        {
            var document = theta.Documents[row];
            var order = TopTerms.Of(theta.Row(row), result.Topics.Count);
            var weak = order[Math.Max(DocumentTopics, order.Length / 2)..];
            var intruder = weak[random.NextInt32(weak.Length)];
            var text = string.Join('\n', excerpts[document].OrderByDescending(m => m.Topics.Score).Take(Excerpts).Select(m => m.Text).Prepend(result.Documents[document].Title));
            items.Add(Item("P", items.Count, text, [.. order.Take(DocumentTopics).Select(t => Name(result, t))], Name(result, intruder), order[0], random));
        }

        return items;
    }

    /// <summary>Measures to be given a topic, drawn evenly over the topics.</summary>
    public static IReadOnlyList<ValidationItem> Clauses(MiningResult result, int count, ulong seed)
    {
        var random = new RandomStream(seed, ClausePurpose);
        var choices = Enumerable.Range(0, result.Topics.Count).Select(k => Name(result, k)).ToArray();
        var byTopic = (result.Findings?.Measures ?? []).Where(m => !m.TopicOfClause).GroupBy(m => m.Topics.Topic).OrderBy(g => g.Key).Select(g =>
        {
            var measures = g.ToArray();
            random.Shuffle(measures.AsSpan());
            return measures;
        }).ToArray();
        var drawn = Enumerable.Range(0, count).SelectMany(round => byTopic.Where(t => round < t.Length).Select(t => t[round])).Take(count).ToArray();
        random.Shuffle(drawn.AsSpan());
        return [.. drawn.Select((m, i) => new ValidationItem(Id("C", i, m.Text, choices), m.Text, choices, m.Topics.Topic + 1, m.Topics.Topic))];
    }

    private static ValidationItem Item(string prefix, int index, string text, string[] own, string intruder, int topic, RandomStream random)
    {
        string[] choices = [.. own, intruder];
        random.Shuffle(choices.AsSpan());
        return new ValidationItem(Id(prefix, index, text, choices), text, choices, Array.IndexOf(choices, intruder) + 1, topic);
    }

    /// <summary>Number of the item and four digits of a hash of what is asked (FNV-1a): the sheets of two runs share no ids, so a key fits no sheet but its own.</summary>
    private static string Id(string prefix, int index, string text, string[] choices)
        => prefix + Number(index) + "-" + (StreamKey.Of(text + "\n" + string.Join('\n', choices)) & 0xFFFF).ToString("x4", CultureInfo.InvariantCulture);

    private static string Name(MiningResult result, int topic)
        => string.Join(' ', result.Topics[topic].TopTerms.Take(WordsInChoice).Select(t => result.Vocabulary.Terms[t]));

    private static string Number(int index) => NumberFormat.Integer(index + 1).PadLeft(2, '0');
}
