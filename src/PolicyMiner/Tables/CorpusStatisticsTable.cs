using PolicyMiner.Documents;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>corpus_stats.csv: documents, characters and modelled tokens by year, level and genre, and the sum of all in the last row.</summary>
internal static class CorpusStatisticsTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.CorpusStatistics, ["year", "level", "genre", "documents", "characters", "tokens"], Rows(result));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(MiningResult result)
    {
        var modelled = result.DocumentTopics.Documents;
        var groups = modelled.GroupBy(d => (result.Documents[d].Year, result.Documents[d].Level, result.Documents[d].Genre))
            .OrderBy(g => g.Key.Year ?? int.MaxValue).ThenBy(g => g.Key.Level, StringComparer.Ordinal).ThenBy(g => g.Key.Genre, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            yield return [group.Key.Year, group.Key.Level, group.Key.Genre, .. Sums(result, group)];
        }

        yield return ["all", Cell.Empty, Cell.Empty, .. Sums(result, modelled)];
    }

    private static IEnumerable<Cell> Sums(MiningResult result, IEnumerable<int> documents)
        => [documents.Count(), documents.Sum(d => (long)result.Documents[d].Characters), documents.Sum(d => result.TokensOfDocument[d])];
}
