using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyMiner.Charts;
using PolicyMiner.Documents;
using PolicyMiner.Findings;
using PolicyMiner.Findings.Clauses;
using PolicyMiner.Foundation;
using PolicyMiner.Reports;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Reports;

public sealed partial class HtmlReportTest
{
    private const string Nasty = "</script><script>alert(1)</script><!--'\"&{{DATA}}\u2028\u202E\\";

    [Fact]
    public void Write_PutsNoTextOfTheCorpusIntoTheMarkup()
    {
        var html = Html(Hostile(), methods: new MethodsTexts(Nasty, Nasty));
        html.Should().NotContain("alert(1)</script>").And.NotContain("<!--").And.NotContain("\u2028", "older engines end a line of script there");
        var data = JsonDocument.Parse(Data().Match(html).Groups[1].Value).RootElement;
        var document = data.GetProperty("documents")[0];
        foreach (var name in new[] { "title", "file", "number", "issuer", "level", "region", "genre" })
        {
            document.GetProperty(name).GetString().Should().Be(Nasty, name);
        }

        document.GetProperty("clauses")[0][2].GetString().Should().Be(Nasty);
        data.GetProperty("topics")[0].GetProperty("label").GetString().Should().Be(Nasty);
        data.GetProperty("methods").GetProperty("zh").GetString().Should().Be(Nasty);
        data.GetProperty("warnings")[0][3].GetString().Should().Be(Nasty);
    }

    [Fact]
    public void Policy_NamesTheHashesOfTheTwoScriptsAndNoOtherSource()
    {
        var html = Html(SomeResult.Value);
        var scripts = Scripts().Matches(html).Select(m => m.Groups[1].Value).ToArray();
        scripts.Should().HaveCount(2);
        var policy = Policy().Match(html).Groups[1].Value;
        foreach (var script in scripts)
        {
            policy.Should().Contain("'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script))) + "'");
        }

        policy.Should().StartWith("default-src 'none'").And.NotContain("http").And.NotContain("unsafe-eval");
        html.Should().NotContain("{{").And.NotContain("src=\"http").And.NotContain("href=\"http");
    }

    [Fact]
    public void Write_TwiceGivesTheSameBytes_AndTheLanguageThatWasAsked()
    {
        Html(SomeResult.Value).Should().Be(Html(SomeResult.Value));
        Html(SomeResult.Value, ChartLanguage.English).Should().Contain("<html lang=\"en\">");
    }

    [Fact]
    public void Data_HoldsAllTopicsDocumentsAndShares()
    {
        var result = SomeResult.Value with { Warnings = [new Warning("W99", WarningLevel.Note, "p", "m", "a")] };
        var data = JsonDocument.Parse(Data().Match(Html(result)).Groups[1].Value).RootElement;
        var k = result.Topics.Count;
        data.GetProperty("topics").GetArrayLength().Should().Be(k);
        data.GetProperty("documents").GetArrayLength().Should().Be(36);
        data.GetProperty("theta").GetArrayLength().Should().Be(36 * k);
        data.GetProperty("theta").EnumerateArray().Take(k).Sum(v => v.GetInt32()).Should().BeCloseTo(1000, 5);
        data.GetProperty("warnings")[0][0].GetString().Should().Be("W99");
        data.GetProperty("chosen").GetInt32().Should().Be(result.Selection.Choice.Chosen);

        // Every word of a topic points at a term with its count.
        foreach (var word in data.GetProperty("topics")[0].GetProperty("words").EnumerateArray())
        {
            data.GetProperty("terms")[word[0].GetInt32()][1].GetInt64().Should().BePositive();
            word[1].GetDouble().Should().BeInRange(0, 1);
        }
    }

    [Fact]
    public void Data_HoldsGroupsWithIntervals_CleaningAndClauses()
    {
        var result = SomeResult.Value with { Cleaning = [[new CleaningSpan("signature", "浙江省人民政府", 90, 7), new CleaningSpan("note", new string('附', 500), 100, 500)], .. SomeResult.Value.Cleaning.Skip(1)] };
        var data = JsonDocument.Parse(Data().Match(Html(result)).Groups[1].Value).RootElement;
        var groups = result.Findings!.Groups[0];
        var first = data.GetProperty("groups")[0];
        first.GetProperty("variable").GetString().Should().Be(groups.Grouping.Variable);
        first.GetProperty("groups").GetArrayLength().Should().Be(groups.Grouping.Names.Count);
        var shares = first.GetProperty("groups")[0][2];
        shares.GetArrayLength().Should().Be(3 * result.Topics.Count);
        shares[0].GetDouble().Should().BeApproximately(100 * groups.Of(0, 0).Mean, 0.01);
        shares[1].GetDouble().Should().BeApproximately(100 * groups.Of(0, 0).MeanInterval.Low, 0.01);

        data.GetProperty("cleaning").GetProperty("rules").EnumerateArray().Select(r => (r[0].GetString(), r[1].GetInt32(), r[3].GetInt64())).Should().Contain([("note", 1, 500), ("signature", 1, 7)]);
        var spans = data.GetProperty("cleaning").GetProperty("spans");
        (spans[0][2].GetString(), spans[0][3].GetInt32()).Should().Be(("浙江省人民政府", 90));
        spans[1][2].GetString().Should().HaveLength(121).And.EndWith("…");
        data.TryGetProperty("methods", out _).Should().BeFalse();

        var clauses = data.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("clauses").GetArrayLength());
        clauses.Should().Equal(result.Findings.DocumentClauses.Select(c => c.Count));
    }

    private static MiningResult Hostile() => SomeResult.Value with
    {
        Documents = [SomeResult.Value.Documents[0] with { Title = Nasty, File = Nasty, DocumentNumber = Nasty, Issuer = Nasty, Level = Nasty, Region = Nasty, Genre = Nasty }, .. SomeResult.Value.Documents.Skip(1)],
        Topics = [SomeResult.Value.Topics[0] with { Label = Nasty }, .. SomeResult.Value.Topics.Skip(1)],
        Warnings = [new Warning("W99", WarningLevel.Note, Nasty, Nasty, Nasty)],
        Findings = SomeResult.Value.Findings! with { DocumentClauses = [[new DocumentClause(0, 0, Nasty, 0, 1)], .. SomeResult.Value.Findings!.DocumentClauses.Skip(1)] },
    };

    private static string Html(MiningResult result, ChartLanguage language = ChartLanguage.Chinese, MethodsTexts? methods = null)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(result, language, stream, methods);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("Content-Security-Policy\" content=\"(.*?)\"")]
    private static partial Regex Policy();
}
