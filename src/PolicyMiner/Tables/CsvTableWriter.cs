using CsvHelper;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>
/// RFC 4180 text in UTF-8 with a byte-order mark (Excel then shows Chinese right), lines ended by '\n', numbers in invariant form.
/// A text that a spreadsheet would run as a formula gets an apostrophe in front.
/// </summary>
public sealed class CsvTableWriter : ITableWriter
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n", WriteByteOrderMark = true };

    /// <inheritdoc/>
    public void Write(Table table, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        foreach (var column in table.Columns)
        {
            csv.WriteField(SpreadsheetText.Harmless(column));
        }

        csv.EndRecord();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
            {
                csv.WriteField(Format(cell));
            }

            csv.EndRecord();
        }
    }

    private static string Format(Cell cell) => cell.Kind switch
    {
        CellKind.Empty => string.Empty,
        CellKind.Text => SpreadsheetText.Harmless(cell.Text!),
        CellKind.Integer => NumberFormat.Integer((long)cell.Number),
        _ => NumberFormat.Score(cell.Number),
    };
}
