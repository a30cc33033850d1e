using PolicyMiner.Evaluation;
using PolicyMiner.Topics;

namespace PolicyMiner.Findings.Relations;

/// <summary>Measures how the topics of a model stand to each other.</summary>
internal static class TopicRelationFinder
{
    /// <summary>All measures of a model.</summary>
    public static TopicRelations Find(TopicModel model, DocumentTopics theta)
    {
        var k = model.TopicCount;
        var divergence = Pairwise(k, 0, (i, j) => Distances.JensenShannon(model.Words(i), model.Words(j)));
        var hellinger = Pairwise(k, 0, (i, j) => Distances.Hellinger(model.Words(i), model.Words(j)));
        var columns = Enumerable.Range(0, k).Select(t => Enumerable.Range(0, theta.Documents.Length).Select(r => theta.Row(r)[t]).ToArray()).ToArray();
        var correlation = Pairwise(k, 1, (i, j) => Distances.Pearson(columns[i], columns[j]));
        var words = TopicWords.Of(model);
        var merges = AverageLinkage.Cluster([.. divergence.Select(Math.Sqrt)], k);
        return new TopicRelations(k, TopicSimilarity.Cosines(words, words), divergence, hellinger, correlation, merges, AverageLinkage.LeafOrder(merges, k));
    }

    private static double[] Pairwise(int n, double diagonal, Func<int, int, double> value)
    {
        var matrix = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            matrix[(i * n) + i] = diagonal;
            for (var j = i + 1; j < n; j++)
            {
                matrix[(i * n) + j] = matrix[(j * n) + i] = value(i, j);
            }
        }

        return matrix;
    }
}
