namespace PolicyMiner.Documents.Structure;

/// <summary>From the text of a file to the modelled text and the facts of the document.</summary>
internal static class OfficialDocument
{
    /// <summary>Reads a normalised text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="marked">Stretches that the file's reader knows not to be body (menus of a web page), in order.</param>
    /// <param name="metadataTitle">Title of the metadata, or null.</param>
    /// <param name="fallbackTitle">Title where neither metadata nor text tell one.</param>
    /// <param name="keeps">Whether a cleaning rule is turned off.</param>
    public static StructuredText Read(string source, IReadOnlyList<CleaningSpan> marked, string? metadataTitle, string fallbackTitle, Func<string, bool> keeps)
    {
        var lines = SourceLine.Cut(source);
        if (lines.Count == 0)
        {
            return new StructuredText(string.Empty, [], [], new DocumentFacts());
        }

        Mark(lines, marked);
        var parts = StructureAnalyzer.Analyze(lines, metadataTitle);
        var title = metadataTitle ?? FactsReader.Read(parts, string.Empty, null).Title ?? fallbackTitle;
        var (text, placed, cleaning) = TextAssembler.Assemble(lines, parts, source, title, keeps);
        return new StructuredText(text, placed, cleaning, FactsReader.Read(parts, text, metadataTitle));
    }

    private static void Mark(List<SourceLine> lines, IReadOnlyList<CleaningSpan> marked)
    {
        var next = 0;
        foreach (var line in lines)
        {
            while (next < marked.Count && marked[next].Start + marked[next].Length <= line.Start)
            {
                next++;
            }

            if (next < marked.Count && marked[next].Start <= line.Start)
            {
                line.Rule = marked[next].Rule;
            }
        }
    }
}
