using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class FitTest
{
    [Fact]
    public void Fit_OnACorpusWithThreeThemes_FindsThemAndWritesEveryFile()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        var run = PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--out", folder["run"], "--topics", "2..5");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().MatchRegex(@"(?m)^K\t[34]\t");
        foreach (var file in (string[])["run.json", "documents.csv", "vocabulary.csv", "token_ledger.csv", "sweep.csv", "k_selection.csv", "topic_words.csv", "topic_words_wide.csv", "document_topics.csv", "topics.csv", "warnings.csv", "bag_of_words.txt", "charts/perplexity.svg"])
        {
            new FileInfo(folder["run/" + file]).Length.Should().BePositive(file);
        }

        // Each of the three themes is one topic: the dominant topic of document d depends on d mod 3 alone.
        var rows = File.ReadAllLines(folder["run/document_topics.csv"]).Skip(1).Select(l => l.Split(',')).ToArray();
        var header = File.ReadLines(folder["run/document_topics.csv"]).First().Split(',');
        var dominant = Array.IndexOf(header, "dominant");
        rows.Select((r, d) => (Theme: d % 3, Topic: r[dominant])).Distinct().Should().HaveCount(3);
    }

    [Fact]
    public void Fit_WithAnyNumberOfThreadsAndTwice_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        foreach (var (name, jobs) in (ReadOnlySpan<(string, string)>)[("a", "1"), ("b", "4"), ("c", "1"), ("d", "4")])
        {
            PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--out", folder[name], "--topics", "2..4", "--jobs", jobs).ExitCode.Should().Be(0);
        }

        foreach (var other in (ReadOnlySpan<string>)["b", "c", "d"])
        {
            RunContents.Of(folder[other]).Should().BeEquivalentTo(RunContents.Of(folder["a"]));
        }
    }

    [Fact]
    public void Fit_WithClausesAsUnits_StillGivesOneRowForEachDocument()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        foreach (var file in Directory.GetFiles(corpus))
        {
            File.AppendAllText(file, "\n一、培训教师，拨款补贴。\n二、选手集训，财政贷款。\n");
        }

        var run = PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--out", folder["run"], "--topics", "3", "--restarts", "2", "--unit", "clause");

        run.ExitCode.Should().Be(0, run.Error);
        File.ReadAllLines(folder["run/document_topics.csv"]).Should().HaveCount(16);
        File.ReadLines(folder["run/bag_of_words.txt"]).First().Should().NotBe("15", "a document of three paragraphs has three units");
    }

    [Fact]
    public void Fit_Again_SaysThatTheRunIsComplete()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        string[] command = ["fit", corpus, "--topics", "3", "--restarts", "1"];
        var first = PolicyMinerProgram.Run(folder.FullPath, command);
        var second = PolicyMinerProgram.Run(folder.FullPath, command);

        first.Output.Should().Contain("run\truns");
        second.ExitCode.Should().Be(0);
        second.Error.Should().Contain("already holds this run");
        Directory.GetDirectories(folder["runs"]).Should().ContainSingle();
    }

    [Fact]
    public void Fit_IntoTheFolderOfAnotherRun_NeedsForce()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "3", "--restarts", "1", "--out", "r").ExitCode.Should().Be(0);
        var refused = PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "4", "--restarts", "1", "--out", "r");
        refused.ExitCode.Should().Be(1);
        refused.Error.Should().Contain("--force").And.Contain("another key");
        PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "4", "--restarts", "1", "--out", "r", "--force").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Fit_WithBadDocuments_ListsThemAndLosesNoOther()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        folder.Write("docs/90-empty.txt", string.Empty);
        folder.Write("docs/91-white.txt", " \u3000\n\t ");
        var random = new Random(7);
        var bytes = new byte[20_000];
        random.NextBytes(bytes);
        File.WriteAllBytes(folder["docs/92-random.txt"], bytes);
        var run = PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "3", "--restarts", "2", "--out", "r");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("15 modelled of 18");
        var documents = File.ReadAllLines(folder["r/documents.csv"]);
        documents.Should().HaveCount(19);
        var warnings = File.ReadAllText(folder["r/warnings.csv"]);
        warnings.Should().Contain("90-empty.txt").And.Contain("91-white.txt").And.Contain("92-random.txt");
        PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "3", "--restarts", "2", "--out", "r2", "--strict").ExitCode.Should().Be(5);
    }

    [Theory]
    [InlineData(1, "--topics", "fit", "CORPUS", "--topics", "20..2")]
    [InlineData(1, "no more topics than units", "fit", "CORPUS", "--topics", "100")]
    [InlineData(1, "--alpha", "fit", "CORPUS", "--alpha", "0")]
    [InlineData(1, "--folds", "fit", "CORPUS", "--folds", "1")]
    [InlineData(1, "'--fodls'", "fit", "CORPUS", "--fodls", "3")]
    [InlineData(2, "no such folder", "fit", "missing")]
    [InlineData(2, "an empty folder", "fit", "EMPTY")]
    [InlineData(2, "--stopwords", "fit", "CORPUS", "--stopwords", "none.txt")]
    public void Fit_WithBadInput_SaysWhatIsWrongAndEndsWithTheRightCode(int code, string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        Directory.CreateDirectory(folder["empty"]);
        var run = PolicyMinerProgram.Run(folder.FullPath, [.. arguments.Select(a => a switch { "CORPUS" => corpus, "EMPTY" => folder["empty"], _ => a })]);

        run.ExitCode.Should().Be(code, run.Error);
        run.Error.Should().Contain(message).And.NotContain("   at ");
        run.Output.Should().BeEmpty();
    }
}
