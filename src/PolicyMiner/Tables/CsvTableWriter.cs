using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>
/// RFC 4180 text in UTF-8 with a byte-order mark (Excel then shows Chinese right), lines ended by '\n', numbers in invariant form.
/// A text that a spreadsheet would run as a formula gets an apostrophe in front.
/// </summary>
public sealed class CsvTableWriter : ITableWriter
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\n",
        InjectionOptions = InjectionOptions.None, // done below, so that every format has the same rule
    };

    /// <inheritdoc/>
    public void Write(Table table, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, Configuration, leaveOpen: true);
        foreach (var column in table.Columns)
        {
            csv.WriteField(SpreadsheetText.Harmless(column));
        }

        csv.NextRecord();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
            {
                csv.WriteField(Format(cell));
            }

            csv.NextRecord();
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
