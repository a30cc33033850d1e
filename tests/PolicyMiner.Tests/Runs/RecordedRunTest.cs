using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Tests.Documents;

namespace PolicyMiner.Tests.Runs;

public sealed class RecordedRunTest
{
    [Fact]
    public void ToOptions_GivesBackWhatTheManifestWasWrittenFrom()
    {
        using var folder = new TemporaryFolder();
        var list = folder.Write("lists/mine.txt", "某某");
        var corpus = Path.GetDirectoryName(folder.Write("texts/a.txt", "文"))!;
        var options = new MiningOptions { CorpusFolder = corpus, Restarts = 3 };
        options = options with
        {
            Lda = options.Lda with { Seed = 99, OptimizeAlpha = false, Alpha = 0.25 },
            Sweep = options.Sweep with { TopicCounts = [2, 3, 7] },
            Vocabulary = options.Vocabulary with { StopLists = [list] },
        };
        var run = Path.GetDirectoryName(folder.Write("run/x", string.Empty))!;
        using (var stream = File.Create(Path.Combine(run, RunFolder.Manifest)))
        {
            new Manifest
            {
                Version = "1.2",
                Key = "k",
                Options = options,
                Segmenter = "s",
                Engine = "e",
                Inputs = [new FileHash("a.txt", 3, "ab")],
                Outputs = [new FileHash("x.csv", 4, "cd")],
                TopicCount = 5,
                Environment = new RunEnvironment(DateTimeOffset.UnixEpoch, 1.5, 2, "r", "s", folder.Path, corpus, run),
            }.Write(stream);
        }

        var recorded = RecordedRun.Read(run);
        recorded.ToOptions().Should().BeEquivalentTo(options);
        recorded.Inputs.Should().Equal(new FileHash("a.txt", 3, "ab"));
        recorded.Outputs.Should().Equal(new FileHash("x.csv", 4, "cd"));
        (recorded.Version, recorded.Key, recorded.TopicCount, recorded.Jobs).Should().Be(("1.2", "k", 5, 2));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("{\"version\": 3, \"key\": [], \"environment\": {}}")]
    public void Find_OfAnotherProgramsFile_FindsNoRun(string json)
    {
        using var folder = new TemporaryFolder();
        folder.Write(RunFolder.Manifest, json);
        RecordedRun.Find(folder.Path).Should().BeNull();
        FluentActions.Invoking(() => RecordedRun.Read(folder.Path)).Should().Throw<InputException>().WithMessage("*run.json*");
    }
}
