using PolicyMiner.Foundation;
using PolicyMiner.Runs.Configuration;
using PolicyMiner.Tests.Documents;

namespace PolicyMiner.Tests.Runs.Configuration;

public sealed class ConfigurationFileTest
{
    [Fact]
    public void Read_OfEveryShapeOfValue_GivesSettingsWithTheirLines()
    {
        var settings = Resolve("""
            # a comment
            topics: [2, 3, 5]
            seed: 7
            fixed-alpha: true
            stopwords: [mine.txt, "more # words.txt"]
            min-df:
            corpus: texts
            """);

        settings.Mining.Sweep.TopicCounts.Should().Equal(2, 3, 5);
        settings.Mining.Lda.Seed.Should().Be(7);
        settings.Mining.Lda.OptimizeAlpha.Should().BeFalse();
        settings.Mining.Vocabulary.MinDocumentFrequency.Should().BeNull();
        settings.Mining.Vocabulary.StopLists.Select(Path.GetFileName).Should().Equal("mine.txt", "more # words.txt");
        Path.IsPathRooted(settings.Mining.CorpusFolder).Should().BeTrue("paths are relative to the file, which stands elsewhere");
    }

    [Fact]
    public void Read_OfAFileWithSeveralMistakes_ReportsAllWithLineAndSuggestion()
    {
        var act = () => Resolve("""
            topcs: 2..5
            folds: five
            alpha: -1
            seed: [1, 2]
            jobs: {a: 1}
            zzzzzzzz: 1
            """);

        var problems = act.Should().Throw<ConfigurationException>().Which.Problems;
        problems.Select(p => p.Place).Should().BeEquivalentTo(
            "policyminer.yaml:1", "policyminer.yaml:2 folds", "policyminer.yaml:3 alpha", "policyminer.yaml:4 seed", "policyminer.yaml:5 jobs", "policyminer.yaml:6");
        problems.Single(p => p.Place == "policyminer.yaml:1").NextStep.Should().Contain("'topics'");
        problems.Single(p => p.Place == "policyminer.yaml:6").NextStep.Should().Contain("--help");
    }

    [Theory]
    [InlineData("topics: 2..5\ntopics: 3\n")]
    [InlineData("- a\n- b\n")]
    [InlineData("topics: \"2\n")]
    [InlineData("a: b: c\n")]
    [InlineData("just text")]
    public void Read_OfTextThatIsNoConfiguration_IsOneProblemOfTheFile(string text)
        => FluentActions.Invoking(() => Resolve(text)).Should().Throw<ConfigurationException>()
            .Which.Problems.Should().ContainSingle().Which.Place.Should().StartWith("policyminer.yaml");

    [Fact]
    public void Read_OfAMissingFile_IsAProblem()
    {
        var problems = new List<Problem>();
        ConfigurationFile.Read("nowhere/policyminer.yaml", problems).Should().BeEmpty();
        problems.Should().ContainSingle().Which.Found.Should().Be("no such file");
    }

    [Fact]
    public void Read_OfAnEmptyFile_GivesTheDefaults() => Resolve("# nothing\n").Should().BeEquivalentTo(new RunSettings());

    [Fact]
    public void Template_ReadBack_GivesTheDefaults()
    {
        var settings = Resolve(ConfigurationTemplate.Create());
        foreach (var setting in SettingList.All.Where(s => !s.IsPath))
        {
            setting.Get(settings).Should().Equal(setting.Get(new RunSettings()), setting.Name);
        }
    }

    [Fact]
    public void Template_NamesEverySettingAndKeepsLinesShort()
    {
        var lines = ConfigurationTemplate.Create().Split('\n');
        foreach (var setting in SettingList.All)
        {
            lines.Should().ContainSingle(l => l.StartsWith(setting.Name + ": ", StringComparison.Ordinal) || l.StartsWith("# " + setting.Name + ": ", StringComparison.Ordinal), setting.Name);
        }

        lines.Should().OnlyContain(l => l.Length <= 120);
    }

    private static RunSettings Resolve(string text)
    {
        using var folder = new TemporaryFolder();
        var problems = new List<Problem>();
        var given = ConfigurationFile.Read(folder.Write("policyminer.yaml", text), problems);
        return SettingResolver.Resolve(new RunSettings(), given, problems);
    }
}
