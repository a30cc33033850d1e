using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>token_ledger.csv: what each filter removed, so that no word is lost silently.</summary>
internal static class TokenLedgerTable
{
    public static Table Create(MiningResult result)
        => new(RunFolder.TokenLedger, ["step", "tokens_before", "tokens_removed", "tokens_after", "terms_removed", "most_frequent_removed"], result.Ledger.Select(IReadOnlyList<Cell> (s) =>
        [
            s.Step, s.TokensBefore, s.TokensRemoved, s.TokensBefore - s.TokensRemoved, s.TermsRemoved,
            string.Join(' ', s.MostFrequent.Select(t => $"{Visible(t.Term)}({NumberFormat.Integer(t.Count)})")),
        ]));

    /// <summary>White space as a sign that can be seen in a cell.</summary>
    private static string Visible(string term) => term.Replace('\n', '⏎').Replace(' ', '␣').Replace('\u3000', '␣').Replace('\t', '⇥');
}
