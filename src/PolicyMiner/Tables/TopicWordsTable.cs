using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>topic_words.csv: the most probable words of each topic, with the other ways of ranking them beside.</summary>
internal static class TopicWordsTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.TopicWords, ["topic_id", "label", "rank", "term", "probability", "frex", "lift", "relevance_0.6", "score"], Rows(result));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(MiningResult result)
    {
        var rankings = new TermRankings(result.Model, result.Bag);
        for (var k = 0; k < result.Topics.Count; k++)
        {
            var topic = result.Topics[k];
            var scores = rankings.Of(k);
            for (var rank = 0; rank < topic.TopTerms.Length; rank++)
            {
                var term = topic.TopTerms[rank];
                yield return
                [
                    topic.Id, topic.Label, rank + 1, result.Vocabulary.Terms[term], scores.Probability[term],
                    scores.Frex[term], scores.Lift[term], scores.Relevance[term], scores.TermScore[term],
                ];
            }
        }
    }
}
