using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>keywords.csv: the words that stand out in the corpus, in each year and for each issuer, and the most frequent ones.</summary>
internal static class KeywordsTable
{
    public static Table Create(MiningResult result)
        => new(
            RunFolder.Keywords,
            ["group_by", "group", "documents", "rank", "count_rank", "term", "pos", "count", "document_frequency", "tf_idf"],
            Keywords.Of(result).Select(IReadOnlyList<Cell> (k) =>
            [
                k.Group.By, k.Group.Name, k.Group.Documents, k.Rank, k.CountRank, result.Vocabulary.Terms[k.Term],
                result.TagOfTerm.Count == 0 ? Cell.Empty : result.TagOfTerm[k.Term], k.Count, k.DocumentFrequency, k.TfIdf,
            ]));
}
