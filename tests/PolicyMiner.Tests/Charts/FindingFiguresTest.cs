using PolicyMiner.Charts;
using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Findings.Evolution;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Findings.Statistics;

namespace PolicyMiner.Tests.Charts;

/// <summary>Pictures of findings by year, by group and over stages.</summary>
public sealed class FindingFiguresTest
{
    private static readonly TopicSummary[] Topics = [.. Enumerable.Range(0, 3).Select(k => new TopicSummary($"T0{k + 1}", "职业·教育·培训", new TopicStrength(0.3, 0.3, 0.5), 0.1, 100, [0, 1], [0]))];

    [Theory]
    [InlineData(ChartLanguage.Chinese, 2, ChartMedium.Paper)]
    [InlineData(ChartLanguage.English, 1, ChartMedium.Paper)]
    [InlineData(ChartLanguage.English, 2, ChartMedium.Screen)]
    public void AllFigures_StayOnTheirPageWithoutOverlaps(ChartLanguage language, int columns, ChartMedium medium)
    {
        var theme = new Theme(new ChartOptions { Language = language, Columns = columns, Medium = medium });
        var groups = Groups("region", ["全国", "内蒙古自治区乌兰察布市人民政府办公厅转发各部门", "广东"], [12, 3, 0]);
        Figure?[] figures =
        [
            GroupFigures.ByYear(theme, Topics, Groups("year", ["2016", "2017", "2019", "2020"], [8, 9, 2, 30])),
            GroupFigures.Means(theme, Topics, groups, "地区"),
            EvolutionFigure.Create(theme, ["甲", "乙", "丙"], Evolution()),
            MetricPanels.Create(theme, "metrics", "t", [new("C_v", true, [new(2, 0.41, 0.02), new(3, 0.5, double.NaN), new(5, double.NaN, double.NaN)]), new("空", false, [])], 3, columns),
        ];
        foreach (var figure in figures)
        {
            var page = new PageWatch(figure!);
            page.Outside.Should().BeEmpty(figure!.Name);
            page.Overlaps.Should().BeEmpty(figure.Name);
        }
    }

    [Fact]
    public void ByYear_BreaksTheLineWhereAYearHasNoDocuments()
    {
        var theme = new Theme(new ChartOptions());
        var years = Groups("year", ["2016", "2017", "2019", "2020"], [8, 9, 7, 30]);
        var figure = GroupFigures.ByYear(theme, [Topics[0]], years with { P = [0.5] })!;
        var page = new PageWatch(figure);

        // Two lines of data of two years each; one through all four would bridge 2018.
        page.Lines.Where(l => l.Stroke.Color == theme.Primary && l.Points.Length > 1).Select(l => l.Points.Length).Should().Equal(2, 2);
    }

    [Fact]
    public void ByYear_OfOneYear_AndGroupsOfOneGroup_GiveNoPicture()
    {
        var theme = new Theme(new ChartOptions());
        GroupFigures.ByYear(theme, Topics, Groups("year", ["2016"], [8])).Should().BeNull();
        GroupFigures.Means(theme, Topics, Groups("region", ["全国"], [8]), "地区").Should().BeNull();
        EvolutionFigure.Create(theme, [], TopicEvolution.Empty).Should().BeNull();
    }

    [Fact]
    public void Means_HatchesThinGroupsAndLeavesThemOutOfTheScale()
    {
        var theme = new Theme(new ChartOptions());
        var thin = new PageWatch(GroupFigures.Means(theme, Topics, Groups("region", ["甲", "乙"], [12, 3]), "地区")!);
        var solid = new PageWatch(GroupFigures.Means(theme, Topics, Groups("region", ["甲", "乙"], [12, 13]), "地区")!);
        thin.Lines.Count.Should().BeGreaterThan(solid.Lines.Count);
    }

    [Fact]
    public void ByYear_DoesNotJoinYearsOfFewDocuments()
    {
        var theme = new Theme(new ChartOptions());
        var years = Groups("year", ["2016", "2017", "2018", "2019"], [8, 9, 2, 30]);
        var page = new PageWatch(GroupFigures.ByYear(theme, [Topics[0]], years with { P = [0.5] })!);
        page.Lines.Where(l => l.Stroke.Color == theme.Primary && l.Points.Length > 1).Select(l => l.Points.Length).Should().Equal(2);
    }

    private static TopicsByGroup Groups(string variable, string[] names, int[] documents) => new()
    {
        Grouping = new DocumentGrouping(variable, names, []),
        Documents = documents,
        Tokens = [.. documents.Select(d => d * 100.0)],
        Shares = [.. names.SelectMany((_, g) => Enumerable.Range(0, 3).Select(k =>
        {
            var mean = documents[g] == 0 ? double.NaN : (g + k + 1) / 10.0;
            var interval = documents[g] < 5 ? Interval.None : new Interval(mean - 0.05, mean + 0.08);
            return new TopicGroupShare(g, k, mean, interval, mean, interval, mean, interval);
        }))],
        P = [0.01, 0.2, 0.5],
        Q = [0.03, 0.3, 0.5],
        TestedDocuments = 20,
        Trends = variable == "year" ? [new(0, 0.1, 0.01, 0.02, TrendKind.Hot), new(1, -0.1, 0.01, 0.02, TrendKind.Cold), new(2, 0, 0.5, 0.5, TrendKind.Steady)] : [],
    };

    private static TopicEvolution Evolution() => new(
        ["1996–2008", "2009–2020", "2021–2025"], [12, 30, 25],
        [new(0, 0, 0.6, [0], [0, 1], 0, 0.9), new(0, 1, 0.4, [1], [1, 2], 1, 0.8), new(1, 0, 0.7, [0], [0, 1], 0, 0.9), new(1, 1, 0.3, [2], [2], 2, 0.5), new(2, 0, 1, [0], [0, 1], 0, 0.9)],
        [new(0, 2, 0.8, EvolutionKind.Merge), new(1, 2, 0.4, EvolutionKind.Merge), new(-1, 3, double.NaN, EvolutionKind.Emerge)]);
}
