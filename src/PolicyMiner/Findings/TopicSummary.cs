namespace PolicyMiner.Findings;

/// <summary>One topic in a line.</summary>
/// <param name="Id">T01 …, by falling strength; the same in every file and picture.</param>
/// <param name="Label">A short name for people.</param>
/// <param name="Strength">Its strength by three formulas.</param>
/// <param name="Alpha">Its α_k.</param>
/// <param name="Tokens">Expected number of its tokens.</param>
/// <param name="TopTerms">Term ids of its most probable words, falling; ties by term id.</param>
/// <param name="TopDocuments">Corpus indexes of the documents with the largest shares, falling.</param>
public sealed record TopicSummary(string Id, string Label, TopicStrength Strength, double Alpha, double Tokens, int[] TopTerms, int[] TopDocuments)
{
    /// <summary>Whether the label is the user's (labels.yaml) and not made from the topic's words.</summary>
    public bool IsNamedByUser { get; init; }

    /// <summary>Names of the seeded topics that it was fitted as, parted by " | "; empty for a free topic.</summary>
    public string SeededAs { get; init; } = string.Empty;

    /// <summary>The id of the topic at an index: T01, or T001 when there are a hundred or more.</summary>
    public static string IdOf(int index, int topicCount)
    {
        var digits = topicCount >= 100 ? 3 : 2;
        return "T" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }
}
