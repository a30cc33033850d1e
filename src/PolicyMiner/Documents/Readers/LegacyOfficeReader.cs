using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Readers;

/// <summary>Old Word files, RTF, OpenDocument and WPS by way of LibreOffice (<c>soffice --headless</c>), when the machine has it; they become docx and are read as such.</summary>
internal sealed class LegacyOfficeReader : IDocumentReader
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds => [FileKinds.Doc, FileKinds.Rtf, FileKinds.Odt];

    /// <inheritdoc/>
    public IReadOnlyList<SourceDocument> Read(FileContent file)
    {
        var program = ExternalTool.Find("soffice") ?? ExternalTool.Find("libreoffice")
            ?? throw new UnreadableContentException(WarningCodes.ConverterMissing, $"a file of kind {file.Kind}, and this machine has no soffice (LibreOffice) to read it", "Install LibreOffice, or save the document as .docx.");
        return DocxReader.Read(Convert(program, file));
    }

    private static byte[] Convert(string program, FileContent file) => ExternalTool.InTemporaryFolder(folder =>
    {
        // Only the kind is passed on, never the user's file name.
        var input = Path.Combine(folder, "input." + file.Kind);
        var output = Path.Combine(folder, "out");
        File.WriteAllBytes(input, file.Bytes);
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var (code, message) = ExternalTool.Run(
            program, ["--headless", "--norestore", "--nolockcheck", "-env:UserInstallation=" + profile, "--convert-to", "docx", "--outdir", output, input], folder, Limit);
        var converted = Path.Combine(output, "input.docx");
        if (code == 0 && File.Exists(converted))
        {
            return File.ReadAllBytes(converted);
        }

        throw code == -1
            ? new UnreadableContentException(WarningCodes.LimitExceeded, $"soffice did not finish within {NumberFormat.Fixed(Limit.TotalSeconds, 0)} seconds", "Open the document and save it as .docx.")
            : new UnreadableContentException(WarningCodes.UndecodableFile, $"a file of kind {file.Kind} that soffice cannot read{FirstLine(message)}", "Open the document and save it as .docx.");
    });

    private static string FirstLine(string message)
    {
        var line = message.Split('\n').FirstOrDefault(static l => l.StartsWith("Error", StringComparison.OrdinalIgnoreCase));
        return line is null ? string.Empty : $" ({new StringBuilder(line.Trim()).Replace("file:///", "/")})";
    }
}
