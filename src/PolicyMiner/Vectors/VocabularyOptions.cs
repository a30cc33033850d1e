using PolicyMiner.Foundation;

namespace PolicyMiner.Vectors;

/// <summary>Which words enter the model.</summary>
public sealed record VocabularyOptions
{
    /// <summary>Below this many documents the default of <see cref="MinDocumentFrequency"/> is 2 instead of 3.</summary>
    public const int SmallCorpus = 50;

    /// <summary>Fewest characters of a kept word, 1 to 10. Default 2: words of one character are dropped, words of two never are.</summary>
    public int MinLength { get; init; } = 2;

    /// <summary>Fewest documents that a kept term stands in, 1 or more. Null (default): 3, or 2 below 50 documents. Counted in documents, whatever the unit is.</summary>
    public int? MinDocumentFrequency { get; init; }

    /// <summary>Largest share of the documents that a kept term may stand in, above 0 up to 1. Default 1: no upper cut, because in long policies on one theme the theme's own words stand in most documents.</summary>
    public double MaxDocumentFrequency { get; init; } = 1;

    /// <summary>Most terms kept, the most frequent first; null (default): no limit.</summary>
    public int? MaxTerms { get; init; }

    /// <summary>Whether the shipped lists of the language are used (Chinese: general and official documents; English: function words). Default true.</summary>
    public bool DefaultStopLists { get; init; } = true;

    /// <summary>Further stop lists: paths of text files, one word a line, # starts a comment.</summary>
    public IReadOnlyList<string> StopLists { get; init; } = [];

    /// <summary>The document-frequency floor for a corpus of the given size.</summary>
    public int MinDocumentFrequencyFor(int documents) => MinDocumentFrequency ?? (documents < SmallCorpus ? 2 : 3);

    /// <summary>Adds a problem for each value out of its range.</summary>
    public void Validate(ICollection<Problem> problems)
    {
        if (MinLength is < 1 or > 10)
        {
            problems.Add(new("--min-length", NumberFormat.Integer(MinLength), "1 to 10", "Leave it out for the default, 2."));
        }

        if (MinDocumentFrequency < 1)
        {
            problems.Add(new("--min-df", NumberFormat.Integer(MinDocumentFrequency.Value), "a number of documents, 1 or more", "Leave it out for the default, 3 (2 below 50 documents)."));
        }

        if (!(MaxDocumentFrequency > 0 && MaxDocumentFrequency <= 1))
        {
            problems.Add(new("--max-df", NumberFormat.Score(MaxDocumentFrequency), "a share of the documents, above 0 up to 1", "Write 0.5 for half of the documents."));
        }

        if (MaxTerms < 1)
        {
            problems.Add(new("--max-terms", NumberFormat.Integer(MaxTerms.Value), "1 or more", "Leave it out for no limit."));
        }
    }
}
