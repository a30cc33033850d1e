using PolicyMiner.Charts;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;

namespace PolicyMiner.Tests.Runs;

public sealed class OptionListTest
{
    [Fact]
    public void EveryOption_ReadsBackWhatItWrites()
    {
        var options = new MiningOptions();
        foreach (var option in OptionList.All)
        {
            var values = option.Get(options);
            if (values.Count > 0)
            {
                option.Get(option.Set(options, values)).Should().Equal(values, option.Name);
            }
        }
    }

    [Fact]
    public void EveryOption_HasHelpAndAUniqueName()
    {
        OptionList.All.Select(o => o.Name).Should().OnlyHaveUniqueItems();
        OptionList.All.Should().OnlyContain(o => o.Help.EndsWith('.') && o.Name == o.Name.ToLowerInvariant());
    }

    [Fact]
    public void Apply_ReportsAllBadValuesTogether()
    {
        var folds = OptionList.All.Single(o => o.Name == "folds");
        var alpha = OptionList.All.Single(o => o.Name == "alpha");
        FluentActions.Invoking(() => OptionList.Apply(new MiningOptions(), [(folds, ["five"]), (alpha, ["0,1"])], n => "--" + n))
            .Should().Throw<ConfigurationException>().Which.Problems.Select(p => p.Place).Should().Equal("--folds", "--alpha");
    }

    [Fact]
    public void ChartOptions_AreSetByTheirFlags_AndCheckedBeforeTheRun()
    {
        var defaults = new MiningOptions();
        defaults.Charts.Should().Be(new ChartOptions());
        (string, string)[] values = [("style", "screen"), ("chart-columns", "2"), ("dpi", "150"), ("font", "font.ttf")];
        var options = OptionList.Apply(defaults, values.Select(v => (OptionList.All.Single(o => o.Name == v.Item1), (IReadOnlyList<string>)[v.Item2])), n => "--" + n);
        options.Charts.Should().Be(new ChartOptions { Medium = ChartMedium.Screen, Columns = 2, DotsPerInch = 150, FontFile = "font.ttf" });
        RunKey.Of(options, [], "1").Should().NotBe(RunKey.Of(defaults, [], "1"));
        FluentActions.Invoking(() => (options with { Charts = new ChartOptions { Columns = 3, DotsPerInch = 10 } }).Validate())
            .Should().Throw<ConfigurationException>().Which.Problems.Select(p => p.Place).Should().Equal("--chart-columns", "--dpi");
        FluentActions.Invoking(() => new MiningRun(options, TimeProvider.System).Execute("never-made")).Should().Throw<ConfigurationException>("the font is read before the corpus")
            .Which.Problems.Should().ContainSingle().Which.Place.Should().Be("--font font.ttf");
        Directory.Exists("never-made").Should().BeFalse();
    }

    [Fact]
    public void Key_ChangesWithAnOptionThatAffectsResults_AndNotWithJobs()
    {
        var options = new MiningOptions();
        var key = RunKey.Of(options, [], "1");
        RunKey.Of(options with { Lda = options.Lda with { Jobs = 7 } }, [], "1").Should().Be(key);
        RunKey.Of(options with { Lda = options.Lda with { Seed = 7 } }, [], "1").Should().NotBe(key);
        RunKey.Of(options, [new FileHash("a.txt", 1, "00")], "1").Should().NotBe(key);
        RunKey.Of(options, [], "2").Should().NotBe(key);
    }
}
