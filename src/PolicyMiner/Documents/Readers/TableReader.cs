using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Readers;

/// <summary>Tables with one document a row: csv, tsv, xlsx, xls. Columns are found by their names, or as the options map them.</summary>
internal sealed class TableReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds => [FileKinds.Delimited, FileKinds.Xlsx, FileKinds.Xls];

    /// <inheritdoc/>
    public IReadOnlyList<SourceDocument> Read(FileContent file)
    {
        var (sheets, encoding) = Sheets(file);
        var documents = new List<SourceDocument>();
        var seen = new List<string>();
        foreach (var sheet in sheets)
        {
            if (TableColumns.Find(sheet.Rows, file.Options.Columns) is { } columns)
            {
                documents.AddRange(Rows(sheet, columns, encoding, file.Name));
            }
            else if (sheet.Rows.Count > 0)
            {
                seen.Add(string.Join('、', sheet.Rows[0].Cells.Where(static c => c.Length > 0).Take(12).Select(static c => c.Length > 20 ? c[..20] + "…" : c)));
            }
        }

        return documents.Count > 0 ? documents : throw new UnreadableContentException(
            WarningCodes.UndecodableFile,
            seen.Count == 0 ? "the table is empty" : $"no column of the table holds the documents' text (first row: {string.Join(" | ", seen)})",
            "Name the column of the text 正文 or text, or map it with --columns text=NAME; a table that holds no documents can be renamed to begin with '_'.");
    }

    private static (IReadOnlyList<TableSheet> Sheets, string Encoding) Sheets(FileContent file)
    {
        if (file.Kind != FileKinds.Delimited)
        {
            return (ExcelTable.Read(file), "utf-8");
        }

        var (text, encoding, _) = PlainTextReader.Decode(file.Bytes);
        return ([new TableSheet(string.Empty, DelimitedTable.Read(text).Select(static r => new TableRow(r.Line, r.Cells)).ToList())], encoding);
    }

    private static IEnumerable<SourceDocument> Rows(TableSheet sheet, TableColumns columns, string encoding, string file)
    {
        foreach (var row in sheet.Rows.Skip(columns.HeaderIndex + 1))
        {
            string? Cell(string field) => columns.Value(row, field);

            var title = Cell(ColumnNames.Title);
            var text = Cell(ColumnNames.Text);
            if (title is null && text is null)
            {
                continue;
            }

            var counts = new NormalizationCounts();
            yield return new SourceDocument(TextNormalizer.Normalize(text ?? string.Empty, counts), encoding)
            {
                Normalized = counts,
                Row = row.Number,
                Metadata = new SourceMetadata
                {
                    Origin = sheet.Name.Length > 0 ? $"{file}, {sheet.Name}, row {NumberFormat.Integer(row.Number)}" : $"{file}, line {NumberFormat.Integer(row.Number)}",
                    Title = title is null ? null : TextNormalizer.Normalize(title).Trim(),
                    Issuer = Cell(ColumnNames.Issuer),
                    Region = Cell(ColumnNames.Region),
                    Genre = Cell(ColumnNames.Genre),
                    Date = Cell(ColumnNames.Date) ?? Cell(ColumnNames.Published),
                    DocumentNumber = Cell(ColumnNames.Number),
                    Extra = columns.Extra(row),
                },
            };
        }
    }
}
