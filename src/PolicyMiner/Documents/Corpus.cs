using PolicyMiner.Foundation;

namespace PolicyMiner.Documents;

/// <summary>A folder of policies, scanned but not yet read: documents are loaded one at a time, so memory is bounded by the largest.</summary>
public sealed class Corpus
{
    private Corpus(string folder) => Folder = folder;

    /// <summary>The corpus folder as given.</summary>
    public string Folder { get; }

    /// <summary>Number of documents, readable or not.</summary>
    public int Count => 0;

    /// <summary>Names of the user's own metadata columns, carried to every document-level table.</summary>
    public IReadOnlyList<string> ExtraColumns => [];

    /// <summary>Files that are never documents (metadata, lists, hidden files, runs), with the reason; relative paths in ordinal order.</summary>
    public IReadOnlyList<(string File, string Reason)> SkippedFiles => [];

    /// <summary>Warnings of the scan (metadata against files); those of single documents come from <see cref="Load"/>.</summary>
    public IReadOnlyList<Warning> Warnings => [];

    /// <summary>Scans a folder.</summary>
    /// <exception cref="InputException">The folder is missing or holds no document, or the metadata cannot be used.</exception>
    public static Corpus Open(string folder, IntakeOptions options) => new(folder);

    /// <summary>Reads one document; a pure function of the files, safe on any thread. Trouble with the document becomes a warning and an excluded document, never an exception.</summary>
    public PolicyDocument Load(int index, ICollection<Warning> warnings) => throw new ArgumentOutOfRangeException(nameof(index));
}
