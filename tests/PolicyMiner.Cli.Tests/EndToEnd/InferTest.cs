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
                Share(read[file][topic]).Should().BeApproximately(Share(row[topic]), 0.1, file);
            }
        }

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

    private static double Share(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(',')).ToArray();
        return lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second)).ToDictionary(r => r["file"]);
    }
}
