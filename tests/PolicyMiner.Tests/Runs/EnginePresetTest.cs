using PolicyMiner.Foundation;
using PolicyMiner.Runs;

namespace PolicyMiner.Tests.Runs;

public sealed class EnginePresetTest
{
    [Fact]
    public void Preset_SetsTheEngineAndPriorsOfOlderPapers_AndLaterOptionsWin()
    {
        var preset = Apply(("preset", "fixed-50-over-k"));
        preset.Validate();
        preset.Engine.Should().Be("gibbs");
        (preset.Lda with { Topics = 20 }).StartAlpha.Should().Be(2.5);
        preset.Lda.Beta.Should().Be(0.01);
        preset.Lda.OptimizeAlpha.Should().BeFalse();
        preset.Lda.OptimizeBeta.Should().BeFalse();
        preset.Lda.Iterations.Should().Be(1000);
        (Apply(("preset", "fixed-50-over-k"), ("alpha", "0.2")).Lda with { Topics = 20 }).StartAlpha.Should().Be(0.2);
    }

    [Fact]
    public void Preset_IsRecordedAsTheOptionsThatItSets()
    {
        var preset = Apply(("preset", "fixed-50-over-k"));
        var recorded = OptionList.All.Select(o => (Option: o, Values: o.Get(preset))).Where(o => o.Values.Count > 0);
        OptionList.Apply(new MiningOptions(), recorded, n => n).Should().BeEquivalentTo(preset);
    }

    [Fact]
    public void Options_ThatNoEngineCanUse_AreErrors()
    {
        var options = Apply(("engine", "lda"), ("samples", "0"), ("burn-in", "-1"), ("alpha-sum", "0"));
        FluentActions.Invoking(options.Validate).Should().Throw<ConfigurationException>()
            .Which.Problems.Select(p => p.Place).Should().Contain(["--engine", "--samples", "--burn-in", "--alpha-sum"]);
    }

    private static MiningOptions Apply(params (string Name, string Value)[] values)
        => OptionList.Apply(new MiningOptions(), values.Select(v => (OptionList.All.Single(o => o.Name == v.Name), (IReadOnlyList<string>)[v.Value])), n => "--" + n);
}
