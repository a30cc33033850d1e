namespace PolicyMiner.Tables;

/// <summary>A table of results; rows are made as they are read, so that a long one is never whole in memory.</summary>
/// <param name="File">Its file name in the run folder.</param>
/// <param name="Columns">Column names; plain English identifiers, but for topics and the user's own.</param>
/// <param name="Rows">The rows, each as long as <paramref name="Columns"/>.</param>
public sealed record Table(string File, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<Cell>> Rows);
