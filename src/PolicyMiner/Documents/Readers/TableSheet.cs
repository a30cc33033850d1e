namespace PolicyMiner.Documents.Readers;

/// <summary>One sheet of a table; rows that hold nothing are left out.</summary>
internal sealed record TableSheet(string Name, IReadOnlyList<TableRow> Rows);
