namespace PolicyMiner.Documents.Readers;

/// <summary>Reads one kind of file. To read another kind, write one of these, add it to <see cref="FileReader.Readers"/> and its signs to <see cref="FileKinds"/>.</summary>
internal interface IDocumentReader
{
    /// <summary>The kinds it reads, names of <see cref="FileKinds"/>.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Reads a file: one document, or one for each row of a table.</summary>
    /// <exception cref="UnreadableContentException">The file cannot be used, with the reason in words for the user. Any other exception is taken for a broken file.</exception>
    IReadOnlyList<SourceDocument> Read(FileContent file);
}
