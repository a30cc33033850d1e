using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>vocabulary.csv: one row for each term; term_id is the 1-based word id of bag_of_words.txt.</summary>
internal static class VocabularyTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.Vocabulary, ["term_id", "term", "pos", "count", "document_frequency", "tf_idf"], Rows(result));

    /// <summary>tf_idf = (count / all modelled tokens) · ln(D / document frequency) (Salton and Buckley 1988, over the whole corpus).</summary>
    private static IEnumerable<IReadOnlyList<Cell>> Rows(MiningResult result)
    {
        var vocabulary = result.Vocabulary;
        double all = vocabulary.Counts.Sum();
        for (var t = 0; t < vocabulary.Terms.Length; t++)
        {
            var idf = DeterministicMath.Log(vocabulary.DocumentCount / (double)vocabulary.DocumentFrequencies[t]);
            yield return [t + 1, vocabulary.Terms[t], result.TagOfTerm.Count == 0 ? Cell.Empty : result.TagOfTerm[t], vocabulary.Counts[t], vocabulary.DocumentFrequencies[t], vocabulary.Counts[t] / all * idf];
        }
    }
}
