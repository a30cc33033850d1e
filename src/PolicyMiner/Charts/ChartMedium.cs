namespace PolicyMiner.Charts;

/// <summary>Where charts are to be seen.</summary>
public enum ChartMedium
{
    /// <summary>In print: small type, 300 dots per inch, no title, because the paper's caption gives it.</summary>
    Paper,

    /// <summary>On slides and web pages: larger type, 192 dots per inch, the title inside the picture.</summary>
    Screen,
}
