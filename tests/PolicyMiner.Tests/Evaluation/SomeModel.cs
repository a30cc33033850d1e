using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Evaluation;

/// <summary>Small models and bags for the tests of evaluation and findings.</summary>
internal static class SomeModel
{
    /// <summary>A model with the given φ; θ may be left out.</summary>
    public static TopicModel With(double[][] phi, double[][]? theta = null, double[]? topicCounts = null)
    {
        var k = phi.Length;
        theta ??= [];
        return new TopicModel
        {
            TopicCount = k,
            TermCount = phi[0].Length,
            UnitCount = theta.Length,
            TopicWord = [.. phi.SelectMany(r => r)],
            DocumentTopic = [.. theta.SelectMany(r => r)],
            DocumentTopicCounts = new double[theta.Length * k],
            TopicCounts = topicCounts ?? [.. Enumerable.Repeat(100.0, k)],
            Alpha = [.. Enumerable.Repeat(0.1, k)],
            Beta = 0.05,
            Objective = [],
            Converged = true,
        };
    }

    /// <summary>A bag of words from dense rows of counts.</summary>
    public static BagOfWords Bag(params int[][] rows)
    {
        var starts = new List<int> { 0 };
        var terms = new List<int>();
        var counts = new List<int>();
        foreach (var row in rows)
        {
            for (var w = 0; w < row.Length; w++)
            {
                if (row[w] > 0)
                {
                    terms.Add(w);
                    counts.Add(row[w]);
                }
            }

            starts.Add(terms.Count);
        }

        return new BagOfWords(rows.Length == 0 ? 0 : rows[0].Length, [.. starts], [.. terms], [.. counts]);
    }
}
