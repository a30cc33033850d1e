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
