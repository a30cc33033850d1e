using PolicyMiner.Topics;

namespace PolicyMiner.Findings.Labels;

/// <summary>Joins topics of a model as the user asks.</summary>
internal static class TopicMerge
{
    /// <summary>
    /// A model in which each group is one topic, at the place of its first: φ is the mean weighted by expected tokens; θ, counts and α are sums.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="groups">Groups of topics, each rising; disjoint.</param>
    /// <returns>The merged model, and for each of its topics the topics it was made from.</returns>
    public static (TopicModel Model, IReadOnlyList<int[]> Parts) Apply(TopicModel model, IReadOnlyList<int[]> groups)
    {
        var parts = Enumerable.Range(0, model.TopicCount)
            .Where(t => !groups.Any(g => g.Skip(1).Contains(t)))
            .Select(t => groups.FirstOrDefault(g => g[0] == t) ?? [t]).ToArray();
        var k = parts.Length;
        var phi = new double[k * model.TermCount];
        for (var t = 0; t < k; t++)
        {
            var tokens = parts[t].Sum(p => model.TopicCounts[p]);
            for (var w = 0; w < model.TermCount; w++)
            {
                foreach (var part in parts[t])
                {
                    // A topic without tokens has no weight; alone it keeps its φ.
                    var weight = parts[t].Length == 1 ? 1 : tokens > 0 ? model.TopicCounts[part] / tokens : 1.0 / parts[t].Length;
                    phi[(t * model.TermCount) + w] += weight * model.TopicWord[(part * model.TermCount) + w];
                }
            }
        }

        return (model with
        {
            TopicCount = k,
            TopicWord = phi,
            DocumentTopic = Sum(model.DocumentTopic, model, parts),
            DocumentTopicCounts = Sum(model.DocumentTopicCounts, model, parts),
            TopicCounts = [.. parts.Select(p => p.Sum(t => model.TopicCounts[t]))],
            Alpha = [.. parts.Select(p => p.Sum(t => model.Alpha[t]))],
        }, parts);
    }

    private static double[] Sum(double[] values, TopicModel model, int[][] parts)
    {
        var sums = new double[model.UnitCount * parts.Length];
        for (var u = 0; u < model.UnitCount; u++)
        {
            for (var t = 0; t < parts.Length; t++)
            {
                foreach (var part in parts[t])
                {
                    sums[(u * parts.Length) + t] += values[(u * model.TopicCount) + part];
                }
            }
        }

        return sums;
    }
}
