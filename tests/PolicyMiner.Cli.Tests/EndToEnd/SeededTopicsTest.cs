using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class SeededTopicsTest
{
    [Theory]
    [InlineData("cvb0")]
    [InlineData("gibbs")]
    public void Fit_WithSeedsInTheCorpusFolder_NamesTheTopicsAndRecordsTheFile(string engine)
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        folder.Write("docs/seeds.yaml", "竞赛类: [竞赛, 选手, 无此词]\n财政类: [财政]\n");
        var run = PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "3", "--restarts", "2", "--engine", engine, "--iterations", "60", "--reliability-seeds", "0", "--reliability-subsamples", "0", "--out", "r");
        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().Contain("F08").And.Contain("无此词: no word of the documents");
        var topics = CsvFile.Read(folder["r/topics.csv"]);
        topics.Single(t => t["label"] == "竞赛类")["top_words"].Should().Contain("竞赛").And.Contain("奖牌").And.NotContain("税收");
        topics.Single(t => t["label"] == "财政类")["top_words"].Should().Contain("财政").And.Contain("税收").And.NotContain("教师");
        topics.Select(t => t["seeded"]).Order(StringComparer.Ordinal).Should().Equal(new[] { string.Empty, "竞赛类", "财政类" }.Order(StringComparer.Ordinal));
        topics.Should().OnlyContain(t => t["seeded"].Length == 0 || t["seeded"] == t["label"], "a topic that the user has not named bears its seeded name");
        File.ReadAllText(folder["r/run.json"]).Should().Contain("seeds.yaml");
        File.ReadAllText(folder["r/methods.zh.md"]).Should().Contain("竞赛类（竞赛、选手、无此词）");
        CsvFile.Read(folder["r/documents.csv"]).Should().HaveCount(15, "seeds.yaml is no document");
        var again = PolicyMinerProgram.Run(folder.FullPath, "verify", "r");
        again.ExitCode.Should().Be(0, again.Error + again.Output);

        folder.Write("docs/seeds.yaml", "竞赛类: [竞赛, 选手]\n财政类: [财政]\n");
        PolicyMinerProgram.Run(folder.FullPath, "verify", "r").ExitCode.Should().NotBe(0, "the file is among the inputs");
    }

    [Fact]
    public void Sweep_WithSeededTopics_TriesNoFewerTopics()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        folder.Write("my.yaml", "竞赛类: [竞赛]\n财政类: [财政]\n教师类: [教师]\n");
        var run = PolicyMinerProgram.Run(folder.FullPath, "sweep", corpus, "--topics", "2..4", "--seeds", "1", "--seeded-topics", "my.yaml");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("one for each seeded topic").And.Contain("Begin the range at 3");
        run = PolicyMinerProgram.Run(folder.FullPath, "sweep", corpus, "--seeds", "1", "--folds", "2", "--seeded-topics", "my.yaml", "--out", "s");
        run.ExitCode.Should().Be(0, run.Error);
        CsvFile.Read(folder["s/k_selection.csv"]).Select(r => r["k"]).First().Should().Be("3");

        folder.Write("none.yaml", "空: [海洋, 渔业]\n");
        run = PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "3", "--seeded-topics", "none.yaml");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("none.yaml 空").And.Contain("at least one word of the vocabulary");
    }
}
