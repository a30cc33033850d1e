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
        foreach (var id in new[] { "perplexity-chart", "map-chart", "group-chart", "interval-chart" })
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
        await Assertions.Expect(report.Page.Locator("#document-clauses .clause").Filter(new() { HasText = "应当加强" }).Locator(".flag").First).ToBeVisibleAsync();
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task Document_ShowsItsTextClauseByClause_AndMarksTheTopicThatIsChosen()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        await report.Page.Locator("#document-table tbody button").First.ClickAsync();
        var clauses = report.Page.Locator("#document-clauses .clause");
        var recorded = _fixture.Result.Findings!.DocumentClauses[0];
        await Assertions.Expect(clauses).ToHaveCountAsync(recorded.Count);
        (await clauses.AllTextContentsAsync()).Should().Contain(t => t.Contains("第一条", StringComparison.Ordinal));

        // The strongest topic of the document is marked first; another one by its chip, and then only its clauses on request.
        var marked = int.Parse(await report.Page.Locator("#mark").InputValueAsync(), CultureInfo.InvariantCulture);
        (await report.Page.Locator("#document-clauses .marked").CountAsync()).Should().Be(recorded.Count(c => c.Topic == marked));
        var chip = report.Page.Locator("#document-clauses .chip").Last;
        var topic = (await chip.TextContentAsync())![..3];
        await chip.ClickAsync();
        (await report.Page.Locator("#document-clauses .marked .chip").AllTextContentsAsync()).Should().NotBeEmpty().And.OnlyContain(c => c.StartsWith(topic, StringComparison.Ordinal));
        await report.Page.Locator("#markedOnly").CheckAsync();
        (await clauses.CountAsync()).Should().Be(await report.Page.Locator("#document-clauses .marked").CountAsync());
        await report.Page.Locator("#mark").SelectOptionAsync("-1");
        await Assertions.Expect(report.Page.Locator("#document-clauses .empty")).ToBeVisibleAsync();
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task Search_LooksIntoTheTextToo()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        await report.Page.Locator("#search").FillAsync("第一条 各市人民政府应当加强" + "校企合作工作");
        (await report.Page.Locator("#document-table tbody button").CountAsync()).Should().BeInRange(1, 10);
        await report.Page.Locator("#document-table tbody button").First.ClickAsync();
        (await report.Page.Locator("#document-clauses").TextContentAsync()).Should().Contain("应当加强校企合作工作");
    }

    [ChromiumFact]
    public async Task Intervals_OfATopic_StandInChartAndTable()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        var groups = _fixture.Result.Findings!.Groups[0];
        await report.Page.Locator("#group-topic").SelectOptionAsync("1");
        (await report.Page.Locator("#interval-chart").GetAttributeAsync("aria-label")).Should().Contain("T02");
        var rows = report.Page.Locator("#interval-table tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(groups.Grouping.Names.Count);
        for (var g = 0; g < groups.Grouping.Names.Count; g++)
        {
            var share = groups.Of(g, 1);
            var cells = await rows.Nth(g).Locator("td").AllTextContentsAsync();
            cells[0].Should().Be(groups.Grouping.Names[g]);
            double.Parse(cells[2], CultureInfo.InvariantCulture).Should().BeApproximately(100 * share.Mean, 0.06);
            (cells[3].Length == 0).Should().Be(double.IsNaN(share.MeanInterval.Low));
        }

        await report.Page.Locator("#variable").SelectOptionAsync(new SelectOptionValue { Label = "地区" });
        (await report.Page.Locator("#interval-table tbody tr").First.Locator("td").First.TextContentAsync()).Should().BeOneOf("浙江", "河南");
        (await ColoursAsync(report, "interval-chart")).Should().BeGreaterThan(3);
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task CleaningAudit_TellsWhatWasRemovedAndFromWhere()
    {
        var removed = _fixture.Result.Cleaning[5];
        removed.Should().Contain(s => s.Rule == "document-number");
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        (await report.Page.Locator("#rule-table tbody").TextContentAsync()).Should().Contain("document-number").And.Contain("发文字号");
        await report.Page.Locator("#spans summary").ClickAsync();
        await report.Page.Locator("#rule").SelectOptionAsync("document-number");
        var row = report.Page.Locator("#span-table tbody tr").First;
        (await row.TextContentAsync()).Should().Contain("浙政发〔2017〕9号");
        await row.Locator("button").ClickAsync();
        (await report.Page.Locator("#document details").TextContentAsync()).Should().Contain("浙政发〔2017〕9号");
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task Methods_StandInThePage_AsTextInItsLanguage()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        (await report.Page.Locator("#methods-text p").First.TextContentAsync()).Should().Be("本研究</script><script>window.broken=4</script>");
        await Assertions.Expect(report.Page.Locator("#methods-text li")).ToHaveTextAsync("Blei");
        await report.Page.Locator("#copy-methods").ClickAsync();
        (await report.Page.EvaluateAsync<string>("() => getSelection().toString()")).Should().Contain("本研究");
        await report.Page.Locator("#language").ClickAsync();
        (await report.Page.Locator("#methods-text p").First.TextContentAsync()).Should().Be("We analysed");
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
    public async Task EveryTableOfThePage_CanBeDownloaded()
    {
        string[] files =
        [
            "documents.csv", "document_topics.csv", "topics.csv", "topic_words.csv", "topic_words_wide.csv", "measures.csv", "topic_clauses.csv", "document_clauses.csv",
            "topic_by_year.csv", "topic_by_group.csv", "k_selection.csv", "cleaning.csv", "token_ledger.csv", "warnings.csv", "methods.zh.md", "methods.en.md",
        ];

        // A browser stops a page that downloads more than ten files in a row.
        foreach (var some in files.Chunk(8))
        {
            await using var report = await ReportPage.OpenAsync(_fixture.Report);
            (await report.Page.Locator("#download-list button").AllTextContentsAsync()).Should().Equal(files);
            foreach (var file in some)
            {
                var download = await report.Page.RunAndWaitForDownloadAsync(() => report.Page.GetByText(file, new() { Exact = true }).ClickAsync());
                download.SuggestedFilename.Should().Be(file);
                (await File.ReadAllTextAsync(await download.PathAsync())).Length.Should().BeGreaterThan(10, file);
            }

            report.Errors.Should().BeEmpty();
        }
    }

    [ChromiumFact]
    public async Task NarrowWindow_HasNoSidewaysScroll()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report, 360, 740);
        await report.Page.Locator("#document-table tbody button").First.ClickAsync();
        foreach (var summary in await report.Page.Locator("summary").AllAsync())
        {
            await summary.ClickAsync();
        }

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
    public async Task Print_TurnsChartsIntoPicturesOfAPagesWidth_AndBack()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report, scheme: ColorScheme.Dark);
        await report.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await Assertions.Expect(report.Page.Locator("img.printed")).ToHaveCountAsync(4);
        (await report.Page.EvaluateAsync<int>("async () => { const i = document.querySelector('img.printed'); await i.decode(); return i.naturalWidth; }")).Should().Be(1360, "680 pixels at two to one");
        (await report.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(255, 255, 255)");
        (await report.Page.Locator("details:not([open]):not(#spans)").CountAsync()).Should().Be(0);
        await report.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        await Assertions.Expect(report.Page.Locator("img.printed")).ToHaveCountAsync(0);
        await Assertions.Expect(report.Page.Locator("#map-chart")).ToBeVisibleAsync();
        report.Errors.Should().BeEmpty();
    }

    [ChromiumFact]
    public async Task Page_CanBeUsedAndReadByKeyboardAndScreenReader()
    {
        await using var report = await ReportPage.OpenAsync(_fixture.Report);
        await report.Page.Keyboard.PressAsync("Tab");
        (await report.Page.EvaluateAsync<string>("() => document.activeElement.className")).Should().Be("skip", "the first stop skips the navigation");

        // Everything that can be clicked is a control that the keyboard reaches, every field has a label, every picture a name, every table a caption.
        var faults = await report.Page.EvaluateAsync<string[]>("""
            () => {
              document.querySelector('#document-table tbody button').click();
              const faults = [];
              for (const e of document.querySelectorAll('input, select')) if (e.labels.length === 0) faults.push('no label: ' + e.id);
              for (const e of document.querySelectorAll('button')) if (!e.textContent.trim()) faults.push('no text: ' + e.outerHTML);
              for (const e of document.querySelectorAll('[role=img]')) if (!e.getAttribute('aria-label')) faults.push('no name: ' + e.id);
              for (const e of document.querySelectorAll('table')) if (!e.caption || !e.caption.textContent) faults.push('no caption: ' + e.id);
              for (const e of document.querySelectorAll('[id]')) if (document.querySelectorAll('#' + CSS.escape(e.id)).length > 1) faults.push('twice: ' + e.id);
              return faults;
            }
            """);
        faults.Should().BeEmpty();
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
        (await report.Page.Locator("#document h3").TextContentAsync()).Should().Be("D008 " + ReportFixture.Nasty);

        // Labels are the reader's own text, but they go the same ways.
        await report.Page.Locator("#label").FillAsync(ReportFixture.Nasty);
        await report.Page.Locator("#language").ClickAsync();
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
            Cleaning = [.. units.Select(d => result.Cleaning[d % result.Documents.Count])],
            Documents = [.. units.Select(d => result.Documents[d % result.Documents.Count] with { Id = "D" + d.ToString("00000", CultureInfo.InvariantCulture) })],
            TokensOfDocument = [.. units.Select(d => result.TokensOfDocument[d % result.Documents.Count])],
            UnitsOfDocument = [.. units.Select(_ => 1)],
            DocumentTopics = DocumentTopics.RollUp(model, units),
        };
    }
}
