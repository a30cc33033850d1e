using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Labels;

/// <summary>Finds the topics that a labels.yaml speaks of: by content, so that a name keeps its topic when a rerun numbers the topics anew.</summary>
internal static class LabelResolver
{
    /// <summary>Smallest cosine between the words of the file and a topic's φ over the file's words.</summary>
    public const double MinCosine = 0.7;

    /// <summary>Resolves a file.</summary>
    /// <param name="file">What the user wrote.</param>
    /// <param name="model">The model, in reported order.</param>
    /// <param name="vocabulary">The terms.</param>
    public static LabelPlan Resolve(LabelFile file, TopicModel model, Vocabulary vocabulary)
    {
        var warnings = new List<Warning>();
        var topicOf = Match(file, model, vocabulary, warnings);
        var labels = new string?[model.TopicCount];
        foreach (var entry in file.Topics)
        {
            if (entry.Label is not null && topicOf.TryGetValue(entry.Id, out var topic))
            {
                labels[topic] = entry.Label;
            }
        }

        var merges = new List<int[]>();
        foreach (var merge in file.Merges)
        {
            // A topic whose content is told and was not found is gone: its old number would be another topic.
            var topics = merge.Select(id => topicOf.ContainsKey(id) || !file.Topics.Any(t => t.Id == id && t.Words.Count > 0) ? Find(id, topicOf, model.TopicCount) : -1).ToArray();
            if (topics.Any(t => t < 0))
            {
                warnings.Add(new Warning(
                    WarningCodes.LabelLost, WarningLevel.Warning, "labels.yaml merge", $"[{string.Join(", ", merge)}] names a topic that this model does not have, so nothing was merged",
                    "Look at the topics of this run and write the merge anew."));
            }
            else
            {
                merges.Add([.. topics.Distinct().Order()]);
            }
        }

        return new LabelPlan(labels, [.. merges.Where(m => m.Length > 1)], warnings);
    }

    /// <summary>The words by which a topic is known again.</summary>
    public static Dictionary<string, double> Fingerprint(TopicModel model, Vocabulary vocabulary, int topic)
    {
        var phi = model.Words(topic);
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var term in Evaluation.TopTerms.Of(phi, LabelFile.FingerprintWords))
        {
            words.Add(vocabulary.Terms[term], phi[term]);
        }

        return words;
    }

    private static Dictionary<string, int> Match(LabelFile file, TopicModel model, Vocabulary vocabulary, List<Warning> warnings)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = file.Topics.Where(t => t.Words.Count > 0).ToArray();
        var cosines = new double[entries.Length * model.TopicCount];
        var ids = vocabulary.Terms.Select((t, i) => (t, i)).ToDictionary(p => p.t, p => p.i, StringComparer.Ordinal);
        for (var e = 0; e < entries.Length; e++)
        {
            for (var k = 0; k < model.TopicCount; k++)
            {
                cosines[(e * model.TopicCount) + k] = Cosine(entries[e].Words, Fingerprint(model, vocabulary, k), model.Words(k), ids);
            }
        }

        var assigned = entries.Length == 0 ? [] : Evaluation.Assignment.Maximum(cosines, entries.Length, model.TopicCount);
        for (var e = 0; e < entries.Length; e++)
        {
            var topic = assigned[e];
            var id = topic < 0 ? string.Empty : TopicSummary.IdOf(topic, model.TopicCount);
            if (topic < 0 || cosines[(e * model.TopicCount) + topic] < MinCosine)
            {
                warnings.Add(new Warning(
                    WarningCodes.LabelLost, WarningLevel.Warning, "labels.yaml " + entries[e].Id, $"no topic has the content of '{entries[e].Label ?? entries[e].Id}' (best cosine {NumberFormat.Fixed(topic < 0 ? 0 : cosines[(e * model.TopicCount) + topic], 2)}, limit {NumberFormat.Score(MinCosine)})",
                    "Read the topics of this run and name them anew."));
                continue;
            }

            found[entries[e].Id] = topic;
            if (id != entries[e].Id)
            {
                warnings.Add(new Warning(
                    WarningCodes.LabelMoved, WarningLevel.Note, id, $"'{entries[e].Label ?? entries[e].Id}' was {entries[e].Id} in the run that labels.yaml was made from; by its words it is {id} now", "Nothing to do."));
            }
        }

        foreach (var entry in file.Topics.Where(t => t.Words.Count == 0))
        {
            var topic = Find(entry.Id, [], model.TopicCount);
            if (topic < 0 || found.ContainsValue(topic))
            {
                warnings.Add(new Warning(
                    WarningCodes.LabelLost, WarningLevel.Warning, "labels.yaml " + entry.Id, topic < 0 ? "this model has no such topic" : "another entry has this topic by its content", "Name the topics of this run anew."));
                continue;
            }

            found[entry.Id] = topic;
            warnings.Add(new Warning(
                WarningCodes.LabelByNumber, WarningLevel.Note, entry.Id, $"'{entry.Label}' is tied to the number alone, so another model may give it to another topic",
                "Take the words of this topic from labels.suggested.yaml."));
        }

        return found;
    }

    private static int Find(string id, Dictionary<string, int> known, int topics)
    {
        if (known.TryGetValue(id, out var topic))
        {
            return topic;
        }

        for (var k = 0; k < topics; k++)
        {
            if (TopicSummary.IdOf(k, topics) == id)
            {
                return k;
            }
        }

        return -1;
    }

    /// <summary>Over the words of both: those of the file and the topic's own top words.</summary>
    private static double Cosine(IReadOnlyDictionary<string, double> words, Dictionary<string, double> own, ReadOnlySpan<double> phi, Dictionary<string, int> ids)
    {
        double product = 0;
        double first = 0;
        double second = 0;
        foreach (var word in words.Keys.Concat(own.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var a = words.GetValueOrDefault(word);
            var b = ids.TryGetValue(word, out var id) ? phi[id] : 0;
            product += a * b;
            first += a * a;
            second += b * b;
        }

        return first > 0 && second > 0 ? product / Math.Sqrt(first * second) : 0;
    }
}
