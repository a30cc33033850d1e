using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Topics;

public class SeededTopicsTest
{
    public static TheoryData<string> Engines => [.. TopicEngines.All.Select(e => e.Name)];

    // Topics drawn over runs of 20 terms: seeding topic 0 with two terms of run 3 and topic 1 with two of run 1 must put these runs there, whatever the start.
    [Theory]
    [MemberData(nameof(Engines))]
    public void Fit_WithSeededTopics_PutsTheirContentThereInOrder(string engine)
    {
        var (bag, truth) = KnownCorpora.Drawn(5, terms: 100, units: 200, tokens: 80, seed: 5);
        for (var start = 0; start < 3; start++)
        {
            var model = Fit(engine, bag, new LdaOptions { Topics = 5, Start = start, Iterations = 150, Seeds = new SeededTopics([[61, 65], [22, 24]]) });
            model.ShouldBeSound(bag);
            Cosine(model.Words(0).ToArray(), truth[3]).Should().BeGreaterThan(0.9);
            Cosine(model.Words(1).ToArray(), truth[1]).Should().BeGreaterThan(0.9);
        }
    }

    // One unit, one token of term 0, one topic: φ = (N_w + s_w + β) / (N + s + Vβ) with s_1 = max(1, round(2 · 0)) = 1 for the seed word that has no token.
    [Theory]
    [MemberData(nameof(Engines))]
    public void Fit_WithOneTopic_GivesPhiWithThePseudoCounts(string engine)
    {
        var bag = KnownCorpora.Bag(3, [[(0, 3)]]);
        var model = Fit(engine, bag, new LdaOptions { Topics = 1, Beta = 0.5, OptimizeBeta = false, Iterations = 10, Seeds = new SeededTopics([[0, 1]]) { Weight = 2 } });
        model.ShouldBeSound(bag);

        // s_0 = 2 · 3 = 6.
        model.TopicWord[0].Should().BeApproximately((3 + 6 + 0.5) / (3 + 7 + 1.5), 1e-12);
        model.TopicWord[1].Should().BeApproximately((1 + 0.5) / (3 + 7 + 1.5), 1e-12);
        model.TopicWord[2].Should().BeApproximately(0.5 / (3 + 7 + 1.5), 1e-12);
        model.TopicCounts.Should().Equal(3);
    }

    // ln p(w|z) of one token of a seeded term: ln (s + β) / (s + Vβ), with s = round(2 · 1).
    [Fact]
    public void SampleLogLikelihoods_CountThePrior()
    {
        var model = Fit("gibbs", KnownCorpora.Bag(2, [[(0, 1)]]), new LdaOptions { Topics = 1, Beta = 0.25, OptimizeBeta = false, Iterations = 4, Seeds = new SeededTopics([[0]]) { Weight = 2 } });
        model.SampleLogLikelihoods.Should().OnlyContain(l => Math.Abs(l - Math.Log(2.25 / 2.5)) < 1e-12);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Fit_WhenEveryTermIsSeededOrAWordStandsInTwoTopics_StaysSound(string engine)
    {
        var bag = KnownCorpora.Blocks(blocks: 2, units: 8, termsPerBlock: 3, count: 2);
        foreach (var seeds in new[] { new SeededTopics([[0, 1, 2, 3, 4, 5], [0, 3]]), new SeededTopics([[], [5]]), new SeededTopics([]) })
        {
            Fit(engine, bag, new LdaOptions { Topics = 2, Iterations = 40, Seeds = seeds }).ShouldBeSound(bag);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Fit_WithSeededTopics_GivesTheSameBitsForAnyNumberOfThreads(string engine)
    {
        var (bag, _) = KnownCorpora.Drawn(5, terms: 400, units: 4500, tokens: 60, seed: 3);
        var options = new LdaOptions { Topics = 30, Iterations = 12, Seeds = new SeededTopics([[5, 9], [300]]) };
        var one = Fit(engine, bag, options);
        one.ShouldBeSound(bag);
        Fit(engine, bag, options with { Jobs = 3 }).TopicWord.AsSpan().SequenceEqual(one.TopicWord).Should().BeTrue();
    }

    // With seeded words left out, β is that of the other words: the same corpus without these words has the same fitted β.
    [Fact]
    public void FitBeta_LeavesSeededWordsOut()
    {
        float[] counts = [4, 9, 2, 0, 7, 5, 1, 3];
        var seeded = SeedPrior.Of(KnownCorpora.Bag(4, [[(0, 1)]]), new LdaOptions { Topics = 2, Seeds = new SeededTopics([[0], [0]]) });
        var free = SeedPrior.Of(KnownCorpora.Bag(3, []), new LdaOptions { Topics = 2 });
        var with = new DirichletPriors().FitBeta(0.3, [14.0, 17.0], 4, counts, 2, seeded);
        new DirichletPriors().FitBeta(0.3, [10.0, 8.0], 3, counts.AsSpan(2), 2, free).Should().BeApproximately(with, 1e-12);
    }

    [Fact]
    public void Fit_WithMoreSeededTopicsThanTopics_SaysSo()
    {
        var fit = () => Fit("cvb0", KnownCorpora.Bag(2, [[(0, 1)]]), new LdaOptions { Topics = 1, Seeds = new SeededTopics([[0], [5]]) { Weight = 0 } });
        fit.Should().Throw<ConfigurationException>().Which.Problems.Select(p => p.Place).Should().Equal("--topics", "--seeded-weight", "seeded topics");
    }

    private static TopicModel Fit(string engine, BagOfWords bag, LdaOptions options) => TopicEngines.Of(engine).Fit(bag, options);

    private static double Cosine(double[] x, double[] y)
        => x.Zip(y, (a, b) => a * b).Sum() / Math.Sqrt(x.Sum(a => a * a) * y.Sum(b => b * b));
}
