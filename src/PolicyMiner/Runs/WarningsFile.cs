using System.Text;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Verify;
using PolicyMiner.Tables;

namespace PolicyMiner.Runs;

/// <summary>Reads the warnings of a finished run back, so that the same command says and returns the same when there is nothing left to do.</summary>
internal static class WarningsFile
{
    private const int Columns = 5;

    /// <summary>All warnings and notes of a run, in their order.</summary>
    /// <param name="runFolder">Folder of a finished run.</param>
    /// <exception cref="InputException">The table is not there, or another program has changed it.</exception>
    public static IReadOnlyList<Warning> Read(string runFolder)
    {
        var path = Path.Combine(runFolder, RunFolder.Warnings);
        using var reader = new StreamReader(path, Encoding.UTF8);
        var warnings = new List<Warning>();
        foreach (var row in CsvRows.Read(reader).Skip(1))
        {
            if (row.Count != Columns)
            {
                throw new InputException(new Problem(
                    path, $"a row of {NumberFormat.Integer(row.Count)} cells", $"{NumberFormat.Integer(Columns)}, as the run wrote it", "Delete the file and give the same command again."));
            }

            warnings.Add(new Warning(row[0], row[1] == "warning" ? WarningLevel.Warning : WarningLevel.Note, Plain(row[2]), Plain(row[3]), Plain(row[4])));
        }

        return warnings;
    }

    // Text that a spreadsheet would run as a formula was written with an apostrophe before it.
    private static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && SpreadsheetText.Harmless(cell[1..]) == cell ? cell[1..] : cell;
}
