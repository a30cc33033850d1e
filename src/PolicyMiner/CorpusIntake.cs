using PolicyMiner.Documents;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Documents.Duplicates;
using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner;

/// <summary>Reads the documents of a corpus into units of analysis, and keeps of each what the tables need.</summary>
internal sealed class CorpusIntake
{
    private readonly Corpus _corpus;
    private readonly IntakeOptions _options;
    private readonly AnalysisUnit _unit;
    private readonly DocumentRecord[] _documents;
    private readonly IReadOnlyList<CleaningSpan>[] _cleaning;
    private readonly NormalizationCounts?[] _normalized;
    private readonly DocumentFingerprint?[] _prints;
    private readonly List<Warning>[] _warnings;
    private readonly List<Warning> _copies = [];

    public CorpusIntake(Corpus corpus, IntakeOptions options, AnalysisUnit unit)
    {
        _corpus = corpus;
        _options = options;
        _unit = unit;
        _documents = new DocumentRecord[corpus.Count];
        _cleaning = new IReadOnlyList<CleaningSpan>[corpus.Count];
        _normalized = new NormalizationCounts?[corpus.Count];
        _prints = new DocumentFingerprint?[corpus.Count];
        _warnings = new List<Warning>[corpus.Count];
    }

    public IReadOnlyList<DocumentRecord> Documents => _documents;

    public IReadOnlyList<IReadOnlyList<CleaningSpan>> Cleaning => _cleaning;

    /// <summary>How many characters of the modelled documents were normalised.</summary>
    public NormalizationCounts Normalized
    {
        get
        {
            var sum = new NormalizationCounts();
            for (var d = 0; d < _documents.Length; d++)
            {
                if (_documents[d].ExcludedReason is null && _normalized[d] is { } counts)
                {
                    sum.Add(counts);
                }
            }

            return sum;
        }
    }

    /// <summary>The copies found, or null before <see cref="FindDuplicates"/>.</summary>
    public DuplicateGroups? Duplicates { get; private set; }

    public IReadOnlyList<Warning> Warnings => [.. _corpus.Warnings, .. _warnings.SelectMany(static w => w), .. _copies];

    /// <summary>The units of one document; safe on any thread.</summary>
    public IReadOnlyList<UnitText> Read(int index)
    {
        // A document left out as a copy is not read again.
        if (Duplicates is not null && _documents[index].ExcludedReason is not null)
        {
            return [];
        }

        var warnings = new List<Warning>();
        var document = _corpus.Load(index, warnings);
        if (Duplicates is null)
        {
            _warnings[index] = warnings;
            _documents[index] = document.Record;
            _cleaning[index] = document.Cleaning;
            _normalized[index] = document.Normalized;
            _prints[index] = document.Record.ExcludedReason is null ? DocumentFingerprint.Of(document.Text) : null;
        }

        return document.Record.ExcludedReason is null ? UnitTexts.Of(document, _unit) : [];
    }

    /// <summary>Finds the copies among the documents read, and leaves exact ones out when the options say so.</summary>
    /// <returns>Whether documents were left out, so that the units must be read again.</returns>
    public bool FindDuplicates()
    {
        var groups = DuplicateGroups.Find(_prints, d => _corpus.Load(d, []).Text);
        Duplicates = groups;
        var names = groups.Names();
        var dropped = false;
        for (var d = 0; d < _documents.Length; d++)
        {
            _documents[d] = _documents[d] with { DuplicateGroup = names[d] };
            if (groups.CopyOf[d] is >= 0 and var first)
            {
                var isDropped = _options.Duplicates == DuplicateHandling.Drop;
                var handling = isDropped ? ", left out" : _options.Duplicates == DuplicateHandling.Weight ? ", the group counts as one document" : string.Empty;
                dropped |= isDropped;
                _documents[d] = isDropped ? _documents[d] with { ExcludedReason = $"a copy of {_documents[first].Id} ({_documents[first].Place})" } : _documents[d];
                _copies.Add(new Warning(
                    WarningCodes.DuplicateDocument, WarningLevel.Warning, _documents[d].Place,
                    $"the same text as {_documents[first].Id} ({_documents[first].Place}){handling}",
                    _options.Duplicates == DuplicateHandling.Keep ? "Remove the copy, or leave it out with --duplicates drop." : "Remove the copy, or take all copies in with --duplicates keep."));
            }
        }

        AddNearDuplicates(groups);
        AddVersions(groups);
        return dropped;
    }

    // A revised measure shares most of its text with the one before: worth knowing, and no fault of the corpus.
    private void AddVersions(DuplicateGroups groups)
        => _copies.AddRange(groups.Versions.Select(v => new Warning(
            WarningCodes.NearDuplicateDocument, WarningLevel.Note, _documents[v.First].Place,
            $"shares {NumberFormat.Percent(v.Similarity)} of its text with {_documents[v.Second].Id} ({_documents[v.Second].Place}): two versions of one text, or one taken from the other",
            $"Keep the version that you want to study; documents are grouped as near-duplicates from {NumberFormat.Percent(DuplicateGroups.NearSimilarity)} on.")));

    private void AddNearDuplicates(DuplicateGroups groups)
    {
        foreach (var group in groups.Groups)
        {
            var members = group.Where(d => groups.CopyOf[d] < 0).ToArray();
            if (members.Length > 1)
            {
                _copies.Add(new Warning(
                    WarningCodes.NearDuplicateDocument, WarningLevel.Warning, _documents[members[0]].Place,
                    $"nearly the same text as {string.Join(", ", members.Skip(1).Select(d => $"{_documents[d].Id} ({_documents[d].Place})"))}",
                    _options.Duplicates == DuplicateHandling.Weight
                        ? "The group counts as one document; remove the versions that are not in force when only those in force are of interest."
                        : "Keep one version when they are versions of one policy, or let the group count as one document with --duplicates weight; the folds of the sweep keep them together."));
            }
        }
    }
}
