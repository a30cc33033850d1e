using System.Xml;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Readers;

/// <summary>Reads files of every kind; whatever is wrong with one becomes a reason, never an exception.</summary>
internal static class FileReader
{
    /// <summary>Largest file read. Longer ones are no policies, and would not fit in memory several times over.</summary>
    public const long MaxFileBytes = 256L * 1024 * 1024;

    /// <summary>Every reader.</summary>
    public static IReadOnlyList<IDocumentReader> Readers { get; } =
    [
        new PlainTextReader(), new MarkdownReader(), new HtmlReader(), new DocxReader(), new TableReader(), new PdfReader(), new LegacyOfficeReader(),
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How the corpus is read.</param>
    public static FileReading Read(CorpusFile file, IntakeOptions options)
    {
        var name = Path.GetFileName(file.RelativePath);
        var promised = FileKinds.ByName(name) ?? FileKinds.Text;
        byte[] bytes;
        try
        {
            var length = FileLength.Of(file.FullPath);
            if (length > MaxFileBytes)
            {
                return FileReading.Failed(promised, WarningCodes.LimitExceeded, $"the file is larger than {NumberFormat.Integer(MaxFileBytes / 1024 / 1024)} MB", "Split it, or leave it out.");
            }

            bytes = length == 0 ? [] : File.ReadAllBytes(file.FullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileReading.Failed(promised, WarningCodes.UnreadableFile, "the file cannot be read", "Check the rights of the file.");
        }

        return Read(new FileContent(name, FileKinds.Detect(bytes, name), bytes, options), promised);
    }

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="content">The file.</param>
    /// <param name="promised">Kind that its name promises.</param>
    public static FileReading Read(FileContent content, string promised)
    {
        var mismatch = Mismatch(content.Kind, promised);
        if (Refusal(content.Kind, promised) is { } refusal)
        {
            return refusal;
        }

        try
        {
            var reader = Readers.First(r => r.Kinds.Contains(content.Kind));
            return new FileReading(content.Kind, reader.Read(content), mismatch);
        }
        catch (UnreadableContentException exception)
        {
            return FileReading.Failed(content.Kind, exception.Code, exception.Message, exception.Action, mismatch);
        }
        catch (XmlException exception)
        {
            var reason = exception.Message.Contains("DTD", StringComparison.Ordinal) ? "with a document type definition, which may pull in other files and is not read" : "whose XML is broken";
            return FileReading.Failed(content.Kind, WarningCodes.UndecodableFile, $"a {content.Kind} file {reason}", "Fetch the file again, or open it and save it anew.", mismatch);
        }
#pragma warning disable CA1031 // A broken file can make a parsing library throw anything; its neighbours must be read all the same.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return FileReading.Failed(content.Kind, WarningCodes.UndecodableFile, $"a damaged {content.Kind} file ({exception.GetType().Name})", "Fetch the file again, or open it and save it anew.", mismatch);
        }
    }

    private static FileReading? Refusal(string kind, string promised) => kind switch
    {
        FileKinds.Empty => FileReading.Failed(promised, WarningCodes.EmptyDocument, "the file is empty (0 bytes)", "Remove the file or fetch it again."),
        FileKinds.BrokenZip => FileReading.Failed(promised, WarningCodes.UndecodableFile, $"a damaged or truncated {promised} file: the end of its archive is missing", "Fetch the file again."),
        FileKinds.Image => FileReading.Failed(kind, WarningCodes.UndecodableFile, $"a picture named as {promised}", "Recognise its text first (OCR), or leave it out."),
        FileKinds.Archive => FileReading.Failed(kind, WarningCodes.UndecodableFile, $"an archive named as {promised}", "Unpack it into the corpus folder."),
        FileKinds.Ole => FileReading.Failed(kind, WarningCodes.UndecodableFile, "an Office file that is neither Word nor Excel, or is truncated or encrypted", "Fetch it again, or open it and save it as .docx."),
        FileKinds.WebArchive => FileReading.Failed(kind, WarningCodes.UndecodableFile, "a web archive (mht), which is not read", "Open it in a browser and save the page as .html."),
        _ => null,
    };

    // Between kinds of plain text the name is only a habit: .txt with tags is said, .htm without tags is too.
    private static string? Mismatch(string kind, string promised)
        => kind == promised || kind is FileKinds.Empty or FileKinds.BrokenZip ? null : $"named as {promised}, but its content is {kind}; read as {kind}";
}
