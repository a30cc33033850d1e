using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation.NewWords;

/// <summary>Which rows of words are proposed as new words.</summary>
public sealed record TermDiscoveryOptions
{
    /// <summary>Most words joined to one, 2 to 6. Default 4.</summary>
    public int MaxWords { get; init; } = 4;

    /// <summary>Fewest occurrences, 2 or more. Default 5.</summary>
    public int MinCount { get; init; } = 5;

    /// <summary>Fewest documents, 1 or more. Null (default): 5 % of the documents, at least 2 (1 in a corpus of one).</summary>
    public int? MinDocuments { get; init; }

    /// <summary>Fewest characters of a proposed word. Default 3.</summary>
    public int MinCharacters { get; init; } = 3;

    /// <summary>Most characters of a proposed word. Default 12.</summary>
    public int MaxCharacters { get; init; } = 12;

    /// <summary>Smallest cohesion: normalised pointwise mutual information of the weakest joint (Bouma 2009), −1 to 1. Default 0.35.</summary>
    public double MinCohesion { get; init; } = 0.35;

    /// <summary>Smallest freedom: entropy in nats of what stands before it and of what stands behind it (branching entropy, Jin and Tanaka-Ishii 2006). Default 1.</summary>
    public double MinFreedom { get; init; } = 1;

    /// <summary>Most words proposed, best first, 1 or more. Default 300.</summary>
    public int Top { get; init; } = 300;

    /// <summary>The document floor for a corpus of the given size.</summary>
    public int MinDocumentsFor(int documents) => MinDocuments ?? Math.Min(documents, Math.Max(2, (documents + 19) / 20));

    /// <summary>Adds a problem for each value out of its range.</summary>
    public void Validate(ICollection<Problem> problems)
    {
        if (MaxWords is < 2 or > 6)
        {
            problems.Add(new("--max-words", NumberFormat.Integer(MaxWords), "2 to 6", "Leave it out for the default, 4."));
        }

        if (MinCount < 2)
        {
            problems.Add(new("--min-count", NumberFormat.Integer(MinCount), "2 or more", "Leave it out for the default, 5."));
        }

        if (Top < 1)
        {
            problems.Add(new("--top", NumberFormat.Integer(Top), "1 or more", "Leave it out for the default, 300."));
        }
    }
}
