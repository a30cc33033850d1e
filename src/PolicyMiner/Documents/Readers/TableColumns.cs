namespace PolicyMiner.Documents.Readers;

/// <summary>Which columns of a table hold what.</summary>
internal sealed class TableColumns
{
    // Exports put a title and remarks above the header.
    private const int MaxHeaderRow = 20;

    private readonly Dictionary<string, int> _known;
    private readonly List<(string Name, int Index)> _extra;

    private TableColumns(int headerIndex, Dictionary<string, int> known, List<(string Name, int Index)> extra)
    {
        HeaderIndex = headerIndex;
        _known = known;
        _extra = extra;
    }

    /// <summary>Index of the header among the rows.</summary>
    public int HeaderIndex { get; }

    /// <summary>Names of the user's own columns.</summary>
    public IEnumerable<string> ExtraNames => _extra.Select(static e => e.Name);

    /// <summary>Finds the header: the first row that names a column of text.</summary>
    /// <param name="rows">Rows of the sheet.</param>
    /// <param name="mapped">Field to column name, as the user maps them; counts more than the known names.</param>
    /// <returns>The columns, or null when no row is such a header.</returns>
    public static TableColumns? Find(IReadOnlyList<TableRow> rows, IReadOnlyDictionary<string, string> mapped)
    {
        for (var i = 0; i < Math.Min(rows.Count, MaxHeaderRow); i++)
        {
            var cells = rows[i].Cells;
            var known = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (field, name) in mapped)
            {
                var index = Array.FindIndex(cells, c => string.Equals(c.Trim(), name, StringComparison.OrdinalIgnoreCase));
                if (index >= 0)
                {
                    known[field] = index;
                }
            }

            var extra = new List<(string Name, int Index)>();
            for (var c = 0; c < cells.Length; c++)
            {
                var isMapped = known.ContainsValue(c);
                if (!isMapped && (ColumnNames.Known(cells[c]) is not { } field || !known.TryAdd(field, c)) && cells[c].Trim() is { Length: > 0 } name)
                {
                    extra.Add((name, c));
                }
            }

            if (known.ContainsKey(ColumnNames.Text))
            {
                return new TableColumns(i, known, extra);
            }
        }

        return null;
    }

    /// <summary>A cell, or null when the table has no such column or the cell is blank.</summary>
    public string? Value(TableRow row, string field)
        => _known.TryGetValue(field, out var index) && index < row.Cells.Length && row.Cells[index].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Cells of the user's own columns.</summary>
    public Dictionary<string, string> Extra(TableRow row)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, index) in _extra)
        {
            values.TryAdd(name, index < row.Cells.Length ? row.Cells[index].Trim() : string.Empty);
        }

        return values;
    }
}
