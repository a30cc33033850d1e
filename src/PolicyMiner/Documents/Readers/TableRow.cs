namespace PolicyMiner.Documents.Readers;

/// <summary>One row of a table.</summary>
/// <param name="Number">Row of the sheet or line of the file, 1-based.</param>
/// <param name="Cells">Its cells as text.</param>
internal sealed record TableRow(int Number, string[] Cells);
