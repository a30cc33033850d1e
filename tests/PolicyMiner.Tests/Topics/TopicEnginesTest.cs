using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Topics;

/// <summary>What every engine keeps to.</summary>
public class TopicEnginesTest
{
    private static readonly ITopicEngine[] Engines = [new Cvb0Engine(), new GibbsEngine()];

    public static TheoryData<string> Names => [.. Engines.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_WhenOneTopic_GivesSmoothedTermShares(string engine)
    {
        var bag = KnownCorpora.Bag(3, [[(0, 2), (2, 1)], [(0, 1)]]);
        var model = Named(engine).Fit(bag, new LdaOptions { Topics = 1, OptimizeAlpha = false, OptimizeBeta = false, Beta = 0.5, Iterations = 5 });
        model.ShouldBeSound(bag);

        // (count + β) / (4 + 3 β) with counts 3, 0, 1 and β = 0.5.
        model.TopicWord[0].Should().BeApproximately(3.5 / 5.5, 1e-12);
        model.TopicWord[1].Should().BeApproximately(0.5 / 5.5, 1e-12);
        model.TopicWord[2].Should().BeApproximately(1.5 / 5.5, 1e-12);
        model.DocumentTopic.Should().Equal(1, 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_WhenUnitIsEmpty_GivesThePriorMean(string engine)
    {
        var bag = KnownCorpora.Bag(4, [[(0, 5), (1, 5)], [], [(2, 5), (3, 5)]]);
        var model = Named(engine).Fit(bag, new LdaOptions { Topics = 3, Iterations = 40 });
        model.ShouldBeSound(bag);
        var mean = model.Alpha.Select(a => a / model.Alpha.Sum()).ToArray();
        model.Topics(1).ToArray().Zip(mean).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-12);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_WhenUnitsComeInAnotherOrder_GivesTheSameModelWithPermutedRows(string engine)
    {
        var (bag, _) = KnownCorpora.Drawn(4, terms: 60, units: 50, tokens: 40, seed: 8);
        var options = new LdaOptions { Topics = 6, Iterations = 60 };
        var model = Named(engine).Fit(bag, options);
        var order = Enumerable.Range(0, bag.UnitCount).ToArray();
        new RandomStream(7).Shuffle<int>(order);
        var permuted = Named(engine).Fit(KnownCorpora.Permute(bag, order), options);
        permuted.TopicWord.Should().Equal(model.TopicWord);
        permuted.Alpha.Should().Equal(model.Alpha);
        for (var d = 0; d < order.Length; d++)
        {
            permuted.Topics(d).ToArray().Should().Equal(model.Topics(order[d]).ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fit_WhenCancelled_Stops(string engine)
    {
        var bag = KnownCorpora.Blocks(blocks: 2, units: 4, termsPerBlock: 3, count: 1);
        var fit = () => Named(engine).Fit(bag, new LdaOptions { Topics = 2 }, null, new CancellationToken(canceled: true));
        fit.Should().Throw<OperationCanceledException>();
    }

    private static ITopicEngine Named(string name) => Engines.Single(e => e.Name == name);
}
