using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class InferTest
{
    [Fact]
    public void Infer_OfTrainingAndStrangeDocuments_GivesTheirTopicsAndTellsDrift()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        var fit = PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "3", "--restarts", "3", "--out", "r", "--engine", "gibbs", "--iterations", "200");
        fit.ExitCode.Should().Be(0, fit.Error);

        var same = PolicyMinerProgram.Run(folder.FullPath, "infer", "r", corpus);
        same.ExitCode.Should().Be(0, same.Error);
        same.Error.Should().NotContain("W24");
        var trained = Rows(File.ReadAllText(folder["r/document_topics.csv"]));
        var read = Rows(same.Output);
        read.Should().HaveCount(trained.Count);
        foreach (var (file, row) in trained)
        {
            read[file]["dominant"].Should().Be(row["dominant"], file);
            foreach (var topic in (string[])["T01", "T02", "T03"])
            {
                read[file][topic].Should().Be(row[topic], file);
            }

            read[file]["in_training"].Should().Be("true");
            Share(read[file]["perplexity"]).Should().BePositive();
        }

        var chains = CsvFile.Read(folder["r/convergence.csv"]);
        chains.Should().HaveCount(3).And.ContainSingle(c => c["chosen"] == "true");
        Share(chains[0]["r_hat"]).Should().BeGreaterThan(0.5);
        (Share(chains[0]["r_hat"]) > 1.1).Should().Be(fit.Error.Contains("R-hat", StringComparison.Ordinal));

        folder.Write("new/a.txt", "关于教师的说明\n教师培训和职称。海洋渔业捕捞。海洋渔业捕捞。海洋渔业捕捞。");
        folder.Write("new/b.txt", "海洋渔业捕捞。");
        var strange = PolicyMinerProgram.Run(folder.FullPath, "infer", "r", "new", "--out", "t.csv");
        strange.ExitCode.Should().Be(0, strange.Error);
        strange.Output.Should().Contain("table\tt.csv");
        strange.Error.Should().Contain("W24").And.Contain("unknown to the model");
        var rows = Rows(File.ReadAllText(folder["t.csv"]));
        rows["b.txt"]["unknown_share"].Should().Be("1");
        rows["b.txt"]["excluded_reason"].Should().Be("no word that the model knows");
        Share(rows["a.txt"]["unknown_share"]).Should().BeInRange(0.3, 0.95);
        PolicyMinerProgram.Run(folder.FullPath, "infer", "r", "new", "--strict").ExitCode.Should().Be(5);
    }

    // A copy with one more sentence is a new document, read with a φ that holds its words: near the original, but not the same.
    [Theory]
    [InlineData("document")]
    [InlineData("section")]
    [InlineData("clause")]
    public void Infer_RollsUnitsUpAndReadsNearCopiesAlike(string unit)
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        var fit = PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "3", "--restarts", "2", "--unit", unit, "--ngrams", "2", "--reliability-seeds", "0", "--reliability-subsamples", "0", "--out", "r");
        fit.ExitCode.Should().Be(0, fit.Error);
        File.AppendAllText(folder["docs/03.txt"], "教师和培训。");
        var trained = Rows(File.ReadAllText(folder["r/document_topics.csv"]));
        var run = PolicyMinerProgram.Run(folder.FullPath, "infer", "r", corpus);
        run.ExitCode.Should().Be(0, run.Error);
        var read = Rows(run.Output);
        read.Should().HaveCount(15);
        read["03.txt"]["in_training"].Should().Be("false");
        foreach (var (file, row) in trained)
        {
            foreach (var topic in (string[])["T01", "T02", "T03"])
            {
                Share(read[file][topic]).Should().BeApproximately(Share(row[topic]), file == "03.txt" ? 0.15 : 1e-9, file);
            }
        }
    }

    [Fact]
    public void Infer_OfABagOfWords_TellsTermsByTheirText()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bow.txt", "4\n4\n8\n1 1 9\n1 2 5\n2 3 9\n2 4 5\n3 1 4\n3 2 7\n4 3 4\n4 4 7\n");
        folder.Write("terms.txt", "甲\n乙\n丙\n丁\n");
        folder.Write("new.txt", "2\n3\n4\n1 1 6\n1 2 3\n2 2 5\n2 3 5\n");
        folder.Write("new-terms.txt", "丁\n丙\n戊\n");
        var fit = PolicyMinerProgram.Run(folder.FullPath, "fit", "--bow", "bow.txt", "--vocab", "terms.txt", "--topics", "2", "--restarts", "3", "--out", "r");
        fit.ExitCode.Should().Be(0, fit.Error);
        var trained = CsvFile.Read(folder["r/document_topics.csv"]);
        var same = PolicyMinerProgram.Run(folder.FullPath, "infer", "r", "--bow", "bow.txt", "--vocab", "terms.txt", "--out", "same.csv");
        same.ExitCode.Should().Be(0, same.Error);
        CsvFile.Read(folder["same.csv"]).Select(r => r["T01"] + " " + r["T02"]).Should().Equal(trained.Select(r => r["T01"] + " " + r["T02"]));

        var run = PolicyMinerProgram.Run(folder.FullPath, "infer", "r", "--bow", "new.txt", "--vocab", "new-terms.txt", "--out", "new.csv");
        run.ExitCode.Should().Be(0, run.Error);
        var rows = CsvFile.Read(folder["new.csv"]);
        rows[0]["dominant"].Should().Be(trained[1]["dominant"]);
        rows[1]["unknown_share"].Should().Be("0.5");
        run = PolicyMinerProgram.Run(folder.FullPath, "infer", "r", "--bow", "new.txt");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("--bow with --vocab");
    }

    [Fact]
    public void Infer_WithADamagedModel_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "3", "--restarts", "1", "--out", "r").ExitCode.Should().Be(0);
        var bytes = File.ReadAllBytes(folder["r/model/topics.lda"]);
        File.WriteAllBytes(folder["r/model/topics.lda"], bytes[..^1]);
        var run = PolicyMinerProgram.Run(folder.FullPath, "infer", "r", corpus);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("topics.lda").And.Contain("cut off");
    }

    private static double Share(string text) => text == "inf" ? double.PositiveInfinity : double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(',')).ToArray();
        return lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second)).ToDictionary(r => r["file"]);
    }
}
