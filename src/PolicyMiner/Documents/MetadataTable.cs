using PolicyMiner.Documents.Readers;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents;

/// <summary>The user's <c>metadata.csv</c>: one row per file, columns <c>file,title,issuer,region,date,genre</c> in any order, and columns of the user's own.</summary>
internal sealed class MetadataTable
{
    private readonly Dictionary<string, MetadataRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MetadataRow?> _rowsIgnoringCase = new(StringComparer.OrdinalIgnoreCase);

    private MetadataTable(IReadOnlyList<string> extraColumns) => ExtraColumns = extraColumns;

    /// <summary>Names of the user's own columns, in the table's order.</summary>
    public IReadOnlyList<string> ExtraColumns { get; }

    /// <summary>All rows kept (the first of each file), in the table's order.</summary>
    public List<MetadataRow> Rows { get; } = [];

    /// <summary>Reads the table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="warnings">Takes a warning for each row that cannot be used.</param>
    /// <exception cref="InputException">The file cannot be read or has no column for the file.</exception>
    public static MetadataTable Read(string path, List<Warning> warnings)
    {
        var name = Path.GetFileName(path);
        using var rows = DelimitedTable.Read(TextFile.Read(path, "a table with the columns file,title,issuer,region,date,genre")).GetEnumerator();
        var header = rows.MoveNext() ? rows.Current.Cells : [];
        var (columns, extra) = Columns(header);
        if (!columns.ContainsKey(ColumnNames.File))
        {
            throw new InputException(new Problem(
                name,
                header.Length == 0 ? "an empty table" : $"the columns {string.Join(',', header)}",
                "a column named file",
                "Name the column that holds the paths of the documents 'file'."));
        }

        var table = new MetadataTable(extra.Select(static e => e.Name).Distinct(StringComparer.Ordinal).ToArray());
        while (rows.MoveNext())
        {
            table.Add(Row(rows.Current.Line, rows.Current.Cells, columns, extra), name, warnings);
        }

        return table;
    }

    /// <summary>The row of a file, or null. Upper and lower case are told apart only where they must be.</summary>
    public MetadataRow? Find(string relativePath)
        => _rows.GetValueOrDefault(relativePath) ?? _rowsIgnoringCase.GetValueOrDefault(relativePath);

    private void Add(MetadataRow row, string tableName, List<Warning> warnings)
    {
        if (row.File.Length == 0)
        {
            warnings.Add(new Warning(WarningCodes.MetadataWithoutFile, WarningLevel.Warning, $"{tableName}:{row.Line}", "the row names no file", "Fill the column 'file' or remove the row."));
            return;
        }

        if (!_rows.TryAdd(row.File, row))
        {
            warnings.Add(new Warning(
                WarningCodes.DuplicateMetadataRow,
                WarningLevel.Warning,
                $"{tableName}:{row.Line}",
                $"a second row for {row.File}; the one on line {_rows[row.File].Line} is used",
                "Keep one row for each file."));
            return;
        }

        Rows.Add(row);
        if (!_rowsIgnoringCase.TryAdd(row.File, row))
        {
            _rowsIgnoringCase[row.File] = null;
        }
    }

    private static (Dictionary<string, int> Known, List<(string Name, int Index)> Extra) Columns(string[] header)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var extra = new List<(string Name, int Index)>();
        for (var i = 0; i < header.Length; i++)
        {
            var title = header[i].Trim();
            if ((ColumnNames.Known(title) is not { } field || field == ColumnNames.Text || !known.TryAdd(field, i)) && title.Length > 0)
            {
                extra.Add((title, i));
            }
        }

        return (known, extra);
    }

    private static MetadataRow Row(int line, string[] cells, Dictionary<string, int> columns, List<(string Name, int Index)> extra)
    {
        string? Cell(string column) => columns.TryGetValue(column, out var i) && i < cells.Length && cells[i].Trim() is { Length: > 0 } text ? text : null;

        var metadata = new SourceMetadata
        {
            Origin = "line " + NumberFormat.Integer(line) + " of the metadata",
            Title = Cell(ColumnNames.Title),
            Issuer = Cell(ColumnNames.Issuer),
            Region = Cell(ColumnNames.Region),
            Genre = Cell(ColumnNames.Genre),
            Date = Cell(ColumnNames.Date) ?? Cell(ColumnNames.Published),
            DocumentNumber = Cell(ColumnNames.Number),
            Extra = extra.DistinctBy(static e => e.Name).ToDictionary(static e => e.Name, e => e.Index < cells.Length ? cells[e.Index].Trim() : string.Empty, StringComparer.Ordinal),
        };
        return new MetadataRow(line, PathOf(Cell(ColumnNames.File) ?? string.Empty), metadata);
    }

    private static string PathOf(string cell)
    {
        var path = cell.Replace('\\', '/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }
}
