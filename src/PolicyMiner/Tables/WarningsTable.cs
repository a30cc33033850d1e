using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>warnings.csv: one row for each warning or note.</summary>
internal static class WarningsTable
{
    public static Table Create(MiningResult result) => Create(result.Warnings);

    public static Table Create(IReadOnlyList<Warning> warnings)
        => new(RunFolder.Warnings, ["code", "level", "place", "message", "action"], warnings.Select(IReadOnlyList<Cell> (w) =>
        [
            w.Code, w.Level == WarningLevel.Warning ? "warning" : "note", w.Place, w.Message, w.Action,
        ]));
}
