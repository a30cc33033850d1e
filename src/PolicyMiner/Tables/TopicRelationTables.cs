using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>topic_similarity.csv, topic_clusters.csv and document_similarity.csv.</summary>
internal static class TopicRelationTables
{
    public static Table Similarity(MiningResult result)
        => new(RunFolder.TopicSimilarity, ["topic_a", "label_a", "topic_b", "label_b", "cosine", "jensen_shannon_bits", "hellinger", "theta_correlation"], Pairs(result));

    public static Table Clusters(MiningResult result)
        => new(RunFolder.TopicClusters, ["step", "first", "second", "distance", "topics"], result.Findings!.Relations.Merges.Select(IReadOnlyList<Cell> (m, i) =>
            [i + 1, Node(result, m.First), Node(result, m.Second), m.Distance, m.Size]));

    public static Table Documents(MiningResult result)
        => new(RunFolder.DocumentSimilarity, ["doc_id", "title", "neighbour_id", "neighbour_title", "topic_similarity", "tf_idf_cosine"], result.Findings!.Neighbours.Select(IReadOnlyList<Cell> (n) =>
        [
            result.Documents[n.Document].Id, result.Documents[n.Document].Title, result.Documents[n.Neighbour].Id, result.Documents[n.Neighbour].Title, n.Similarity, n.TermCosine,
        ]));

    private static IEnumerable<IReadOnlyList<Cell>> Pairs(MiningResult result)
    {
        var relations = result.Findings!.Relations;
        for (var i = 0; i < relations.TopicCount; i++)
        {
            for (var j = i + 1; j < relations.TopicCount; j++)
            {
                var at = (i * relations.TopicCount) + j;
                yield return
                [
                    result.Topics[i].Id, result.Topics[i].Label, result.Topics[j].Id, result.Topics[j].Label,
                    relations.Cosine[at], relations.JensenShannon[at], relations.Hellinger[at], relations.Correlation[at],
                ];
            }
        }
    }

    private static string Node(MiningResult result, int node)
        => node < result.Topics.Count ? result.Topics[node].Id : "step " + NumberFormat.Integer(node - result.Topics.Count + 1);
}
