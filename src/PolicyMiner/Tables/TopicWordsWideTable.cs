using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>topic_words_wide.csv: one column for each topic, one row for each rank; pastes into a paper.</summary>
internal static class TopicWordsWideTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.TopicWordsWide, ["rank", .. result.Topics.Select(t => t.Id + " " + t.Label)], Rows(result));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(MiningResult result)
    {
        for (var rank = 0; rank < result.Topics.Max(t => t.TopTerms.Length); rank++)
        {
            yield return [rank + 1, .. result.Topics.Select(t => rank < t.TopTerms.Length ? (Cell)result.Vocabulary.Terms[t.TopTerms[rank]] : Cell.Empty)];
        }
    }
}
