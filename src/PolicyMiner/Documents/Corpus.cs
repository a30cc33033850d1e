using System.Globalization;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Documents.Structure;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents;

/// <summary>A folder of policies, scanned but not yet read: documents are loaded one at a time, so memory is bounded by the largest.</summary>
public sealed class Corpus
{
    private const string MetadataName = "metadata.csv";
    private static readonly string[] Extensions = [".txt", ".md"];

    private readonly IReadOnlyList<CorpusFile> _files;
    private readonly MetadataTable? _metadata;
    private readonly string? _metadataPath;

    private Corpus(string folder, IReadOnlyList<CorpusFile> files, IReadOnlyList<(string File, string Reason)> skipped, MetadataTable? metadata, string? metadataPath, IReadOnlyList<Warning> warnings)
    {
        Folder = folder;
        _files = files;
        SkippedFiles = skipped;
        _metadata = metadata;
        _metadataPath = metadataPath;
        Warnings = warnings;
    }

    /// <summary>The corpus folder as given.</summary>
    public string Folder { get; }

    /// <summary>Number of documents, readable or not.</summary>
    public int Count => _files.Count;

    /// <summary>Names of the user's own metadata columns, carried to every document-level table.</summary>
    public IReadOnlyList<string> ExtraColumns => _metadata?.ExtraColumns ?? [];

    /// <summary>Files that are never documents (metadata, lists, hidden files, runs), with the reason; relative paths in ordinal order.</summary>
    public IReadOnlyList<(string File, string Reason)> SkippedFiles { get; }

    /// <summary>All files that a result depends on, documents and metadata, with the names that stand for them in the manifest.</summary>
    public IReadOnlyList<(string Name, string Path)> InputFiles
        => [.. _files.Select(f => (f.RelativePath, f.FullPath)), .. _metadataPath is null ? [] : new[] { (MetadataName, _metadataPath) }];

    /// <summary>Warnings of the scan (metadata against files); those of single documents come from <see cref="Load"/>.</summary>
    public IReadOnlyList<Warning> Warnings { get; }

    /// <summary>Scans a folder.</summary>
    /// <exception cref="InputException">The folder is missing or holds no document, or the metadata cannot be used.</exception>
    public static Corpus Open(string folder, IntakeOptions options)
    {
        if (!Directory.Exists(folder))
        {
            var found = File.Exists(folder) ? "a file" : "no such folder";
            throw new InputException(new Problem(folder, found, "a folder of policy documents", "Give the folder that holds the documents."));
        }

        var root = Path.GetFullPath(folder);
        var (files, skipped) = CorpusScanner.Scan(root, static name => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase));
        if (files.Count == 0)
        {
            throw new InputException(new Problem(
                folder,
                skipped.Count == 0 ? "an empty folder" : $"{NumberFormat.Integer(skipped.Count)} files, none of them a document",
                $"at least one document ({string.Join(", ", Extensions)})",
                "Put the policies into the folder, one file each."));
        }

        var warnings = new List<Warning>();
        var metadataPath = FindMetadata(root, options);
        var metadata = metadataPath is null ? null : MetadataTable.Read(metadataPath, warnings);
        if (metadata is not null)
        {
            WarnOfRowsWithoutFile(files, metadata, warnings);
        }

        return new Corpus(folder, files, skipped, metadata, metadataPath, warnings);
    }

    /// <summary>Reads one document; a pure function of the files, safe on any thread. Trouble with the document becomes a warning and an excluded document, never an exception.</summary>
    /// <param name="index">0 … <see cref="Count"/> − 1.</param>
    /// <param name="warnings">Takes this document's warnings.</param>
    public PolicyDocument Load(int index, ICollection<Warning> warnings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var file = _files[index];
        var row = FindRow(file, warnings);
        var (source, encoding, failure) = ReadText(file, warnings);
        var structured = OfficialDocument.Read(source, [], row?.Title, Path.GetFileNameWithoutExtension(file.RelativePath), static _ => false);
        var basis = new DocumentRecord
        {
            Id = Id(index),
            File = file.RelativePath,
            Title = Path.GetFileNameWithoutExtension(file.RelativePath),
            Characters = structured.Text.Length,
            Encoding = encoding,
            Extra = row?.Extra ?? Enumerable.Repeat(string.Empty, ExtraColumns.Count).ToArray(),
            ExcludedReason = failure,
        };
        var record = RecordBuilder.Build(basis, structured.Facts, row, warnings);
        return new PolicyDocument(record, structured.Text)
        {
            Parts = structured.Parts,
            Clauses = ClauseTreeBuilder.Build(structured.Text, structured.Parts),
            Cleaning = structured.Cleaning,
        };
    }

    private static string? FindMetadata(string root, IntakeOptions options)
    {
        var path = options.MetadataFile ?? Path.Combine(root, MetadataName);
        return options.MetadataFile is not null || File.Exists(path) ? path : null;
    }

    private static void WarnOfRowsWithoutFile(IReadOnlyList<CorpusFile> files, MetadataTable metadata, List<Warning> warnings)
    {
        var used = files.Select(f => metadata.Find(f.RelativePath)).OfType<MetadataRow>().ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var row in metadata.Rows.Where(row => !used.Contains(row)))
        {
            warnings.Add(new Warning(
                WarningCodes.MetadataWithoutFile,
                WarningLevel.Warning,
                $"{MetadataName}:{NumberFormat.Integer(row.Line)}",
                $"no document {row.File}",
                "Correct the path (relative to the corpus folder) or remove the row."));
        }
    }

    private MetadataRow? FindRow(CorpusFile file, ICollection<Warning> warnings)
    {
        if (_metadata is null)
        {
            return null;
        }

        var row = _metadata.Find(file.RelativePath);
        if (row is null)
        {
            warnings.Add(new Warning(
                WarningCodes.FileWithoutMetadata, WarningLevel.Warning, file.RelativePath, "the metadata have no row for this document", "Add a row, or leave the document without metadata."));
        }

        return row;
    }

    private static (string Text, string Encoding, string? Failure) ReadText(CorpusFile file, ICollection<Warning> warnings)
    {
        (string, string, string?) Excluded(string code, string encoding, string reason, string action)
        {
            warnings.Add(new Warning(code, WarningLevel.Warning, file.RelativePath, reason, action));
            return (string.Empty, encoding, reason);
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file.FullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Excluded(WarningCodes.UnreadableFile, "unknown", "the file cannot be read", "Check the rights of the file.");
        }

        if (bytes.Length == 0)
        {
            return Excluded(WarningCodes.EmptyDocument, "utf-8", "the file is empty (0 bytes)", "Remove the file or fetch it again.");
        }

        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Failure is not null)
        {
            return Excluded(WarningCodes.UndecodableFile, decoded.Encoding, $"not a text file: {decoded.Failure}", "Fetch the file again or save it as UTF-8.");
        }

        var text = TextNormalizer.Normalize(decoded.Text);
        return string.IsNullOrWhiteSpace(text)
            ? Excluded(WarningCodes.EmptyDocument, decoded.Encoding, "the file holds only white space", "Remove the file or fetch it again.")
            : (text, decoded.Encoding, null);
    }

    /// <summary>D001 …: as many digits as the largest number needs, at least three, so that ids sort as they count.</summary>
    private string Id(int index)
    {
        var digits = Math.Max(3, NumberFormat.Integer(Count).Length);
        return "D" + (index + 1).ToString("D" + NumberFormat.Integer(digits), CultureInfo.InvariantCulture);
    }
}
