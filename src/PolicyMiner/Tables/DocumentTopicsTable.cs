using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>document_topics.csv: θ of each modelled document, with its metadata.</summary>
internal static class DocumentTopicsTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.DocumentTopics, [.. DocumentColumns.Names(result), "tokens", .. result.Topics.Select(t => t.Id), "dominant", "dominant_content", "second", "entropy_norm", "prior_share"], Rows(result));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(MiningResult result)
    {
        var theta = result.DocumentTopics;
        for (var row = 0; row < theta.Documents.Length; row++)
        {
            var document = theta.Documents[row];
            var shares = theta.Row(row).ToArray();
            var order = Enumerable.Range(0, shares.Length).OrderByDescending(k => shares[k]).ThenBy(k => k).ToArray();
            yield return
            [
                .. DocumentColumns.Cells(result, result.Documents[document]), result.TokensOfDocument[document],
                .. shares.Select(s => (Cell)s),
                result.Topics[order[0]].Id, Content(result, order), order.Length > 1 ? result.Topics[order[1]].Id : Cell.Empty,
                NormalisedEntropy(shares), theta.PriorShare(row),
            ];
        }
    }

    /// <summary>The dominant topic, background topics left aside; empty when there are no others, or nothing is known of them.</summary>
    private static Cell Content(MiningResult result, int[] order)
        => result.Findings is { } findings && order.Where(k => !findings.IsBackground[k]).Select(k => result.Topics[k].Id).FirstOrDefault() is { } id ? id : Cell.Empty;

    /// <summary>−Σ θ ln θ / ln K: 0 for one topic alone, 1 for all alike; empty for K = 1.</summary>
    private static double NormalisedEntropy(double[] shares)
    {
        if (shares.Length == 1)
        {
            return double.NaN;
        }

        double sum = 0;
        foreach (var share in shares)
        {
            sum -= share > 0 ? share * DeterministicMath.Log(share) : 0;
        }

        return sum / DeterministicMath.Log(shares.Length);
    }
}
