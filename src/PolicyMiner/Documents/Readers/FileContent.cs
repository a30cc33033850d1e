namespace PolicyMiner.Documents.Readers;

/// <summary>A file as it lies on the disk.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Kind">Kind by content, a name of <see cref="FileKinds"/>.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Options">How the corpus is read.</param>
internal sealed record FileContent(string Name, string Kind, byte[] Bytes, IntakeOptions Options);
