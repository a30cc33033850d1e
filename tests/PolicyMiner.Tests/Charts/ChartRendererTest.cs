using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using PolicyMiner.Charts;
using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Tests.Charts.Drawing;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Charts;

public sealed class ChartRendererTest
{
    [Fact]
    public void Render_OnAnyNumberOfThreads_GivesTheSameBytes()
    {
        var one = Render(SomeResult.Value, new ChartOptions(), 1);
        var four = Render(SomeResult.Value, new ChartOptions(), 4);
        four.Select(f => f.File).Should().Equal(one.Select(f => f.File));
        for (var i = 0; i < one.Count; i++)
        {
            four[i].Content.Span.SequenceEqual(one[i].Content.Span).Should().BeTrue(one[i].File);
        }
    }

    [Fact]
    public void Canvas_DrawsTheSamePixelsOnEveryMachine()
    {
        var figure = new Figure("sample", "样张", "样张", 120, 60, canvas =>
        {
            canvas.Text(new(4, 20), "政策 αβ 12.5 %", new TextStyle(9, Color.Black));
            canvas.Text(new(110, 56), "Slant", new TextStyle(7, Color.FromRgb(0x0060A0), TextAnchor.End, TextTurn.Slanted));
            canvas.Line([new(4, 30), new(60, 50), new(116, 25)], new Stroke(Color.FromRgb(0xD55E00), 1.3));
            canvas.Line([new(4, 40), new(116, 40)], new Stroke(Color.FromRgb(0x333333), 0.5, 3));
            canvas.Circle(new(60, 30), 9, Color.FromRgb(0x00694D).Fade(0.5), new Stroke(Color.Black, 0.7));
        });
        var png = new ChartRenderer(new ChartOptions()).Render([figure], 1)[1];

        // Worked out once on Linux x64; only exact arithmetic reaches the pixels, so it holds everywhere.
        Convert.ToHexStringLower(SHA256.HashData(PngPixels.Decode(png.Content.ToArray()))).Should().Be("e4368f5046e61951cd385fa7cc0dcebe81c9f794526ebef855370ad3f7b4c6fe");
    }

    [Theory]
    [InlineData(ChartLanguage.Chinese, ChartMedium.Paper, 1)]
    [InlineData(ChartLanguage.English, ChartMedium.Paper, 2)]
    [InlineData(ChartLanguage.English, ChartMedium.Screen, null)]
    public void EveryFigure_IsWellFormedNamedOnceAndInsideItsPage(ChartLanguage language, ChartMedium medium, int? columns)
    {
        var options = new ChartOptions { Language = language, Medium = medium, Columns = columns };
        var renderer = new ChartRenderer(options);
        var figures = renderer.Figures(SomeResult.Value);
        figures.Should().NotBeEmpty();
        figures.Select(f => f.Name).Should().OnlyHaveUniqueItems().And.AllSatisfy(n => n.Should().MatchRegex("^[a-z0-9_-]+$"));
        foreach (var figure in figures)
        {
            var page = new PageWatch(figure);
            page.Outside.Should().BeEmpty(figure.Name);
            page.Overlaps.Should().BeEmpty(figure.Name);
            var svg = XDocument.Load(XmlReader.Create(new StringReader(renderer.Svg(figure)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }));
            svg.Root!.Elements().Select(e => e.Name.LocalName).Take(2).Should().Equal("title", "desc");
            svg.Root.Elements().First().Value.Should().NotBeEmpty();
            if (language == ChartLanguage.English)
            {
                (figure.Caption + figure.Title).Should().NotMatchRegex("[\u3000-\u303F\uFF00-\uFFEF]", "captions in English have no Chinese marks");
            }
        }

        renderer.MissingCharacters.Should().BeNull();
    }

    [Fact]
    public void Svg_OfTextThatLooksLikeMarkup_ShowsItAsText()
    {
        const string Nasty = "</g><script>alert('1')</script>&\"\u0001";
        var figure = new Figure("nasty", Nasty, Nasty, 100, 20, c => c.Text(new(1, 10), Nasty, new TextStyle(5, Color.Black)));
        var svg = XDocument.Parse(new ChartRenderer(new ChartOptions()).Svg(figure));
        svg.Descendants().Should().NotContain(e => e.Name.LocalName == "script");
        svg.Root!.Elements().First().Value.Should().Be("</g><script>alert('1')</script>&\"");
    }

    [Fact]
    public void CharacterThatNoFontHas_BecomesOneWarningThatSaysWhatToDo()
    {
        var renderer = new ChartRenderer(new ChartOptions());
        var figure = new Figure("tofu", "x", "x", 100, 20, c => c.Text(new(1, 10), "甲\uE123乙", new TextStyle(5, Color.Black)));
        renderer.Render([figure], 1);
        renderer.MissingCharacters!.Message.Should().Contain("U+E123").And.Contain("1 characters");
        renderer.MissingCharacters.Action.Should().Contain("--font");
    }

    [Fact]
    public void Figures_OfColumnsWithTheSameFileName_HaveNamesOfTheirOwn()
    {
        var result = SomeResult.Value;
        var region = result.Findings!.Groups.First(g => g.Grouping.Variable == "region");
        var groups = new[] { "主题 类别", "主题_类别" }.Select(v => region with { Grouping = region.Grouping with { Variable = v } });
        var names = new ChartRenderer(new ChartOptions()).Figures(result with { Findings = result.Findings with { Groups = [.. groups] } }).Select(f => f.Name).ToArray();
        names.Should().OnlyHaveUniqueItems().And.Contain(["strength_by_主题_类别", "strength_by_主题_类别_2"]);
    }

    private static IReadOnlyList<ChartFile> Render(MiningResult result, ChartOptions options, int jobs)
    {
        var renderer = new ChartRenderer(options with { DotsPerInch = 72 });
        return renderer.Render(renderer.Figures(result), jobs);
    }
}
