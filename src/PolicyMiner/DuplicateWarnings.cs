using PolicyMiner.Foundation;

namespace PolicyMiner;

/// <summary>W14: near-duplicate documents that hold a notable part of the tokens.</summary>
internal static class DuplicateWarnings
{
    public static IEnumerable<Warning> Of(PreparedCorpus prepared)
    {
        var total = prepared.TokensOfDocument.Sum();
        if (prepared.Duplicates is null || prepared.Tokens.CopyGroups is not null || total == 0)
        {
            yield break;
        }

        // The first of each group is no duplicate.
        var repeated = prepared.Duplicates.Groups.Sum(g => g.Where(d => prepared.TokensOfDocument[d] > 0).Skip(1).Sum(d => prepared.TokensOfDocument[d]));
        var share = (double)repeated / total;
        if (share > WarningCodes.MaxDuplicateTokenShare)
        {
            yield return new Warning(
                WarningCodes.DuplicatesInCorpus, WarningLevel.Warning, "corpus",
                $"copies of other documents hold {NumberFormat.Percent(share)} of the tokens (limit {NumberFormat.Percent(WarningCodes.MaxDuplicateTokenShare)})",
                "See the column duplicate_group of documents.csv; keep one version of each policy, or let each group count as one with --duplicates weight.");
        }
    }
}
