namespace PolicyMiner;

/// <summary>Form of <see cref="CorpusSegmentation"/>'s output, one line for each document.</summary>
public enum SegmentationForm
{
    /// <summary>A JSON object with doc_id, file, title and tokens; each token has its text, tag, start and length (UTF-16 units of the cleaned text).</summary>
    Json,

    /// <summary>The words with blanks between them; white space is left out.</summary>
    Text,
}
