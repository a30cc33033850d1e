namespace PolicyMiner.Findings.Measures;

/// <summary>The topics of a stretch of text, by shares of its tokens' expected counts without the prior.</summary>
/// <param name="Topic">Index of the first topic.</param>
/// <param name="Share">Its share of the expected counts.</param>
/// <param name="Second">Index of the second topic; −1 for a model of one topic.</param>
/// <param name="SecondShare">Its share.</param>
/// <param name="Tokens">Kept tokens.</param>
public readonly record struct TextTopics(int Topic, double Share, int Second, double SecondShare, int Tokens)
{
    /// <summary>Kept tokens from which a text counts in full.</summary>
    public const int FullTokens = 20;

    /// <summary>Kept tokens below which a sentence takes the topic of its clause.</summary>
    public const int MinTokens = 5;

    /// <summary>Share of the first topic less that of the second.</summary>
    public double Margin => Share - SecondShare;

    /// <summary>Share of the first topic × min(1, kept tokens/20): long and clear texts first.</summary>
    public double Score => Share * Math.Min(1, Tokens / (double)FullTokens);
}
