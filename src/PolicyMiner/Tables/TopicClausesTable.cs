using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>topic_clauses.csv: the clauses that stand for each topic.</summary>
internal static class TopicClausesTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.TopicClauses, ["topic_id", "label", "rank", "score", "share", "margin", "kept_tokens", "text", "citation", .. DocumentColumns.Names(result)], Rows(result));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(MiningResult result)
    {
        for (var k = 0; k < result.Topics.Count; k++)
        {
            var rank = 0;
            foreach (var clause in result.Findings!.TopClauses[k])
            {
                yield return
                [
                    result.Topics[k].Id, result.Topics[k].Label, ++rank, clause.Topics.Score, clause.Topics.Share, clause.Topics.Margin, clause.Topics.Tokens,
                    clause.Text, clause.Citation, .. DocumentColumns.Cells(result, result.Documents[clause.Document]),
                ];
            }
        }
    }
}
