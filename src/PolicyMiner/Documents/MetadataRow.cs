using PolicyMiner.Documents.Readers;

namespace PolicyMiner.Documents;

/// <summary>One row of the user's metadata.</summary>
/// <param name="Line">Line of the table, 1-based.</param>
/// <param name="File">The file as the table names it, with '/' between parts.</param>
/// <param name="Metadata">What it says of the document.</param>
internal sealed record MetadataRow(int Line, string File, SourceMetadata Metadata);
