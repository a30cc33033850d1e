using PolicyMiner.Documents.Readers;

namespace PolicyMiner.Documents;

/// <summary>The programs by which PDF and old Office files are read.</summary>
public static class Converters
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>What this machine has: program, what it reads, and the first line of what it says of its version; null where it is missing.</summary>
    public static IReadOnlyList<(string Program, string Reads, string? Version)> Find()
        => [("pdftotext", "pdf", Version("-v", "pdftotext")), ("soffice", "doc, rtf, odt, wps", Version("--version", "soffice", "libreoffice"))];

    private static string? Version(string argument, params ReadOnlySpan<string> programs)
    {
        foreach (var program in programs)
        {
            if (ExternalTool.Find(program) is { } path)
            {
                var (code, output) = ExternalTool.InTemporaryFolder(folder => ExternalTool.Run(path, [argument], folder, Limit));
                return code == -1 ? "does not answer" : output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "found";
            }
        }

        return null;
    }
}
