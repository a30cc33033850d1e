using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PolicyMiner.Tests.Documents.Readers;

/// <summary>Small Office files made by hand for the tests: only the parts that a reader needs.</summary>
internal static class OfficeFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A docx with the given content of w:body, and of numbering and footnotes when they are given.</summary>
    public static byte[] Docx(string body, string? numbering = null, string? footnotes = null, string? styles = null)
    {
        var parts = new List<(string Name, string Content)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + Override(numbering, "numbering") + Override(footnotes, "footnotes") + Override(styles, "styles") + "</Types>"),
            ("_rels/.rels", Relationships(("officeDocument", "word/document.xml"))),
            ("word/document.xml", $"<w:document xmlns:w=\"{Word}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>{body}</w:body></w:document>"),
            ("word/_rels/document.xml.rels", Relationships(new[] { (numbering, "numbering"), (footnotes, "footnotes"), (styles, "styles") }.Where(p => p.Item1 is not null).Select(p => (p.Item2, p.Item2 + ".xml")).ToArray())),
        };
        if (numbering is not null)
        {
            parts.Add(("word/numbering.xml", $"<w:numbering xmlns:w=\"{Word}\">{numbering}</w:numbering>"));
        }

        if (footnotes is not null)
        {
            parts.Add(("word/footnotes.xml", $"<w:footnotes xmlns:w=\"{Word}\">{footnotes}</w:footnotes>"));
        }

        if (styles is not null)
        {
            parts.Add(("word/styles.xml", $"<w:styles xmlns:w=\"{Word}\">{styles}</w:styles>"));
        }

        return Zip(parts.ToArray());

        static string Override(string? content, string name)
            => content is null ? string.Empty : $"<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml\"/>";
    }

    /// <summary>A paragraph.</summary>
    public static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>Properties that put a paragraph into a list.</summary>
    public static string InList(int list, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    /// <summary>An xlsx with sheets of inline text; a cell that begins with '#' is a number.</summary>
    public static byte[] Xlsx(params (string Name, string[][] Rows)[] sheets)
    {
        var parts = new List<(string Name, string Content)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
            ("_rels/.rels", Relationships(("officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Office}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Relationships(sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")).ToArray())),
        };
        for (var i = 0; i < sheets.Length; i++)
        {
            var rows = string.Concat(sheets[i].Rows.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => Cell(cell, r, c)))}</row>"));
            parts.Add(($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Sheet}\"><sheetData>{rows}</sheetData></worksheet>"));
        }

        return Zip(parts.ToArray());

        static string Cell(string text, int row, int column)
        {
            var place = $"{(char)('A' + column)}{row + 1}";
            return text.StartsWith('#') ? $"<c r=\"{place}\"><v>{text[1..]}</v></c>" : $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
        }
    }

    /// <summary>
    /// An old Excel file (BIFF8 in a compound file) with one sheet of text cells: the records and sectors that the format asks for and no others
    /// ([MS-XLS] 2.4, [MS-CFB] 2.2 to 2.6).
    /// </summary>
    public static byte[] Xls(params string[][] rows)
    {
        var globals = new MemoryStream();
        Record(globals, 0x0809, 0, 6, 5, 0, 0xDB, 0x1B, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0); // BOF: workbook globals
        Record(globals, 0x00E0, new byte[20]); // XF: the format of the cells
        var sheet = new MemoryStream();
        Record(sheet, 0x0809, 0, 6, 0x10, 0, 0xDB, 0x1B, 0xCC, 0x07, 0, 0, 0, 0, 6, 0, 0, 0); // BOF: worksheet
        var columns = rows.Max(r => r.Length);
        Record(sheet, 0x0200, [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(rows.Length), 0, 0, (byte)columns, 0, 0, 0]); // DIMENSIONS
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                // LABEL: row, column, format, length, "two bytes a character", text
                Record(sheet, 0x0204, [(byte)r, (byte)(r >> 8), (byte)c, 0, 0, 0, (byte)rows[r][c].Length, (byte)(rows[r][c].Length >> 8), 1, .. Encoding.Unicode.GetBytes(rows[r][c])]);
            }
        }

        Record(sheet, 0x000A);
        const int BoundSheet = 4 + 10;
        var start = (int)globals.Length + BoundSheet + 4;
        Record(globals, 0x0085, [.. BitConverter.GetBytes(start), 0, 0, 2, 0, (byte)'s', (byte)'1']); // BOUNDSHEET s1
        Record(globals, 0x000A);
        return CompoundFile("Workbook", [.. globals.ToArray(), .. sheet.ToArray()]);

        static void Record(Stream stream, int type, params byte[] data)
        {
            stream.Write([(byte)type, (byte)(type >> 8), (byte)data.Length, (byte)(data.Length >> 8)]);
            stream.Write(data);
        }
    }

    /// <summary>A compound file with one stream: header, allocation table, directory, and the stream padded to the 4,096 bytes from which it has sectors of its own.</summary>
    private static byte[] CompoundFile(string name, byte[] stream)
    {
        const int Sector = 512;
        var sectors = Math.Max(8, (stream.Length + Sector - 1) / Sector);
        var file = new byte[Sector * (3 + sectors)];
        void Put(int offset, params ReadOnlySpan<int> values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                BitConverter.TryWriteBytes(file.AsSpan(offset + (4 * i)), values[i]);
            }
        }

        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        Put(24, 0x0003003E, 0x0009FFFE, 6, 0, 0, 1, 1, 0, 4096, -2, 0, -2, 0, 0); // version 3, sectors of 512 bytes; one table sector, directory in sector 1
        file.AsSpan(80, 432).Fill(0xFF);
        file.AsSpan(Sector, Sector).Fill(0xFF);
        Put(Sector, -3, -2);
        for (var i = 0; i < sectors; i++)
        {
            Put(Sector + (4 * (2 + i)), i + 1 < sectors ? 3 + i : -2);
        }

        Entry(0, "Root Entry", 5, 1, -2, 0);
        Entry(1, name, 2, -1, 2, sectors * Sector);
        stream.CopyTo(file, 3 * Sector);
        return file;

        void Entry(int index, string entry, byte type, int child, int first, int size)
        {
            var offset = (2 * Sector) + (128 * index);
            Encoding.Unicode.GetBytes(entry).CopyTo(file, offset);
            file[offset + 64] = (byte)(2 * (entry.Length + 1));
            file[offset + 66] = type;
            file[offset + 67] = 1;
            Put(offset + 68, -1, -1, child);
            Put(offset + 116, first, size, 0);
        }
    }

    /// <summary>A PDF of one page with a line of text for each entry, as small as the format allows.</summary>
    public static byte[] Pdf(params string[] lines)
    {
        var content = "BT /F1 12 Tf 72 720 Td 14 TL " + string.Concat(lines.Select(l => $"({l}) Tj T* ")) + "ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").Append(string.Concat(offsets.Select(o => $"{o:D10} 00000 n \n")));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    /// <summary>A zip archive.</summary>
    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static string Relationships(params (string Kind, string Target)[] relationships)
        => "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(relationships.Select((r, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{r.Kind}\" Target=\"{r.Target}\"/>")) + "</Relationships>";
}
