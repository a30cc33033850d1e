using System.Collections.Concurrent;
using System.Globalization;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Documents.Readers;
using PolicyMiner.Documents.Structure;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents;

/// <summary>A folder of policies, scanned but not yet read: documents are loaded one at a time, so memory is bounded by the largest file.</summary>
public sealed class Corpus
{
    private const string MetadataName = "metadata.csv";
    private const long MostConvertedCharacters = 32L * 1024 * 1024;

    private readonly CorpusIndex _index;
    private readonly MetadataTable? _metadata;
    private readonly string? _metadataPath;
    private readonly IntakeOptions _options;
    private readonly Lock _tableLock = new();
    private readonly ConcurrentDictionary<string, FileReading> _converted = new(StringComparer.Ordinal);
    private long _convertedCharacters;
    private (CorpusFile File, FileReading Reading)? _lastTable;

    private Corpus(string folder, IntakeOptions options, CorpusIndex index, (MetadataTable Table, string Path)? metadata, IReadOnlyList<Warning> warnings)
    {
        Folder = folder;
        _options = options;
        _index = index;
        _metadata = metadata?.Table;
        _metadataPath = metadata?.Path;
        Warnings = warnings;
        ExtraColumns = [.. (_metadata?.ExtraColumns ?? []).Concat(index.ExtraColumns).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The corpus folder as given.</summary>
    public string Folder { get; }

    /// <summary>Number of documents, readable or not.</summary>
    public int Count => _index.Documents.Count;

    /// <summary>Names of the user's own columns (of the metadata, of tables of documents, of front matter), carried to every document-level table.</summary>
    public IReadOnlyList<string> ExtraColumns { get; }

    /// <summary>Files that are never documents (metadata, lists, hidden files, runs), with the reason; relative paths in ordinal order.</summary>
    public IReadOnlyList<(string File, string Reason)> SkippedFiles => _index.Skipped;

    /// <summary>All files that a result depends on, documents and metadata, with the names that stand for them in the manifest.</summary>
    public IReadOnlyList<(string Name, string Path)> InputFiles
        => [.. _index.Documents.Select(static d => (d.File.RelativePath, d.File.FullPath)).Distinct(), .. _metadataPath is null ? [] : new[] { (MetadataName, _metadataPath) }];

    /// <summary>Warnings of the scan (metadata against files); those of single documents come from <see cref="Load"/>.</summary>
    public IReadOnlyList<Warning> Warnings { get; }

    /// <summary>Scans a folder.</summary>
    /// <exception cref="InputException">The folder is missing or holds no document, or the metadata cannot be used.</exception>
    /// <exception cref="ConfigurationException">An option is wrong.</exception>
    public static Corpus Open(string folder, IntakeOptions options)
    {
        options.Validate();
        if (!Directory.Exists(folder))
        {
            var found = File.Exists(folder) ? "a file" : "no such folder";
            throw new InputException(new Problem(folder, found, "a folder of policy documents", "Give the folder that holds the documents."));
        }

        var root = Path.GetFullPath(folder);
        var warnings = new List<Warning>();
        var metadata = ReadMetadata(root, options, warnings);
        var index = CorpusIndex.Build(root, options);
        if (index.Documents.Count == 0)
        {
            throw new InputException(new Problem(
                folder,
                index.Skipped.Count == 0 ? "an empty folder" : $"{NumberFormat.Integer(index.Skipped.Count)} files, none of them a document",
                $"at least one document ({string.Join(", ", FileKinds.Extensions)})",
                "Put the policies into the folder, one file each."));
        }

        if (metadata is not null)
        {
            WarnOfRowsWithoutFile(index, metadata.Value.Table, warnings);
        }

        return new Corpus(folder, options, index, metadata, warnings);
    }

    /// <summary>Reads one document; a pure function of the files, safe on any thread. Trouble with the document becomes a warning and an excluded document, never an exception.</summary>
    /// <param name="index">0 … <see cref="Count"/> − 1.</param>
    /// <param name="warnings">Takes this document's warnings.</param>
    public PolicyDocument Load(int index, ICollection<Warning> warnings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var (file, row) = _index.Documents[index];
        var reading = Read(file, row);
        var source = row < reading.Documents.Count ? reading.Documents[row] : new SourceDocument(string.Empty, "unknown");
        var basis = new DocumentRecord
        {
            Id = Id(index),
            File = file.RelativePath,
            Row = source.Row,
            Title = Path.GetFileNameWithoutExtension(file.RelativePath),
            FileKind = reading.Kind,
            Encoding = source.Encoding,
            ExcludedReason = reading.Failure,
        };
        WarnOfReading(basis.Place, reading, source, warnings);
        var metadata = (FindRow(file, source, warnings)?.Metadata ?? SourceMetadata.None).Over(source.Metadata);
        return Interpret(basis, source, metadata, warnings);
    }

    private PolicyDocument Interpret(DocumentRecord basis, SourceDocument source, SourceMetadata metadata, ICollection<Warning> warnings)
    {
        var structured = OfficialDocument.Read(
            source.Text, source.Marked, metadata.Title, source.FallbackTitle ?? basis.Title, rule => _options.NoCleaning || _options.KeptRules.Contains(rule));
        var record = RecordBuilder.Build(basis with { Title = source.FallbackTitle ?? basis.Title }, structured.Facts, metadata, warnings) with
        {
            Characters = structured.Text.Length,
            Extra = ExtraColumns.Select(name => metadata.Extra.GetValueOrDefault(name, string.Empty)).ToArray(),
        };
        record = record with { ExcludedReason = record.ExcludedReason ?? Exclusion(record, source, structured, warnings) };
        return new PolicyDocument(record, structured.Text)
        {
            Parts = structured.Parts,
            Clauses = ClauseTreeBuilder.Build(structured.Text, structured.Parts),
            Cleaning = structured.Cleaning,
            Normalized = source.Normalized,
        };
    }

    private string? Exclusion(DocumentRecord record, SourceDocument source, StructuredText structured, ICollection<Warning> warnings)
    {
        string Exclude(string code, WarningLevel level, string reason, string action)
        {
            warnings.Add(new Warning(code, level, record.Place, reason, action));
            return reason;
        }

        if (string.IsNullOrWhiteSpace(source.Text))
        {
            return source.Row is null
                ? Exclude(WarningCodes.EmptyDocument, WarningLevel.Warning, "the file holds only white space", "Remove the file or fetch it again.")
                : Exclude(WarningCodes.EmptyDocument, WarningLevel.Warning, "the row has no text", "Fill the column of the text, or remove the row.");
        }

        if (string.IsNullOrWhiteSpace(structured.Text))
        {
            return Exclude(WarningCodes.EmptyDocument, WarningLevel.Warning, "nothing but head, signature and the like: no body is left", "See cleaning.csv; keep what is body with --keep RULE.");
        }

        return record.Genre == Genres.Interpretation && !_options.IncludeInterpretations
            ? Exclude(WarningCodes.InterpretationLeftOut, WarningLevel.Note, "an explanation of a policy (解读), not a policy", "Take explanations in with --include-interpretations.")
            : null;
    }

    private static void WarnOfReading(string place, FileReading reading, SourceDocument source, ICollection<Warning> warnings)
    {
        if (reading.Mismatch is not null && source.Row is null)
        {
            warnings.Add(new Warning(WarningCodes.OddFile, WarningLevel.Warning, place, reading.Mismatch, "Rename the file, or fetch it again."));
        }

        if (source.Remark is not null)
        {
            warnings.Add(new Warning(WarningCodes.OddFile, WarningLevel.Warning, place, source.Remark, "Look at the text; fetch the document again where it is wrong."));
        }

        if (reading.FailureCode is not null)
        {
            warnings.Add(new Warning(reading.FailureCode, WarningLevel.Warning, place, reading.Failure!, reading.Action!));
        }
    }

    /// <summary>Reads a file; the last table is kept, so that its rows are not read out of the whole file each.</summary>
    private FileReading Read(CorpusFile file, int row)
    {
        if (row == 0 && !file.IsTable)
        {
            return _converted.TryGetValue(file.RelativePath, out var known) ? known : Keep(file, FileReader.Read(file, _options));
        }

        lock (_tableLock)
        {
            if (_lastTable is not { } last || last.File != file)
            {
                last = (file, FileReader.Read(file, _options));
                _lastTable = last;
            }

            return last.Reading;
        }
    }

    // Documents are read once for the words and once for the findings; a conversion by soffice is not done twice, as far as the memory set aside for it goes.
    private FileReading Keep(CorpusFile file, FileReading reading)
    {
        if (FileKinds.IsSlow(reading.Kind) && Interlocked.Add(ref _convertedCharacters, reading.Documents.Sum(static d => (long)d.Text.Length)) <= MostConvertedCharacters)
        {
            _converted.TryAdd(file.RelativePath, reading);
        }

        return reading;
    }

    private static (MetadataTable Table, string Path)? ReadMetadata(string root, IntakeOptions options, List<Warning> warnings)
    {
        var path = options.MetadataFile ?? Path.Combine(root, MetadataName);
        return options.MetadataFile is not null || File.Exists(path) ? (MetadataTable.Read(path, warnings), path) : null;
    }

    private static void WarnOfRowsWithoutFile(CorpusIndex index, MetadataTable metadata, List<Warning> warnings)
    {
        var used = index.Documents.Select(d => metadata.Find(d.File.RelativePath)).OfType<MetadataRow>().ToHashSet(ReferenceEqualityComparer.Instance);
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

    private MetadataRow? FindRow(CorpusFile file, SourceDocument source, ICollection<Warning> warnings)
    {
        var row = _metadata?.Find(file.RelativePath);
        if (_metadata is not null && row is null && source.Row is null)
        {
            warnings.Add(new Warning(
                WarningCodes.FileWithoutMetadata, WarningLevel.Warning, file.RelativePath, "the metadata have no row for this document", "Add a row, or leave the document without metadata."));
        }

        return row;
    }

    /// <summary>D001 …: as many digits as the largest number needs, at least three, so that ids sort as they count.</summary>
    private string Id(int index)
    {
        var digits = Math.Max(3, NumberFormat.Integer(Count).Length);
        return "D" + (index + 1).ToString("D" + NumberFormat.Integer(digits), CultureInfo.InvariantCulture);
    }
}
