namespace PolicyMiner.Vectors;

/// <summary>How a document's Chinese text was cut.</summary>
/// <param name="Tokens">Tokens that begin with a Chinese character.</param>
/// <param name="Single">Those of one character. Official text has 15 to 20 %; far more means that the segmenter does not know its words.</param>
public readonly record struct HanTokenCount(long Tokens, long Single)
{
    /// <summary>Chinese characters.</summary>
    public long Characters { get; init; }

    /// <summary>
    /// Those of them in runs of unknown words: stretches of at least <see cref="Foundation.WarningCodes.MinUnknownRun"/> Chinese characters without
    /// one word of two or more characters that a lexicon has.
    /// </summary>
    public long UnknownCharacters { get; init; }

    /// <summary>The longest such run, the first of several; empty when there is none.</summary>
    public string LongestUnknownRun { get; init; } = string.Empty;
}
