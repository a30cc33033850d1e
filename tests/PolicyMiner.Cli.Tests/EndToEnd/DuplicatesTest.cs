using System.Globalization;
using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

/// <summary>What --duplicates drop, keep and weight make of a corpus with copies.</summary>
public sealed class DuplicatesTest
{
    private static readonly string[] Options = ["--topics", "2..3", "--folds", "2", "--seeds", "2", "--restarts", "2", "--min-df", "2", "--quiet"];

    /// <summary>Twelve documents on two subjects, of which the first stands there three times and the second in a revised version.</summary>
    private static TemporaryFolder Corpus()
    {
        var folder = new TemporaryFolder();
        string[][] subjects = [["学校", "教师", "课程", "学生", "教材", "课堂"], ["企业", "工厂", "设备", "产品", "市场", "贸易"]];
        for (var d = 0; d < 12; d++)
        {
            var words = subjects[d % 2];
            var random = (uint)d + 1;
            string Word()
            {
                random = (random * 1664525) + 1013904223;
                return words[(random >> 16) % 6];
            }

            var text = string.Concat(Enumerable.Range(0, 80).Select(_ => Word() + "，" + Word() + "；")) + "完善。\n";
            folder.Write($"c/{d:00}.txt", text);
            if (d == 0)
            {
                folder.Write("c/00-copy.txt", text);
                folder.Write("c/00-again.txt", text);
            }
            else if (d == 1)
            {
                folder.Write("c/01-revised.txt", text + "机床出口退税。");
            }
        }

        return folder;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static TemporaryFolder Fit(out List<Dictionary<string, string>> documents, string mode, string jobs = "2")
    {
        var folder = Corpus();
        var run = PolicyMinerProgram.Run(folder.FullPath, ["fit", "c", "--out", "r", "--duplicates", mode, "--jobs", jobs, .. Options]);
        run.ExitCode.Should().Be(0, run.Error);
        documents = [.. CsvFile.Read(folder["r/documents.csv"]).Select(r => new Dictionary<string, string>(r))];
        return folder;
    }

    [Fact]
    public void Fit_WhenWeighted_CountsAGroupAsOneDocument()
    {
        using var weighted = Fit(out var documents, "weight");
        using var dropped = Fit(out var fewer, "drop");

        documents.Select(d => (d["file"], d["weight"])).Should().Contain([("00.txt", "0.333333333"), ("00-copy.txt", "0.333333333"), ("00-again.txt", "0.333333333"), ("01.txt", "0.5"), ("01-revised.txt", "0.5"), ("02.txt", "1")]);
        documents.Should().OnlyContain(d => d["excluded_reason"].Length == 0);
        fewer.Count(d => d["excluded_reason"].StartsWith("a copy of", StringComparison.Ordinal)).Should().Be(2);

        // Each document has its own θ; copies have the same but for the chance of the start.
        var theta = CsvFile.Read(weighted["r/document_topics.csv"]).ToDictionary(r => r["doc_id"], r => Number(r["T01"]));
        double Of(string file) => theta[documents.Single(d => d["file"] == file)["doc_id"]];
        theta.Should().HaveCount(15);
        Of("00-copy.txt").Should().BeApproximately(Of("00.txt"), 0.02);

        // Document frequency counts groups: no term stands in more than the twelve texts, and what is in one group alone does not pass --min-df 2.
        var vocabulary = CsvFile.Read(weighted["r/vocabulary.csv"]);
        vocabulary.Max(r => Number(r["document_frequency"])).Should().BeLessThanOrEqualTo(12);
        vocabulary.Select(r => r["term"]).Should().BeEquivalentTo(CsvFile.Read(dropped["r/vocabulary.csv"]).Select(r => r["term"]));
        vocabulary.Select(r => r["term"]).Should().NotContain("机床");

        // A group is scored once.
        var folds = CsvFile.Read(weighted["r/sweep.csv"]).Where(r => r["k"] == "2" && r["seed"] == "1" && r["fold"] != "all").ToArray();
        folds.Sum(r => Number(r["heldout_documents"])).Should().Be(12);

        // Means over documents weigh a copy by its share.
        var weight = documents.ToDictionary(d => d["doc_id"], d => Number(d["weight"]));
        var mean = theta.Sum(t => weight[t.Key] * t.Value) / weight.Values.Sum();
        Number(CsvFile.Read(weighted["r/topics.csv"])[0]["strength_mean"]).Should().BeApproximately(mean, 1e-6);
        CsvFile.Read(weighted["r/warnings.csv"]).Select(r => r["code"]).Should().Contain(["I14", "I15"]).And.NotContain("W14");
        CsvFile.Read(dropped["r/warnings.csv"]).Select(r => r["code"]).Should().Contain("W14");
        File.ReadAllText(weighted["r/run.json"]).Should().MatchRegex("\"duplicates\": \"weight\"");
    }

    [Fact]
    public void Fit_WhenWeighted_IsTheSameForAnyNumberOfThreads()
    {
        using var one = Fit(out _, "weight", "1");
        using var four = Fit(out _, "weight", "4");
        foreach (var file in new[] { "document_topics.csv", "topic_words.csv", "k_selection.csv", "sweep.csv", "topics.csv" })
        {
            File.ReadAllBytes(one["r/" + file]).Should().Equal(File.ReadAllBytes(four["r/" + file]), file);
        }
    }

    [Fact]
    public void Fit_WhenWeightedWithAnotherEngine_IsRefused()
    {
        using var folder = Corpus();
        var run = PolicyMinerProgram.Run(folder.FullPath, ["fit", "c", "--out", "r", "--duplicates", "weight", "--engine", "gibbs", .. Options]);
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("--duplicates").And.Contain("weight with --engine gibbs");
        var batches = PolicyMinerProgram.Run(folder.FullPath, ["fit", "c", "--out", "r", "--duplicates", "weight", "--memory", "1KB", .. Options]);
        batches.ExitCode.Should().Be(1);
        batches.Error.Should().Contain("weight in a fit that does not stay within --memory");
    }

    [Fact]
    public void Terms_WhenADocumentStandsThereTwice_ProposeTheSameWords()
    {
        using var folder = Corpus();
        PolicyMinerProgram.Run(folder.FullPath, "terms", "c", "--out", "with.txt", "--quiet").ExitCode.Should().Be(0);
        File.Delete(folder["c/00-copy.txt"]);
        File.Delete(folder["c/00-again.txt"]);
        PolicyMinerProgram.Run(folder.FullPath, "terms", "c", "--out", "without.txt", "--quiet").ExitCode.Should().Be(0);
        File.ReadAllText(folder["with.txt"]).Should().Be(File.ReadAllText(folder["without.txt"]));
    }
}
