using System.Text.RegularExpressions;
using PolicyMiner.Tables;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Tables;

public sealed partial class ThreeLineTableTest
{
    /// <summary>Word processors keep the lines of cells and drop those of the table.</summary>
    [Fact]
    public void Html_HasItsThreeLinesOnCells()
    {
        var html = ThreeLineTable.Html(SomeResult.Value, isChinese: true);
        html.Should().Contain("<table width=\"100%\" style=\"border-collapse:collapse\">");
        var rows = html.Split("<tr>")[1..];
        rows.Should().HaveCount(SomeResult.Value.Topics.Count + 1);
        Cell().Count(rows[0]).Should().Be(5);
        Regex.Count(rows[0], "border-top:1.5pt solid black;border-bottom:0.75pt solid black").Should().Be(5);
        Regex.Count(rows[^1], "border-bottom:1.5pt solid black").Should().Be(5);
        rows[1..^1].Should().OnlyContain(r => Cell().Count(r) == 5 && !r.Contains("border", StringComparison.Ordinal));
    }

    /// <summary>Two columns hold long text and wrap; the shares leave room for the three others and the space between all.</summary>
    [Fact]
    public void Latex_HasThreeRules_AndWrapsLabelsAndWords()
    {
        var latex = ThreeLineTable.Latex(SomeResult.Value with { Topics = [.. SomeResult.Value.Topics.Select(t => t with { Label = "a_b & 50% #\\~" })] }, isChinese: false);
        var widths = Width().Matches(latex).Select(m => double.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        widths.Should().HaveCount(2);
        widths.Sum().Should().BeLessThan(0.7);
        Regex.Matches(latex, @"\\(?:top|mid|bottom)rule").Select(m => m.Value).Should().Equal("\\toprule", "\\midrule", "\\bottomrule");
        latex.Should().Contain("a\\_b \\& 50\\% \\#\\textbackslash{}\\textasciitilde{}").And.Contain("Reproduced").And.StartWith("% xelatex");
    }

    [GeneratedRegex("<t[hd]")]
    private static partial Regex Cell();

    [GeneratedRegex(@"p\{([0-9.]+)\\textwidth\}")]
    private static partial Regex Width();
}
