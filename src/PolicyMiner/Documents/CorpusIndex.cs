using PolicyMiner.Documents.Readers;

namespace PolicyMiner.Documents;

/// <summary>Which documents a corpus folder holds: one a file, or one for each row of a table.</summary>
/// <param name="Documents">File, and place among the documents of the file, in the order of the ids.</param>
/// <param name="Skipped">Files that are no documents, with the reason.</param>
/// <param name="ExtraColumns">The user's own columns of tables and front matter.</param>
internal sealed record CorpusIndex(IReadOnlyList<(CorpusFile File, int Row)> Documents, IReadOnlyList<(string File, string Reason)> Skipped, IReadOnlyList<string> ExtraColumns)
{
    /// <summary>Builds the index; only tables and Markdown files are opened.</summary>
    public static CorpusIndex Build(string root, IntakeOptions options)
    {
        var (files, skipped) = CorpusScanner.Scan(root, static name => FileKinds.ByName(name) is not null);
        var documents = new List<(CorpusFile File, int Row)>();
        var extra = new List<string>();
        foreach (var scanned in files)
        {
            if (FileKinds.ByName(scanned.RelativePath) is not { } kind || !(FileKinds.IsTable(kind) || kind == FileKinds.Markdown))
            {
                documents.Add((scanned, 0));
                continue;
            }

            var reading = FileReader.Read(scanned, options);
            var file = scanned with { IsTable = FileKinds.IsTable(reading.Kind) };
            for (var row = 0; row < reading.Documents.Count; row++)
            {
                documents.Add((file, row));
                extra.AddRange(reading.Documents[row].Metadata.Extra.Keys.Where(name => !extra.Contains(name)));
            }
        }

        return new CorpusIndex(documents, skipped, extra);
    }
}
