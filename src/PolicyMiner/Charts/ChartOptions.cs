using PolicyMiner.Charts.Drawing;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>How charts look; none of it changes a figure in them.</summary>
public sealed record ChartOptions
{
    /// <summary>Width of one column of a paper in points: 85 mm.</summary>
    public const double OneColumn = 241;

    /// <summary>Width of two columns of a paper in points: 175 mm.</summary>
    public const double TwoColumns = 496;

    /// <summary>Language of the words. Default Chinese.</summary>
    public ChartLanguage Language { get; init; } = ChartLanguage.Chinese;

    /// <summary>Print or screen. Default print.</summary>
    public ChartMedium Medium { get; init; } = ChartMedium.Paper;

    /// <summary>Columns of a paper that each chart fills: 1 or 2; null, the default, leaves it to each chart.</summary>
    public int? Columns { get; init; }

    /// <summary>Dots per inch of PNG files, 72 to 1200; null, the default: 300 for print, 192 for screen.</summary>
    public double? DotsPerInch { get; init; }

    /// <summary>The user's own TrueType font, asked before the shipped one; null: the shipped one alone.</summary>
    public string? FontFile { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ConfigurationException">At least one value is out of its range; holds all of them.</exception>
    public void Validate()
    {
        var problems = new List<Problem>();
        Validate(problems);
        if (problems.Count > 0)
        {
            throw new ConfigurationException(problems);
        }
    }

    /// <summary>Adds what is wrong to <paramref name="problems"/>.</summary>
    internal void Validate(List<Problem> problems)
    {
        if (Columns is < 1 or > 2)
        {
            problems.Add(new("--chart-columns", NumberFormat.Integer(Columns.Value), "1 or 2", "Leave it out for each chart's own width."));
        }

        if (DotsPerInch is { } dots && !(dots >= 72 && dots <= 1200))
        {
            problems.Add(new("--dpi", NumberFormat.Score(dots), "72 to 1200", "Leave it out for 300 in print and 192 on screen."));
        }
    }

    /// <summary>Reads the user's font and forgets it, so that a font that cannot be used is told before work starts.</summary>
    /// <exception cref="ConfigurationException">It cannot be used.</exception>
    internal void CheckFont()
    {
        if (FontFile is { } file)
        {
            TrueTypeReader.Read(file);
        }
    }

    /// <summary>Dots per inch in effect.</summary>
    public double Resolution => DotsPerInch ?? (Medium == ChartMedium.Paper ? 300 : 192);
}
