using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Topics;

public class Cvb0EngineTest
{
    private static readonly Cvb0Engine Engine = new();

    [Fact]
    public void Fit_WhenUnitsUseDisjointTerms_FindsTheBlocks()
    {
        var bag = KnownCorpora.Blocks(blocks: 4, units: 40, termsPerBlock: 12, count: 3);
        var model = TopicRestarts.FitBest(Engine, bag, new LdaOptions { Topics = 4 }, restarts: 5);
        model.ShouldBeSound(bag);
        model.Converged.Should().BeTrue();
        for (var d = 0; d < bag.UnitCount; d++)
        {
            var topics = model.Topics(d).ToArray();
            var top = Array.IndexOf(topics, topics.Max());
            topics[top].Should().BeGreaterThan(0.95);
            model.Words(top).Slice(d % 4 * 12, 12).ToArray().Sum().Should().BeGreaterThan(0.95);
        }
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(9, 9)]
    [InlineData(12, 12)]
    [InlineData(9, 11)]
    public void Fit_WhenCorpusIsDrawnFromKnownTopics_RecoversThem(int topics, int fitted)
    {
        var (bag, truth) = KnownCorpora.Drawn(topics, terms: 20 * topics, units: 40 * topics, tokens: 80, seed: 5);
        var model = TopicRestarts.FitBest(Engine, bag, new LdaOptions { Topics = fitted }, restarts: 6);
        model.ShouldBeSound(bag);
        model.WorstMatch(truth).Should().BeGreaterThan(0.95);
    }

    [Fact]
    public void Fit_WhenCorpusIsLarge_GivesTheSameBitsForAnyNumberOfThreads()
    {
        var (bag, _) = KnownCorpora.Drawn(5, terms: 400, units: 4500, tokens: 60, seed: 3);
        PairLayout.IsParallel(bag, Lanes.Padded(30)).Should().BeTrue("the test is of the parallel passes");
        var options = new LdaOptions { Topics = 30, Iterations = 12 };
        var one = Engine.Fit(bag, options);
        one.ShouldBeSound(bag);
        foreach (var jobs in new[] { 2, 8 })
        {
            Same(Engine.Fit(bag, options with { Jobs = jobs }), one);
        }
    }

    [Fact]
    public void Fit_WhenSeedOrStartDiffers_StartsElsewhere()
    {
        var (bag, _) = KnownCorpora.Drawn(4, terms: 60, units: 50, tokens: 40, seed: 8);
        var options = new LdaOptions { Topics = 6, Iterations = 5 };
        var model = Engine.Fit(bag, options);
        Same(Engine.Fit(bag, options), model);
        Engine.Fit(bag, options with { Seed = 2 }).TopicWord.Should().NotEqual(model.TopicWord);
        Engine.Fit(bag, options with { Start = 1 }).TopicWord.Should().NotEqual(model.TopicWord);
    }

    [Fact]
    public void Fit_WhenInputIsExtreme_StaysSound()
    {
        BagOfWords[] bags =
        [
            KnownCorpora.Bag(1, [[(0, 1)]]),
            KnownCorpora.Bag(1, [[(0, 1_000_000)], [(0, 1)]]),
            KnownCorpora.Bag(3, [[(0, 2_000_000_000), (1, 1)], [(1, 1), (2, 2_000_000_000)]]),
            KnownCorpora.Bag(2, [[], []]),
            KnownCorpora.Bag(0, [[]]),
            KnownCorpora.Bag(5, []),
            KnownCorpora.Blocks(blocks: 2, units: 2, termsPerBlock: 1, count: 1),
        ];
        foreach (var bag in bags)
        {
            foreach (var topics in new[] { 1, 2, 8, 20, 33, 500 })
            {
                Engine.Fit(bag, new LdaOptions { Topics = topics, Iterations = 60 }).ShouldBeSound(bag);
            }
        }
    }

    [Fact]
    public void Fit_WhenPriorsAreFixed_KeepsThem()
    {
        var bag = KnownCorpora.Blocks(blocks: 3, units: 12, termsPerBlock: 5, count: 2);
        var model = Engine.Fit(bag, new LdaOptions { Topics = 3, Alpha = 0.3, Beta = 0.2, OptimizeAlpha = false, OptimizeBeta = false });
        model.Alpha.Should().Equal(0.3, 0.3, 0.3);
        model.Beta.Should().Be(0.2);
    }

    [Fact]
    public void Fit_WhenPriorsAreFixed_RaisesTheObjective()
    {
        var (bag, _) = KnownCorpora.Drawn(6, terms: 120, units: 100, tokens: 60, seed: 4);
        var model = Engine.Fit(bag, new LdaOptions { Topics = 6, OptimizeAlpha = false, OptimizeBeta = false, Tolerance = 1e-5, Iterations = 200 });

        // Leave-one-out prediction is no bound, so single steps may fall a little; no fall may exceed 1e-3 a token and the way up must be kept.
        var worst = model.Objective.Zip(model.Objective.Skip(1), (a, b) => b - a).Min();
        worst.Should().BeGreaterThan(-1e-3);
        model.Objective[^1].Should().BeGreaterThan(model.Objective[0] + 0.1).And.BeGreaterThan(model.Objective.Max() - 1e-3);
    }

    [Fact]
    public void Fit_WhenWarm_StaysNearTheModelItStartsFrom()
    {
        var (bag, truth) = KnownCorpora.Drawn(5, terms: 100, units: 150, tokens: 80, seed: 6);
        var model = TopicRestarts.FitBest(Engine, bag, new LdaOptions { Topics = 5 }, restarts: 4);
        model.WorstMatch(truth).Should().BeGreaterThan(0.95);
        var again = Engine.Fit(bag, new LdaOptions { Topics = 5, Seed = 99, WarmStart = model });
        again.Objective.Length.Should().BeLessThan(model.Objective.Length);
        for (var k = 0; k < 5; k++)
        {
            again.Words(k).ToArray().Zip(model.Words(k).ToArray(), (a, b) => Math.Abs(a - b)).Sum().Should().BeLessThan(0.02);
        }
    }

    [Fact]
    public void Fit_WhenOptionsAreWrong_NamesThemAll()
    {
        var bag = KnownCorpora.Blocks(blocks: 2, units: 4, termsPerBlock: 3, count: 1);
        var fit = () => Engine.Fit(bag, new LdaOptions { Topics = 501, Alpha = 0, Beta = double.NaN, Jobs = 0, Iterations = 0 });
        fit.Should().Throw<ConfigurationException>().Which.Problems.Select(p => p.Place).Should().Equal("--topics", "--alpha", "--beta", "--iterations", "--jobs");
    }

    [Fact]
    public void Fit_OfAnyBag_IsSound()
    {
        var row = Gen.Choose(0, 6).SelectMany(n => Gen.Choose(1, 50).ArrayOf(n)).Select(counts => counts.Select((c, i) => (Term: i * 2, Count: c)).ToArray());
        var rows = row.ListOf().Select(list => KnownCorpora.Bag(13, [.. list]));
        var cases = from bag in rows from topics in Gen.Choose(1, 30) select (bag, topics);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(60),
            Prop.ForAll(cases.ToArbitrary(), c => Engine.Fit(c.bag, new LdaOptions { Topics = c.topics, Iterations = 30 }).ShouldBeSound(c.bag)));
    }

    private static void Same(TopicModel actual, TopicModel expected)
    {
        actual.TopicWord.AsSpan().SequenceEqual(expected.TopicWord).Should().BeTrue();
        actual.DocumentTopic.AsSpan().SequenceEqual(expected.DocumentTopic).Should().BeTrue();
        actual.Alpha.Should().Equal(expected.Alpha);
        actual.Beta.Should().Be(expected.Beta);
        actual.Objective.Should().Equal(expected.Objective);
    }
}
