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
