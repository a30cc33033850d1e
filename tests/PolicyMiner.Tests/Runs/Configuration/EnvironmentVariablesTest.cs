using PolicyMiner.Foundation;
using PolicyMiner.Runs.Configuration;

namespace PolicyMiner.Tests.Runs.Configuration;

public sealed class EnvironmentVariablesTest
{
    [Fact]
    public void Read_TakesSettingsAndLeavesOtherVariablesAlone()
    {
        var settings = Resolve(("PATH", "/bin"), ("POLICYMINER_MIN_DF", "4"), ("POLICYMINER_STOPWORDS", "a.txt; b.txt"), ("POLICYMINER_STRICT", "true"), ("POLICYMINER_SEED", ""), ("POLICYMINER_LOG", "json"));

        settings.Mining.Vocabulary.MinDocumentFrequency.Should().Be(4);
        settings.Mining.Vocabulary.StopLists.Should().Equal("a.txt", "b.txt");
        settings.Mining.Lda.Seed.Should().Be(new MiningOptions().Lda.Seed);
        settings.Strict.Should().BeTrue();
        settings.Log.Should().Be(LogFormat.Json);
    }

    [Fact]
    public void Read_OfAMistypedVariable_Suggests()
    {
        var problem = FluentActions.Invoking(() => Resolve(("POLICYMINER_TOPCS", "3"))).Should().Throw<ConfigurationException>().Which.Problems.Should().ContainSingle().Subject;
        problem.Place.Should().Be("POLICYMINER_TOPCS");
        problem.NextStep.Should().Contain("'POLICYMINER_TOPICS'");
    }

    [Fact]
    public void Read_OfAVariableThatResemblesNoSetting_LeavesItAlone()
        => Resolve(("POLICYMINER_REQUIRE_CHROMIUM", "1"), ("POLICYMINER_BENCHMARK_TEXTS", "/texts")).Should().BeEquivalentTo(new RunSettings());

    [Fact]
    public void Resolve_LetsTheLaterSourceWin_AndNamesTheWinnersPlaceWhenItIsOutOfRange()
    {
        var folds = SettingList.Find("folds")!;
        GivenSetting Given(string value, string place) => new(folds, [value], place);
        SettingResolver.Resolve(new RunSettings(), [Given("3", "policyminer.yaml:1 folds"), Given("4", "--folds")], []).Mining.Sweep.Folds.Should().Be(4);
        FluentActions.Invoking(() => SettingResolver.Resolve(new RunSettings(), [Given("3", "policyminer.yaml:1 folds"), Given("1", "POLICYMINER_FOLDS")], []))
            .Should().Throw<ConfigurationException>().Which.Problems.Should().ContainSingle().Which.Place.Should().Be("POLICYMINER_FOLDS");
    }

    private static RunSettings Resolve(params (string Name, string Value)[] variables)
    {
        var problems = new List<Problem>();
        var given = EnvironmentVariables.Read(variables.Select(v => KeyValuePair.Create(v.Name, v.Value)), problems);
        return SettingResolver.Resolve(new RunSettings(), given, problems);
    }
}
