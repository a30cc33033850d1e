using System.Globalization;
using Microsoft.Playwright;
using PolicyMiner.Documents;
using PolicyMiner.Findings;
using PolicyMiner.Findings.Labels;
using PolicyMiner.Topics;

namespace PolicyMiner.Browser.Tests;

/// <summary>The report as a reader meets it.</summary>
public sealed class ReportTest : IClassFixture<ReportFixture>
{
    private readonly ReportFixture _fixture;

    public ReportTest(ReportFixture fixture) => _fixture = fixture;

    [ChromiumFact]
    public async Task Report_OpensFromDisk_WithoutErrorsOrRequests()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        await Assertions.Expect(report.Page.Locator("#cards li")).ToHaveCountAsync(6);
        report.Errors.Should().BeEmpty();
        report.Requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal)).Should().Equal(new Uri(_fixture.Report).AbsoluteUri);
    }

    [ChromiumFact]
    public async Task Charts_AreDrawn()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        foreach (var id in new[] { "perplexity-chart", "map-chart", "group-chart" })
        {
            (await ColoursAsync(report, id)).Should().BeGreaterThan(3, id);
            (await report.Page.Locator("#" + id).GetAttributeAsync("aria-label")).Should().NotBeNullOrEmpty();
        }
    }

    [ChromiumFact]
    public async Task Slider_ByKeyboard_ReordersTheBars()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        var words = report.Page.Locator("#bars .word");
        var slider = report.Page.Locator("#lambda");
        await slider.PressAsync("Home");
        (await report.Page.Locator("#lambda-value").TextContentAsync()).Should().Be("λ = 0.0");
        var byLift = await words.AllTextContentsAsync();
        await slider.PressAsync("End");
        (await report.Page.Locator("#lambda-value").TextContentAsync()).Should().Be("λ = 1.0");
        (await words.AllTextContentsAsync()).Should().HaveSameCount(byLift).And.NotEqual(byLift);
    }

    [ChromiumFact]
    public async Task ClickOnTheMap_AndArrowKeys_ChooseATopic()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        var first = await report.Page.Locator("#topic label").First.TextContentAsync();
        first.Should().StartWith("T01");
        await report.Page.Locator("#topic-list button").First.FocusAsync();
        await report.Page.Keyboard.PressAsync("ArrowRight");
        (await report.Page.Locator("#topic label").First.TextContentAsync()).Should().StartWith("T02");
        (await report.Page.Locator("#topic-list button[aria-pressed=true]").TextContentAsync()).Should().StartWith("T02");

        // The place of the first topic's circle, as the chart itself knows it.
        var place = await report.Page.EvaluateAsync<double[]>(
            "() => { const d = JSON.parse(document.getElementById('data').textContent).topics[0]; const e = document.getElementById('map-chart'); return echarts.getInstanceByDom(e).convertToPixel({ seriesIndex: 0 }, [d.x, d.y]); }");
        await report.Page.Locator("#map-chart").ClickAsync(new LocatorClickOptions { Position = new Position { X = (float)place[0], Y = (float)place[1] } });
        (await report.Page.Locator("#topic label").First.TextContentAsync()).Should().StartWith("T01");
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task Search_FindsADocument_AndShowsItsTopics()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        await report.Page.Locator("#search").FillAsync("D005 浙江");
        await Assertions.Expect(report.Page.Locator("#document-table tbody tr")).ToHaveCountAsync(1);
        await report.Page.Locator("#document-table tbody button").ClickAsync();
        (await report.Page.Locator("#document h3").TextContentAsync()).Should().StartWith("D005");
        (await report.Page.Locator("#document tbody tr").CountAsync()).Should().BeGreaterThan(0);
        await report.Page.Locator("#search").FillAsync("没有这样的文件");
        await Assertions.Expect(report.Page.Locator("#document-table td.empty")).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task Measures_StandUnderTheirTopicAndDocument_WithTheirSource()
    {
        _fixture.Result.Findings!.Measures.Should().NotBeEmpty();
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        var row = report.Page.Locator("#measures tbody tr").Filter(new() { HasText = "应当加强" }).First;
        (await row.Locator("td").Nth(1).TextContentAsync()).Should().Contain("第一条");
        await row.Locator("button").ClickAsync();
        (await report.Page.Locator("#document-measures tbody tr").CountAsync()).Should().BeGreaterThan(0);
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task EditedLabel_IsSavedAsYaml()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        await report.Page.Locator("#label").FillAsync("产教融合: \"校企\"");
        (await report.Page.Locator("#topic-list button").First.TextContentAsync()).Should().Be("T01 产教融合: \"校企\"");
        var download = await report.Page.RunAndWaitForDownloadAsync(() => report.Page.Locator("#save-labels").ClickAsync());
        download.SuggestedFilename.Should().Be("labels.yaml");
        var saved = await File.ReadAllTextAsync(await download.PathAsync());
        var labels = LabelFile.Parse(saved, "labels.yaml");
        labels.Topics.Select(t => t.Id).Should().Equal(_fixture.Result.Topics.Select(t => t.Id));
        labels.Topics[0].Label.Should().Be("产教融合: \"校企\"");
        labels.Topics[1].Label.Should().Be(_fixture.Result.Topics[1].Label);
        labels.Topics[0].Words.Should().NotBeEmpty();
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task Tables_AreDownloadedAsCsv()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        var download = await report.Page.RunAndWaitForDownloadAsync(() => report.Page.GetByText("document_topics.csv", new() { Exact = true }).ClickAsync());
        var lines = (await File.ReadAllTextAsync(await download.PathAsync())).TrimEnd('\n').Split('\n');
        // 36 policies, of which 12 are exact copies and so left out, and the header.
        lines.Should().HaveCount(25);
        lines[0].TrimStart('\uFEFF').Should().StartWith("doc_id,title,");
    }

    [ChromiumFact]
    public async Task NarrowWindow_HasNoSidewaysScroll()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report, 360, 740);
        (await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(360);
        (await ColoursAsync(report, "map-chart")).Should().BeGreaterThan(3);
    }

    [ChromiumFact]
    public async Task Print_ShowsTheContentWithoutControls()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(report.Page.Locator("nav")).ToBeHiddenAsync();
        await Assertions.Expect(report.Page.Locator("#verdict")).ToBeVisibleAsync();
        (await report.Page.PdfAsync()).Length.Should().BeGreaterThan(20_000);
    }

    [ChromiumFact]
    public async Task LanguageButton_TurnsThePageIntoEnglish()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        await report.Page.Locator("#language").ClickAsync();
        (await report.Page.Locator("#overview h2").TextContentAsync()).Should().Be("Overview");
        (await report.Page.Locator("html").GetAttributeAsync("lang")).Should().Be("en");
        (await report.Page.Locator("#verdict").TextContentAsync()).Should().Be(_fixture.Result.Selection.Verdict.English);
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task DarkScheme_ChangesPageAndCharts()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report, scheme: ColorScheme.Dark);
        (await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(20, 24, 29)");
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task TitleThatLooksLikeAScript_IsShownAsText()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        await report.Page.Locator("#search").FillAsync("D008");
        (await report.Page.Locator("#document-table tbody td").Nth(1).TextContentAsync()).Should().Be(ReportFixture.Nasty);
        await report.Page.Locator("#document-table tbody button").ClickAsync();
        (await report.Page.EvaluateAsync<bool>("() => 'broken' in window")).Should().BeFalse();
        (await report.Page.Locator("main script, main img").CountAsync()).Should().Be(0);
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task Policy_StopsAScriptThatIsNotTheReportsOwn()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        await report.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.broken = 3'; document.body.append(s); }");
        (await report.Page.EvaluateAsync<bool>("() => 'broken' in window")).Should().BeFalse();
        report.Errors.Should().Contain(e => e.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [ChromiumFact]
    public async Task FiveThousandDocuments_CanBeSearchedAndPaged()
    {
        var large = Multiply(_fixture.Result, 5000);
        await using var report = await ReportPage.OpenAsync(_fixture.Write(large, "large.html"));
        (await report.Page.Locator("#found").TextContentAsync()).Should().StartWith("5000 ");
        (await report.Page.Locator("#document-table tbody tr").CountAsync()).Should().Be(25, "only one page is in the document at a time");
        await report.Page.Locator("#search").FillAsync("D04999");
        await Assertions.Expect(report.Page.Locator("#document-table tbody tr")).ToHaveCountAsync(1);
        await report.Page.Locator("#search").FillAsync(string.Empty);
        await report.Page.Locator("#later").ClickAsync();
        (await report.Page.Locator("#page").TextContentAsync()).Should().EndWith("2 / 200");
        report.Errors.Should().BeEmpty();
    }

    private static Task<int> ColoursAsync(ReportPage report, string id) => report.Page.EvaluateAsync<int>(
        "id => { const c = document.querySelector('#' + id + ' canvas'); const p = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; const s = new Set(); for (let i = 0; i < p.length; i += 4) s.add(p[i] << 24 | p[i + 1] << 16 | p[i + 2] << 8 | p[i + 3]); return s.size; }", id);

    /// <summary>The same documents over and over, to a number.</summary>
    private static MiningResult Multiply(MiningResult result, int documents)
    {
        var source = result.DocumentTopics;
        var k = source.TopicCount;
        var units = Enumerable.Range(0, documents).ToArray();
        var model = result.Model with { UnitCount = documents, DocumentTopicCounts = [.. units.SelectMany(d => source.Counts.Skip(d % source.Documents.Length * k).Take(k))] };
        return result with
        {
            Documents = [.. units.Select(d => result.Documents[d % result.Documents.Count] with { Id = "D" + d.ToString("00000", CultureInfo.InvariantCulture) })],
            TokensOfDocument = [.. units.Select(d => result.TokensOfDocument[d % result.Documents.Count])],
            UnitsOfDocument = [.. units.Select(_ => 1)],
            DocumentTopics = DocumentTopics.RollUp(model, units),
        };
    }
}
