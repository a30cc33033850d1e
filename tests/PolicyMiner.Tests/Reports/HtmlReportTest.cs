using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyMiner.Charts;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Reports;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Reports;

public sealed partial class HtmlReportTest
{
    private const string Nasty = "</script><script>alert(1)</script><!--'\"&{{DATA}}";

    [Fact]
    public void Write_PutsNoTextOfTheCorpusIntoTheMarkup()
    {
        var html = Html(WithTitle(Nasty));
        html.Should().NotContain("alert(1)</script>").And.NotContain("<!--");
        var data = JsonDocument.Parse(Data().Match(html).Groups[1].Value);
        data.RootElement.GetProperty("documents")[0].GetProperty("title").GetString().Should().Be(Nasty);
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

    private static MiningResult WithTitle(string title)
        => SomeResult.Value with { Documents = [SomeResult.Value.Documents[0] with { Title = title }, .. SomeResult.Value.Documents.Skip(1)] };

    private static string Html(MiningResult result, ChartLanguage language = ChartLanguage.Chinese)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(result, language, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("Content-Security-Policy\" content=\"(.*?)\"")]
    private static partial Regex Policy();
}
