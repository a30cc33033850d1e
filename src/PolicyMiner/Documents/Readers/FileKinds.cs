using System.IO.Compression;
using System.Text;

namespace PolicyMiner.Documents.Readers;

/// <summary>Tells what a file is by its content; the name decides only between kinds of plain text.</summary>
internal static class FileKinds
{
    public const string Text = "txt";
    public const string Markdown = "md";
    public const string Html = "html";
    public const string Docx = "docx";
    public const string Xlsx = "xlsx";
    public const string Xls = "xls";
    public const string Delimited = "csv";
    public const string Pdf = "pdf";
    public const string Doc = "doc";
    public const string Rtf = "rtf";
    public const string Odt = "odt";
    public const string Empty = "empty";
    public const string Image = "image";
    public const string Archive = "archive";
    public const string BrokenZip = "broken zip";
    public const string Ole = "ole";
    public const string WebArchive = "mhtml";

    // Names by which files are taken into the corpus. Everything else is listed as skipped.
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = Text,
        [".text"] = Text,
        [".md"] = Markdown,
        [".markdown"] = Markdown,
        [".html"] = Html,
        [".htm"] = Html,
        [".shtml"] = Html,
        [".xhtml"] = Html,
        [".mht"] = WebArchive,
        [".mhtml"] = WebArchive,
        [".docx"] = Docx,
        [".docm"] = Docx,
        [".doc"] = Doc,
        [".wps"] = Doc,
        [".rtf"] = Rtf,
        [".odt"] = Odt,
        [".csv"] = Delimited,
        [".tsv"] = Delimited,
        [".xlsx"] = Xlsx,
        [".xlsm"] = Xlsx,
        [".xls"] = Xls,
        [".et"] = Xls,
        [".pdf"] = Pdf,
    };

    /// <summary>Names of files that are read, for messages.</summary>
    public static IEnumerable<string> Extensions => ByExtension.Keys.Order(StringComparer.Ordinal);

    /// <summary>Kind that a name promises, or null when such files are not read.</summary>
    public static string? ByName(string name) => ByExtension.GetValueOrDefault(Path.GetExtension(name));

    /// <summary>Whether a kind holds one document a row.</summary>
    public static bool IsTable(string kind) => kind is Delimited or Xlsx or Xls;

    /// <summary>Whether files of a kind go through soffice, which takes seconds for each.</summary>
    public static bool IsSlow(string kind) => kind is Doc or Rtf or Odt;

    /// <summary>Kind by content.</summary>
    public static string Detect(ReadOnlySpan<byte> bytes, string name) => bytes switch
    {
        [] => Empty,
        [(byte)'P', (byte)'K', 3, 4, ..] => Zip(bytes),
        [(byte)'P', (byte)'K', 5, 6, ..] => Archive,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => OleKind(bytes),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => Rtf,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => Image,
        [0x1F, 0x8B, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => Archive,
        _ when bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 => Pdf,
        _ => PlainKind(bytes, name),
    };

    private static string PlainKind(ReadOnlySpan<byte> bytes, string name)
    {
        var promised = ByName(name) ?? Text;
        if (LooksLikeHtml(bytes))
        {
            return Html;
        }

        var head = bytes[..Math.Min(bytes.Length, 2048)];
        if (head.IndexOf("MIME-Version:"u8) >= 0 && head.IndexOf("multipart/related"u8) >= 0)
        {
            return WebArchive;
        }

        // A text named .docx is a text; csv and md have no signs of their own.
        return promised is Delimited or Markdown ? promised : Text;
    }

    /// <summary>Whether the beginning of a file has the tags of a web page.</summary>
    private static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];

        // UTF-16: every second byte is NUL, and ASCII stands between.
        var isWide = head.Length > 8 && head[..Math.Min(head.Length, 200)].Count((byte)0) > Math.Min(head.Length, 200) / 4;
        var ascii = Encoding.Latin1.GetString(head);
        ascii = isWide ? ascii.Replace("\0", string.Empty, StringComparison.Ordinal) : ascii;
        var start = ascii.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        return start.StartsWith('<') && (start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || ContainsTag(start, "<html") || ContainsTag(start, "<head") || ContainsTag(start, "<body")
            || ContainsTag(start, "<div") || ContainsTag(start, "<p>") || ContainsTag(start, "<p ") || ContainsTag(start, "<table"));
    }

    private static bool ContainsTag(string text, string tag) => text.Contains(tag, StringComparison.OrdinalIgnoreCase);

    private static string Zip(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray()), ZipArchiveMode.Read);
            if (archive.GetEntry("[Content_Types].xml") is not null)
            {
                return archive.Entries.Any(static e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? Docx
                    : archive.Entries.Any(static e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? Xlsx
                    : Archive;
            }

            return archive.GetEntry("mimetype") is not null && archive.GetEntry("content.xml") is not null ? Odt : Archive;
        }
        catch (InvalidDataException)
        {
            return BrokenZip;
        }
    }

    // Old Word and Excel files name their streams in UTF-16.
    private static string OleKind(ReadOnlySpan<byte> bytes)
        => bytes.IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? Doc
            : bytes.IndexOf(Encoding.Unicode.GetBytes("Workbook")) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes("Book")) >= 0 ? Xls
            : Ole;
}
