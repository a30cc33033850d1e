using PolicyMiner.Findings;

namespace PolicyMiner.Tables;

/// <summary>Topics of new documents, one row a document.</summary>
public static class InferredTopicsTable
{
    /// <summary>The table.</summary>
    /// <param name="topics">The new documents.</param>
    /// <param name="topicIds">Ids of the model's topics.</param>
    /// <param name="file">Its file name.</param>
    public static Table Create(InferredTopics topics, IReadOnlyList<string> topicIds, string file)
        => new(file, ["doc_id", "file", "title", "tokens", "unknown_share", "perplexity", "in_training", .. topicIds, "dominant", "excluded_reason"], Rows(topics, topicIds));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(InferredTopics topics, IReadOnlyList<string> topicIds)
    {
        foreach (var document in topics.Documents)
        {
            var shares = document.Topics;
            yield return
            [
                document.Document.Id, document.Document.File, document.Document.Title, document.Tokens, document.UnknownShare, document.Perplexity, document.IsTraining,
                .. topicIds.Select((_, k) => k < shares.Length ? (Cell)shares[k] : Cell.Empty),
                shares.Length > 0 ? topicIds[Array.IndexOf(shares, shares.Max())] : Cell.Empty,
                document.Document.ExcludedReason,
            ];
        }
    }
}
