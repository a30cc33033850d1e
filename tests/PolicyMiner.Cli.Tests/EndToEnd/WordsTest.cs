using System.Text.Json;
using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class WordsTest
{
    [Fact]
    public void Segment_WritesTheTokensOfEachDocumentAsJsonLines()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c/a.txt", "推动产教融合，培养高技能人才。");
        folder.Write("c/b.txt", "深化职业教育改革。");
        folder.Write("mine.txt", "深化职业 v\n");

        var run = PolicyMinerProgram.Run(folder.FullPath, "segment", "c", "--user-lexicon", "mine.txt", "--quiet");

        run.ExitCode.Should().Be(0, run.Error);
        var documents = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        documents.Select(d => d.GetProperty("file").GetString()).Should().Equal("a.txt", "b.txt");
        Tokens(documents[0]).Should().Equal("推动/v@0+2", "产教融合/vn@2+4", "，/x@6+1", "培养/v@7+2", "高技能人才/n@9+5", "。/x@14+1", "\n/x@15+1");
        Tokens(documents[1]).Take(2).Should().Equal("深化职业/v@0+4", "教育/vn@4+2");
    }

    [Fact]
    public void Segment_AsText_WritesWordsWithBlanksAndWithoutThePolicyLexiconThoseOfJieba()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c/a.txt", "推动产教融合\n她来到了网易杭研大厦");

        PolicyMinerProgram.Run(folder.FullPath, "segment", "c", "--format", "text", "--quiet").Output.Should().Be("推动 产教融合 她 来到 了 网易 杭研 大厦\n");
        PolicyMinerProgram.Run(folder.FullPath, "segment", "c", "--format", "text", "--quiet", "--no-policy-lexicon", "--posseg", "--out", "words.txt").ExitCode.Should().Be(0);
        File.ReadAllText(folder["words.txt"]).Should().Be("推动 产教 融合 她 来到 了 网易 杭 研 大厦\n");
    }

    [Fact]
    public void Segment_ShowsWhatAWordIsCountedAs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c/a.txt", "落实职教20条，发展教育");
        folder.Write("pairs.txt", "职教20条 = 国家职业教育改革实施方案\n");

        var run = PolicyMinerProgram.Run(folder.FullPath, "segment", "c", "--synonyms", "pairs.txt", "--quiet");

        run.Output.Should().Contain("{\"text\":\"职教20条\",\"term\":\"国家职业教育改革实施方案\",").And.Contain("{\"text\":\"教育\",\"tag\"");
        PolicyMinerProgram.Run(folder.FullPath, "segment", "c", "--synonyms", "pairs.txt", "--format", "text", "--quiet").Output.Should().StartWith("落实 国家职业教育改革实施方案 ，");
    }

    [Fact]
    public void Segment_InEnglish_CutsAtBlanksAndCountsInLowerCase()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c/a.txt", "Vocational Schools shall train.");

        PolicyMinerProgram.Run(folder.FullPath, "segment", "c", "--language", "en", "--format", "text", "--quiet").Output.Should().StartWith("vocational schools shall train");
        var posseg = PolicyMinerProgram.Run(folder.FullPath, "segment", "c", "--language", "en", "--posseg", "--quiet");
        posseg.ExitCode.Should().Be(1);
        posseg.Error.Should().Contain("--posseg").And.NotContain("   at ");
    }

    [Fact]
    public void Fit_SaysInTheLedgerWhatWasNormalised()
    {
        using var folder = new TemporaryFolder();
        for (var d = 0; d < 3; d++)
        {
            // Full-width digits, a wide blank, a zero-width blank and a line end of Windows.
            folder.Write($"c/{d}.txt", "职业教育改革第１２条。\u3000产教\u200B融合。\r\n企业培养学徒。");
        }

        PolicyMinerProgram.Run(folder.FullPath, "fit", "c", "--topics", "2", "--restarts", "1", "--duplicates", "keep", "--out", "r", "--quiet").ExitCode.Should().Be(0);

        var row = CsvFile.Read(folder["r/token_ledger.csv"])[0];
        row["step"].Should().Be("normalise");
        row["tokens_removed"].Should().Be("0");
        row["most_frequent_removed"].Should().Be("full-width(6) wide-blanks(3) line-ends(3) invisible(3)");
    }

    [Fact]
    public void Terms_WritesALexiconThatFitTakes()
    {
        using var folder = new TemporaryFolder();
        string[] around = ["企业", "学校", "医院", "农业", "文化", "交通", "旅游", "科技", "体育", "社区", "工业", "教育"];
        for (var d = 0; d < around.Length; d++)
        {
            var next = around[(d + 1) % around.Length];
            folder.Write($"c/{d:00}.txt", $"新增口袋公园{around[d]}。{next}口袋公园{around[d]}。推动口袋公园{next}，{around[d]}建设。{next}发展。");
        }

        var run = PolicyMinerProgram.Run(folder.FullPath, "terms", "c", "--out", "terms.txt", "--quiet");

        run.ExitCode.Should().Be(0, run.Error);
        File.ReadAllLines(folder["terms.txt"]).Should().Contain("口袋公园 n");
        PolicyMinerProgram.Run(folder.FullPath, "fit", "c", "--user-lexicon", "terms.txt", "--topics", "2", "--restarts", "1", "--out", "r", "--quiet").ExitCode.Should().Be(0);
        CsvFile.Read(folder["r/lexicon_hits.csv"]).Single(r => r["term"] == "口袋公园")["hits"].Should().Be("36");
        PolicyMinerProgram.Run(folder.FullPath, "fit", "c", "--ngrams", "3", "--topics", "2", "--restarts", "1", "--out", "n", "--quiet").ExitCode.Should().Be(0);
        CsvFile.Read(folder["n/vocabulary.csv"]).Should().Contain(r => r["term"] == "口袋公园" && r["count"] == "36");
    }

    [Fact]
    public void Fit_WithBadLexiconsAndSynonyms_NamesEveryBadLine()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c/a.txt", "职业教育。");
        folder.Write("words.txt", "职业 99999999999\n");
        folder.Write("pairs.txt", "甲乙\n");

        var run = PolicyMinerProgram.Run(folder.FullPath, "fit", "c", "--user-lexicon", "words.txt", "--synonyms", "pairs.txt", "--quiet");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("words.txt, line 1").And.Contain("pairs.txt, line 1").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("--pos", "n,quatsch", "quatsch")]
    [InlineData("--ngrams", "9", "1 to 6")]
    public void Fit_WithABadOption_SaysWhatIsExpected(string option, string value, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("c/a.txt", "职业教育。");

        var run = PolicyMinerProgram.Run(folder.FullPath, "fit", "c", option, value, "--quiet");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain(expected);
    }

    private static IEnumerable<string> Tokens(JsonElement document)
        => document.GetProperty("tokens").EnumerateArray().Select(t => $"{t.GetProperty("text").GetString()}/{t.GetProperty("tag").GetString()}@{t.GetProperty("start").GetInt32()}+{t.GetProperty("length").GetInt32()}");
}
