using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>cleaning.csv: every stretch of text that was not modelled, with the rule that took it.</summary>
internal static class CleaningTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.Cleaning, ["doc_id", "rule", "text", "start", "length"], Rows(result));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(MiningResult result)
    {
        for (var d = 0; d < result.Documents.Count; d++)
        {
            foreach (var span in result.Cleaning[d])
            {
                yield return [result.Documents[d].Id, span.Rule, span.Text, span.Start, span.Length];
            }
        }
    }
}
