using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Readers;

/// <summary>PDF by way of the program <c>pdftotext</c> (poppler), when the machine has it.</summary>
internal sealed class PdfReader : IDocumentReader
{
    // A page of policy has hundreds of characters; a scan or a map has none, or a line from its frame.
    private const int MinCharactersPerPage = 30;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds => [FileKinds.Pdf];

    /// <inheritdoc/>
    public IReadOnlyList<SourceDocument> Read(FileContent file)
    {
        var program = ExternalTool.Find("pdftotext")
            ?? throw new UnreadableContentException(WarningCodes.ConverterMissing, "a PDF, and this machine has no pdftotext to read it", "Install poppler-utils, or save the text as .txt or .docx.");
        var pages = Convert(program, file.Bytes).TrimEnd('\f', '\n').Split('\f');
        var characters = pages.Sum(static p => p.Count(char.IsLetterOrDigit));
        if (characters < MinCharactersPerPage * pages.Length)
        {
            var counts = $"{NumberFormat.Integer(characters)} characters on {NumberFormat.Integer(pages.Length)} page{(pages.Length == 1 ? string.Empty : "s")}";
            throw new UnreadableContentException(WarningCodes.EmptyDocument, $"a PDF without text layer ({counts}): scanned, or a picture", "Recognise its text first (OCR), or leave it out.");
        }

        var normalized = new NormalizationCounts();
        var (text, marked) = PdfText.Join(pages, normalized);
        return [new SourceDocument(text, "utf-8") { Marked = marked, Normalized = normalized }];
    }

    private static string Convert(string program, byte[] bytes) => ExternalTool.InTemporaryFolder(folder =>
    {
        var input = Path.Combine(folder, "input.pdf");
        var output = Path.Combine(folder, "output.txt");
        File.WriteAllBytes(input, bytes);
        var (code, message) = ExternalTool.Run(program, ["-layout", "-enc", "UTF-8", "-eol", "unix", input, output], folder, Limit);
        if (code == 0 && File.Exists(output))
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(output));
        }

        var isLocked = message.Contains("password", StringComparison.OrdinalIgnoreCase);
        throw code == -1
            ? new UnreadableContentException(WarningCodes.LimitExceeded, $"pdftotext did not finish within {NumberFormat.Fixed(Limit.TotalSeconds, 0)} seconds", "Check the file; save its text as .txt.")
            : new UnreadableContentException(
                WarningCodes.UndecodableFile,
                isLocked ? "the PDF is protected by a password" : "a PDF that pdftotext cannot read: it is damaged or truncated",
                isLocked ? "Save it without a password." : "Fetch the file again.");
    });
}
