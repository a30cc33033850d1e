using PolicyMiner.Documents;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Tables;
using PolicyMiner.Vectors;

namespace PolicyMiner;

/// <summary>What a corpus folder holds, found out without changing anything: kinds, encodings, structure, metadata, copies, lengths, problems.</summary>
public sealed class CorpusInspection
{
    /// <summary>Median kept words of a document from which clauses are the better unit of analysis.</summary>
    public const long LongDocumentTokens = 1500;

    private readonly IReadOnlyList<string> _extraColumns;

    private CorpusInspection(Corpus corpus, CorpusIntake intake, long medianTokens)
    {
        Documents = intake.Documents;
        Warnings = intake.Warnings;
        SkippedFiles = corpus.SkippedFiles;
        DuplicateGroups = intake.Duplicates!.Groups.Count;
        MedianTokens = medianTokens;
        _extraColumns = corpus.ExtraColumns;
    }

    /// <summary>All documents, those that would not be modelled with their reason.</summary>
    public IReadOnlyList<DocumentRecord> Documents { get; }

    /// <summary>Everything suspicious, with what to do.</summary>
    public IReadOnlyList<Warning> Warnings { get; }

    /// <summary>Files that are no documents, with the reason.</summary>
    public IReadOnlyList<(string File, string Reason)> SkippedFiles { get; }

    /// <summary>Groups of documents that are copies of each other, exactly or nearly.</summary>
    public int DuplicateGroups { get; }

    /// <summary>Median number of kept words of the documents that would be modelled, before any filter by document frequency.</summary>
    public long MedianTokens { get; }

    /// <summary>The unit of analysis that the lengths suggest: clauses when the documents are long, for then one document speaks of many things.</summary>
    public AnalysisUnit RecommendedUnit => MedianTokens > LongDocumentTokens ? AnalysisUnit.Clause : AnalysisUnit.Document;

    /// <summary>Reads a corpus.</summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="options">How they are read and cut.</param>
    /// <param name="analysis">Cuts them into words.</param>
    /// <param name="stopLists">Words that are not kept.</param>
    /// <param name="progress">Told of finished documents; may be null.</param>
    /// <param name="cancellationToken">Checked before each document.</param>
    public static CorpusInspection Run(
        Corpus corpus, MiningOptions options, TextAnalysis analysis, IReadOnlyList<StopList> stopLists, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var intake = new CorpusIntake(corpus, options.Intake, AnalysisUnit.Document);
        var selection = new WordSelection { MinLength = options.Vocabulary.MinLength, StopLists = stopLists, Tagger = analysis.Tagger, Tags = analysis.Tags, Synonyms = analysis.Synonyms };
        var tokens = new CorpusTokenizer(analysis.Segmenter, selection, ColumnStore.Within(options.Lda.Memory)).Run(corpus.Count, intake.Read, options.Lda.Jobs, progress, cancellationToken);
        intake.FindDuplicates();
        var lengths = Enumerable.Range(0, tokens.UnitCount)
            .Where(u => intake.Documents[tokens.UnitDocuments[u]].ExcludedReason is null)
            .Select(u => (long)(tokens.UnitStarts[u + 1] - tokens.UnitStarts[u])).Order().ToArray();
        return new CorpusInspection(corpus, intake, lengths.Length == 0 ? 0 : lengths[lengths.Length / 2]);
    }

    /// <summary>Counts of documents: what is counted (kind, encoding, genre, level, issuer, year, excluded), value, documents; the commonest first.</summary>
    public IEnumerable<(string What, string Value, int Documents)> Counts()
        => Count("kind", static d => d.FileKind).Concat(Count("encoding", static d => d.Encoding)).Concat(Count("genre", static d => d.Genre))
            .Concat(Count("level", static d => d.Level)).Concat(Count("region", static d => d.Region)).Concat(Count("issuer", static d => d.Issuer))
            .Concat(Count("year", static d => d.Year is { } year ? NumberFormat.Integer(year) : null));

    /// <summary>The counts as a table.</summary>
    public Table CountsTable() => new("inspect_counts.csv", ["what", "value", "documents"], Counts().Select(IReadOnlyList<Cell> (c) => [c.What, c.Value, c.Documents]));

    /// <summary>The documents as a table: what was read of each.</summary>
    public Table DocumentsTable()
        => new("inspect_documents.csv",
            [
                "doc_id", "file", "row", "kind", "encoding", "title", "document_number", "issuer", "level", "region", "genre", "carrier_genre", "date", "year", "effective_date", "expiry_date", "validity", "chars",
                "duplicate_group", "excluded_reason", .. _extraColumns,
            ],
            Documents.Select(IReadOnlyList<Cell> (d) =>
            [
                d.Id, d.File, d.Row, d.FileKind, d.Encoding, d.Title, d.DocumentNumber, d.Issuer, d.Level, d.Region, d.Genre, d.CarrierGenre, d.Date, d.Year, d.EffectiveDate, d.ExpiryDate, d.Validity, d.Characters,
                d.DuplicateGroup, d.ExcludedReason, .. d.Extra.Select(static e => (Cell)e),
            ]));

    /// <summary>Problems and skipped files as a table.</summary>
    public Table ProblemsTable()
        => new("inspect_problems.csv", ["code", "place", "message", "action"],
            Warnings.Select(IReadOnlyList<Cell> (w) => [w.Code, w.Place, w.Message, w.Action])
                .Concat(SkippedFiles.Select(IReadOnlyList<Cell> (s) => ["skipped", s.File, s.Reason, Cell.Empty])));

    private IEnumerable<(string What, string Value, int Documents)> Count(string what, Func<DocumentRecord, string?> value)
        => Documents.GroupBy(d => value(d) ?? "(none)", StringComparer.Ordinal).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal)
            .Select(g => (what, g.Key, g.Count()));
}
