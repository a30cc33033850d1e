using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Topics;

public class TopicRestartsTest
{
    private static readonly BagOfWords Bag = KnownCorpora.Bag(2, [[(0, 1), (1, 1)]]);

    [Theory]
    [InlineData(-7.0, -7.009, 0.1, 0.2, 1)] // as good, and more coherent
    [InlineData(-7.0, -7.011, 0.1, 0.9, 0)] // more coherent, but worse than as good
    [InlineData(-7.009, -7.0, 0.2, 0.2, 1)] // equally coherent: the better objective
    [InlineData(-7.0, -7.0, 0.2, 0.2, 0)] // equal: the first
    [InlineData(-7.0, -7.009, 0.1, double.NaN, 0)] // no coherence known
    public void FitBest_WhenStartsAreAsGood_KeepsTheMostCoherent(double first, double second, double firstCoherence, double secondCoherence, int kept)
    {
        var engine = new Scripted([first, second]);
        var model = TopicRestarts.FitBest(engine, Bag, new LdaOptions { Topics = 1 }, 2, coherence: m => m.Objective[^1] == first && m.Beta == 0 ? firstCoherence : secondCoherence);
        model.Beta.Should().Be(kept);
    }

    [Theory]
    [InlineData(1800, 25, false)] // 198 million pairs x topics
    [InlineData(2000, 9, true)] // 220 million: 2,000 million / 220 million
    public void Affordable_WhenAFitTakesLong_MakesFewerStarts(int topics, int starts, bool isLong)
    {
        var bag = KnownCorpora.Bag(110, [.. Enumerable.Repeat(Enumerable.Range(0, 110).Select(w => (w, 1)).ToArray(), 1000)]);
        var options = new LdaOptions { Topics = topics };
        TopicRestarts.IsLong(new Cvb0Engine(), bag, options).Should().Be(isLong);
        TopicRestarts.Affordable(new Cvb0Engine(), bag, options, 25).Should().Be(starts);
        TopicRestarts.Affordable(new Cvb0Engine(), bag, options, 4).Should().Be(4);
        TopicRestarts.Affordable(new GibbsEngine(), bag, options, 25).Should().Be(25);
    }

    [Fact]
    public void FitBest_WhenNoCoherenceIsGiven_KeepsTheBestObjective()
        => TopicRestarts.FitBest(new Scripted([-3, -1, -2]), Bag, new LdaOptions { Topics = 1 }, 3).Beta.Should().Be(1);

    [Fact]
    public void FitBest_WhenCvb0StartsAreScreened_FitsTheKeptOneToTheEnd()
    {
        var (bag, _) = KnownCorpora.Drawn(6, terms: 90, units: 120, tokens: 50, seed: 4);
        var options = new LdaOptions { Topics = 8, Start = 3 };
        var engine = new Cvb0Engine();
        var model = TopicRestarts.FitBest(engine, bag, options, 4);
        model.Converged.Should().BeTrue();
        var starts = Enumerable.Range(3, 4).Select(s => engine.Fit(bag, options with { Start = s })).ToArray();
        starts.Should().Contain(m => m.TopicWord.SequenceEqual(model.TopicWord));
        TopicRestarts.FitBest(engine, bag, options with { Jobs = 3 }, 4).TopicWord.Should().Equal(model.TopicWord);
        model.Starts.Count(s => !s.LeftEarly).Should().Be(1);
        model.Starts[model.ChosenStart].Iterations.Should().Be(model.Objective.Length);
    }

    [Theory]
    [InlineData(64, 4)] // each needs 2 pairs x 8 floats x 4 bytes = 64: as much as all may have
    [InlineData(63, 4)] // in batches, each of little memory
    [InlineData(192, 4)]
    [InlineData(1_000, 4)]
    public void Together_WhenMemoryIsShort_RunsFewerFitsAtATime(long memory, int jobs)
        => TopicRestarts.Together(new Cvb0Engine(), Bag, new LdaOptions { Topics = 1, Memory = memory, Jobs = jobs })
            .Should().Be(memory switch { 64 => 1, 192 => 3, _ => 4 });

    /// <summary>Start i ends at the i-th objective; its β tells the start.</summary>
    private sealed class Scripted(double[] objectives) : ITopicEngine
    {
        public string Name => "scripted";

        public TopicModel Fit(BagOfWords bag, LdaOptions options, IProgress<int>? progress = null, CancellationToken cancellationToken = default) => new()
        {
            TopicCount = 1,
            TermCount = bag.TermCount,
            UnitCount = bag.UnitCount,
            TopicWord = [0.5, 0.5],
            DocumentTopic = [1],
            DocumentTopicCounts = [2],
            TopicCounts = [2],
            Alpha = [0.1],
            Beta = options.Start,
            Objective = [objectives[options.Start]],
            Converged = true,
        };
    }
}
