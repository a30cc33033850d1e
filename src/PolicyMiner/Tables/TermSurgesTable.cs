using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>term_surges.csv: terms whose share of documents changes between neighbouring stages. The relative change of an absent term is left empty.</summary>
internal static class TermSurgesTable
{
    public static Table Create(MiningResult result)
    {
        var findings = result.Findings!;
        return new Table(
            RunFolder.TermSurges,
            [
                "from", "to", "term", "direction", "documents_from", "documents_to", "share_from", "share_to", "difference", "p", "q",
                "rate_from_per_10000", "rate_to_per_10000", "relative_change", "topic_id", "label", "carriers", "test",
            ],
            findings.Surges.Surges.Select(IReadOnlyList<Cell> (s) =>
            [
                findings.Stages.Stages[s.From].Name, findings.Stages.Stages[s.To].Name, result.Vocabulary.Terms[s.Term],
                s.Difference > 0 ? "rise" : s.Difference < 0 ? "fall" : "same", s.DocumentsFrom, s.DocumentsTo, s.ShareFrom, s.ShareTo, s.Difference, s.P, s.Q,
                s.RateFrom, s.RateTo, double.IsFinite(s.RelativeChange) ? s.RelativeChange : double.NaN, result.Topics[s.Topic].Id, result.Topics[s.Topic].Label,
                string.Join(" | ", s.Carriers.Select(d => result.Documents[d].Id + " " + result.Documents[d].Title)), findings.Surges.Method,
            ]));
    }
}
