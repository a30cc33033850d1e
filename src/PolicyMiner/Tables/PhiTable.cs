using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>phi.csv: probability of each term in each topic.</summary>
internal static class PhiTable
{
    public static Table Create(MiningResult result) => new(RunFolder.PhiTable, ["term_id", "term", .. result.Topics.Select(t => t.Id)], Rows(result));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(MiningResult result)
    {
        for (var w = 0; w < result.Vocabulary.Terms.Length; w++)
        {
            var term = w;
            yield return [w + 1, result.Vocabulary.Terms[w], .. Enumerable.Range(0, result.Model.TopicCount).Select(k => (Cell)result.Model.Words(k)[term])];
        }
    }
}
