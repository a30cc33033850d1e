using System.Globalization;
using System.Text;
using ExcelDataReader;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Readers;

/// <summary>Reads the sheets of an Excel file (xlsx, xls) into rows of text.</summary>
internal static class ExcelTable
{
    // Old xls files name their code page by number; the reader looks it up among all that are registered.
    static ExcelTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads all sheets.</summary>
    /// <exception cref="UnreadableContentException">The file is damaged, too large or needs a password.</exception>
    public static IReadOnlyList<TableSheet> Read(FileContent file)
    {
        if (file.Kind == FileKinds.Xlsx)
        {
            ZipGuard.Check(file.Bytes);
        }

        using var stream = new MemoryStream(file.Bytes, writable: false);
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030") });
            var sheets = new List<TableSheet>();
            do
            {
                sheets.Add(new TableSheet(reader.Name ?? string.Empty, Rows(reader)));
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (ExcelDataReader.Exceptions.InvalidPasswordException exception)
        {
            throw new UnreadableContentException(WarningCodes.UnreadableFile, "the Excel file is protected by a password", "Save it without a password.", exception);
        }
    }

    private static List<TableRow> Rows(IExcelDataReader reader)
    {
        var rows = new List<TableRow>();
        var number = 0;
        while (reader.Read())
        {
            number++;
            var cells = new string[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Text(reader.GetValue(i));
            }

            if (cells.Any(static c => !string.IsNullOrWhiteSpace(c)))
            {
                rows.Add(new TableRow(number, cells));
            }
        }

        return rows;
    }

    private static string Text(object? value) => value switch
    {
        null => string.Empty,
        DateTime date => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
