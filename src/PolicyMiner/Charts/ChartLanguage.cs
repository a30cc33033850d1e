namespace PolicyMiner.Charts;

/// <summary>Language of the words in charts and in the report.</summary>
public enum ChartLanguage
{
    /// <summary>Simplified Chinese.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
