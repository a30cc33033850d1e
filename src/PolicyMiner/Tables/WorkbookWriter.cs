using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>
/// Writes tables as one Excel workbook (ECMA-376, strict part names): one sheet a table, header bold and frozen, widths by content, numbers as
/// numbers. Part names, relationship ids and zip dates are fixed, so that the same tables give the same parts.
/// </summary>
public sealed class WorkbookWriter
{
    /// <summary>Rows of a sheet that Excel can hold, header included.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>Cells of a table beyond which it is left to its CSV file: a workbook of millions of cells takes minutes to write and to open.</summary>
    public const int MostCells = 2_000_000;

    private const int CellsInMemory = 200_000;
    private const int MaxText = 32_767;
    private const int MaxSheetName = 31;
    private const int RowsForWidths = 100;
    private const int MinWidth = 8;
    private const int MaxWidth = 60;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly DateTimeOffset ZipDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CheckCharacters = false, CloseOutput = true };

    private readonly Func<string, string> _columnName;

    /// <summary>Creates the writer.</summary>
    /// <param name="columnName">Turns a column's name into the header that people read.</param>
    public WorkbookWriter(Func<string, string> columnName) => _columnName = columnName;

    /// <summary>The table as it is best written as a sheet: rows that are few are made here once; null when it is too large to be a sheet.</summary>
    public static Table? Sheet(Table table)
    {
        var columns = Math.Max(1, table.Columns.Count);
        var rows = new List<IReadOnlyList<Cell>>();
        var count = 0;
        foreach (var row in table.Rows)
        {
            if (count++ >= MostCells / columns)
            {
                return null;
            }

            if (count <= CellsInMemory / columns)
            {
                rows.Add(row);
            }
        }

        return rows.Count == count ? table with { Rows = rows } : table;
    }

    /// <summary>Writes the workbook; the stream stays open.</summary>
    public void Write(IReadOnlyList<Table> tables, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var names = SheetNames(tables);
        Part(zip, "[Content_Types].xml", xml => WriteContentTypes(xml, tables.Count));
        Part(zip, "_rels/.rels", xml => WriteRelations(xml, [("officeDocument", "xl/workbook.xml")]));
        Part(zip, "xl/workbook.xml", xml => WriteWorkbook(xml, names));
        Part(zip, "xl/_rels/workbook.xml.rels", xml => WriteRelations(
            xml, [.. Enumerable.Range(1, tables.Count).Select(i => ("worksheet", $"worksheets/sheet{NumberFormat.Integer(i)}.xml")), ("styles", "styles.xml")]));
        Part(zip, "xl/styles.xml", WriteStyles);
        for (var i = 0; i < tables.Count; i++)
        {
            Part(zip, $"xl/worksheets/sheet{NumberFormat.Integer(i + 1)}.xml", xml => WriteSheet(xml, tables[i], i == 0));
        }
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = ZipDate;
        using var xml = XmlWriter.Create(entry.Open(), Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static List<string> SheetNames(IReadOnlyList<Table> tables)
    {
        var names = new List<string>();
        foreach (var table in tables)
        {
            var name = Path.GetFileNameWithoutExtension(table.File);
            names.Add(name.Length <= MaxSheetName ? name : name[..MaxSheetName]);
        }

        return names;
    }

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", ContentTypes);
        Default(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default(xml, "xml", "application/xml");
        Override(xml, "/xl/workbook.xml", "sheet.main");
        Override(xml, "/xl/styles.xml", "styles");
        for (var i = 1; i <= sheets; i++)
        {
            Override(xml, $"/xl/worksheets/sheet{NumberFormat.Integer(i)}.xml", "worksheet");
        }

        xml.WriteEndElement();

        static void Default(XmlWriter xml, string extension, string type)
        {
            xml.WriteStartElement("Default", ContentTypes);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        static void Override(XmlWriter xml, string part, string kind)
        {
            xml.WriteStartElement("Override", ContentTypes);
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml");
            xml.WriteEndElement();
        }
    }

    private static void WriteRelations(XmlWriter xml, IReadOnlyList<(string Type, string Target)> relations)
    {
        xml.WriteStartElement("Relationships", Package);
        for (var i = 0; i < relations.Count; i++)
        {
            xml.WriteStartElement("Relationship", Package);
            xml.WriteAttributeString("Id", "rId" + NumberFormat.Integer(i + 1));
            xml.WriteAttributeString("Type", Relations + "/" + relations[i].Type);
            xml.WriteAttributeString("Target", relations[i].Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, List<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < names.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", names[i]);
            xml.WriteAttributeString("sheetId", NumberFormat.Integer(i + 1));
            xml.WriteAttributeString("id", Relations, "rId" + NumberFormat.Integer(i + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Style 0 is plain, style 1 the bold header.</summary>
    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw(
            "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        xml.WriteEndElement();
    }

    private void WriteSheet(XmlWriter xml, Table table, bool isFirst)
    {
        using var rows = table.Rows.GetEnumerator();
        var first = new List<IReadOnlyList<Cell>>();
        while (first.Count < RowsForWidths && rows.MoveNext())
        {
            first.Add(rows.Current);
        }

        xml.WriteStartElement("worksheet", Main);
        WriteView(xml, isFirst);
        xml.WriteStartElement("cols", Main);
        for (var c = 0; c < table.Columns.Count; c++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", NumberFormat.Integer(c + 1));
            xml.WriteAttributeString("max", NumberFormat.Integer(c + 1));
            xml.WriteAttributeString("width", NumberFormat.Integer(Math.Clamp(first.Select(r => Width(Text(r[c]))).Append(Width(_columnName(table.Columns[c]))).Max() + 2, MinWidth, MaxWidth)));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        var letters = Enumerable.Range(0, table.Columns.Count).Select(ColumnLetters).ToArray();
        WriteRow(xml, 1, [.. table.Columns.Select(c => (Cell)_columnName(c))], letters, style: 1);
        var number = 1;
        foreach (var row in first)
        {
            WriteRow(xml, ++number, row, letters, style: 0);
        }

        // What Excel cannot hold stays in the CSV file, which is whole.
        while (number < MaxRows && rows.MoveNext())
        {
            WriteRow(xml, ++number, rows.Current, letters, style: 0);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteView(XmlWriter xml, bool isFirst)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        if (isFirst)
        {
            xml.WriteAttributeString("tabSelected", "1");
        }

        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteStartElement("pane", Main);
        xml.WriteAttributeString("ySplit", "1");
        xml.WriteAttributeString("topLeftCell", "A2");
        xml.WriteAttributeString("activePane", "bottomLeft");
        xml.WriteAttributeString("state", "frozen");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int number, IReadOnlyList<Cell> cells, string[] letters, int style)
    {
        var digits = NumberFormat.Integer(number);
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", digits);
        for (var c = 0; c < cells.Count; c++)
        {
            var text = Text(cells[c]);
            if (text.Length == 0)
            {
                continue;
            }

            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", letters[c] + digits);
            if (style > 0)
            {
                xml.WriteAttributeString("s", NumberFormat.Integer(style));
            }

            if (cells[c].Kind != CellKind.Text && double.IsFinite(cells[c].Number))
            {
                xml.WriteElementString("v", Main, text);
            }
            else
            {
                // An inline string is never run as a formula, so nothing has to be put before it.
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(text);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Text(Cell cell) => cell.Kind switch
    {
        CellKind.Empty => string.Empty,
        CellKind.Text => Clean(cell.Text!),
        CellKind.Integer => NumberFormat.Integer((long)cell.Number),
        _ => NumberFormat.Score(cell.Number),
    };

    /// <summary>Characters that XML 1.0 cannot hold are left out; a text longer than a cell is cut.</summary>
    private static string Clean(string text)
    {
        if (text.Length < MaxText && IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(Math.Min(text.Length, MaxText));
        for (var i = 0; i < text.Length && clean.Length < MaxText - 1; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var c in text)
        {
            if (!XmlConvert.IsXmlChar(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Width in the units of Excel: a Chinese character takes two.</summary>
    private static int Width(string text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += c >= '\u2E80' ? 2 : 1;
        }

        return width;
    }

    private static string ColumnLetters(int column)
    {
        var letters = string.Empty;
        for (var c = column + 1; c > 0; c = (c - 1) / 26)
        {
            letters = ((char)('A' + ((c - 1) % 26))).ToString(CultureInfo.InvariantCulture) + letters;
        }

        return letters;
    }
}
