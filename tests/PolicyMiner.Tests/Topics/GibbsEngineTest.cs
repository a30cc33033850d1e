using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Topics;

public class GibbsEngineTest
{
    private static readonly GibbsEngine Engine = new();

    [Fact]
    public void Fit_WhenUnitsUseDisjointTerms_FindsTheBlocks()
    {
        var bag = KnownCorpora.Blocks(blocks: 4, units: 40, termsPerBlock: 12, count: 3);
        var model = TopicRestarts.FitBest(Engine, bag, new LdaOptions { Topics = 4, Iterations = 200 }, restarts: 5);
        model.ShouldBeSound(bag);
        model.SampleLogLikelihoods.Should().HaveCount(10);
        model.ScaleReduction.Should().BePositive();
        for (var d = 0; d < bag.UnitCount; d++)
        {
            var topics = model.Topics(d).ToArray();
            var top = Array.IndexOf(topics, topics.Max());
            topics[top].Should().BeGreaterThan(0.9);
            model.Words(top).Slice(d % 4 * 12, 12).ToArray().Sum().Should().BeGreaterThan(0.9);
        }
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(9, 9)]
    [InlineData(9, 11)]
    public void Fit_WhenCorpusIsDrawnFromKnownTopics_RecoversThem(int topics, int fitted)
    {
        var (bag, truth) = KnownCorpora.Drawn(topics, terms: 20 * topics, units: 40 * topics, tokens: 80, seed: 5);
        var model = TopicRestarts.FitBest(Engine, bag, new LdaOptions { Topics = fitted, Iterations = 300 }, restarts: 4);
        model.ShouldBeSound(bag);
        model.WorstMatch(truth).Should().BeGreaterThan(0.95);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    public void Sweep_AlwaysLeavesCountsEqualToTheAssignments(int denseTopics)
    {
        foreach (var (topics, units) in new[] { (1, 30), (3, 30), (8, 30), (20, 30), (70, 30), (40, 4500) })
        {
            var (bag, _) = KnownCorpora.Drawn(5, terms: 90, units, tokens: 60, seed: 3);
            using var memory = new FitMemory();
            var run = new GibbsRun(bag, new LdaOptions { Topics = topics, Iterations = 6, Jobs = 2 }, GibbsSettings.Default with { FirstPriorFit = 2, PriorFitInterval = 1, DenseTopics = denseTopics }, memory);
            run.Initialise();
            CheckCounts(run, bag, topics);
            while (!run.Finished)
            {
                run.Sweep(CancellationToken.None);
                CheckCounts(run, bag, topics);
            }
        }
    }

    // The exact posterior of a corpus small enough to list all assignments: 2 topics, 2 terms, 2 units of 2 tokens. The share of the sweeps in which all tokens
    // of a unit share a topic must be what the joint probability p(z, w) of Griffiths and Steyvers 2004 gives.
    [Theory]
    [InlineData(500)]
    [InlineData(0)]
    public void Sweep_DrawsFromTheExactPosterior(int denseTopics)
    {
        const double Alpha = 0.5;
        const double Beta = 0.5;
        var bag = KnownCorpora.Bag(2, [[(0, 2)], [(0, 1), (1, 1)]]);
        double together = 0;
        double all = 0;
        for (var z = 0; z < 16; z++)
        {
            int[] topic = [z & 1, (z >> 1) & 1, (z >> 2) & 1, (z >> 3) & 1];
            int[] word = [0, 0, 0, 1];
            int[] unit = [0, 0, 1, 1];
            var p = 1.0;
            for (var i = 0; i < 4; i++)
            {
                var inUnit = Enumerable.Range(0, i).Count(j => unit[j] == unit[i] && topic[j] == topic[i]);
                var inTopic = Enumerable.Range(0, i).Count(j => topic[j] == topic[i]);
                var ofWord = Enumerable.Range(0, i).Count(j => topic[j] == topic[i] && word[j] == word[i]);
                p *= (inUnit + Alpha) * (ofWord + Beta) / (inTopic + (2 * Beta));
            }

            all += p;
            together += topic[2] == topic[3] ? p : 0;
        }

        const int Sweeps = 40000;
        using var memory = new FitMemory();
        var run = new GibbsRun(bag, new LdaOptions { Topics = 2, Iterations = Sweeps, Alpha = Alpha, Beta = Beta, OptimizeAlpha = false, OptimizeBeta = false }, GibbsSettings.Default with { DenseTopics = denseTopics }, memory);
        run.Initialise();
        var unitTwo = run.Layout.Segments.Single(s => s.Unit == 1);
        var seen = 0;
        while (!run.Finished)
        {
            run.Sweep(CancellationToken.None);
            seen += run.State.Assignments[run.State.TokenStarts[unitTwo.Start]] == run.State.Assignments[run.State.TokenStarts[unitTwo.Start + 1]] ? 1 : 0;
        }

        // Five standard errors of 40,000 draws, doubled for their dependence.
        ((double)seen / Sweeps).Should().BeApproximately(together / all, 0.025);
    }

    [Fact]
    public void Fit_WhenCorpusIsLarge_GivesTheSameBitsForAnyNumberOfThreads()
    {
        var (bag, _) = KnownCorpora.Drawn(5, terms: 400, units: 4500, tokens: 60, seed: 3);
        PairLayout.IsParallel(bag, Lanes.Padded(30)).Should().BeTrue("the test is of the parallel sweeps");
        var options = new LdaOptions { Topics = 30, Iterations = 24 };
        var one = Engine.Fit(bag, options);
        one.ShouldBeSound(bag);
        foreach (var jobs in new[] { 2, 8 })
        {
            Same(Engine.Fit(bag, options with { Jobs = jobs }), one);
        }
    }

    // Both kernels draw from one posterior: over many sweeps ln p(w|z) and the number of topics in use must have the same mean.
    [Fact]
    public void Sweep_DenseAndSparse_HaveTheSameStatistics()
    {
        var (bag, _) = KnownCorpora.Drawn(5, terms: 60, units: 60, tokens: 40, seed: 4);
        var (dense, denseUse) = Statistics(bag, 500);
        var (sparse, sparseUse) = Statistics(bag, 0);

        // Standard deviation of ln p(w|z) / N over the sweeps is about 0.01, and a few hundred of the sweeps are as good as independent.
        sparse.Should().BeApproximately(dense, 0.004);
        sparseUse.Should().BeApproximately(denseUse, 0.4);
    }

    private static (double LogLikelihood, double TermTopics) Statistics(BagOfWords bag, int denseTopics)
    {
        const int Sweeps = 3000;
        const int BurnIn = 500;
        var options = new LdaOptions { Topics = 12, Iterations = Sweeps, Beta = 0.1, OptimizeAlpha = false, OptimizeBeta = false };
        using var memory = new FitMemory();
        var run = new GibbsRun(bag, options, GibbsSettings.Default with { DenseTopics = denseTopics }, memory);
        run.Initialise();
        var likelihood = 0.0;
        var used = 0.0;
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            run.Sweep(CancellationToken.None);
            if (sweep >= BurnIn)
            {
                likelihood += run.Objective[^1] / (Sweeps - BurnIn);
                used += run.State.Terms.Count(n => n > 0) / (double)bag.TermCount / (Sweeps - BurnIn);
            }
        }

        return (likelihood, used);
    }

    [Fact]
    public void TermTopics_AreThoseWithACount_AfterAnySweep()
    {
        var (bag, _) = KnownCorpora.Drawn(5, terms: 90, units: 30, tokens: 60, seed: 3);
        using var memory = new FitMemory();
        var run = new GibbsRun(bag, new LdaOptions { Topics = 40, Iterations = 5, Seeds = new SeededTopics([[3], [3, 7]]) }, GibbsSettings.Default with { DenseTopics = 0 }, memory);
        run.Initialise();
        while (!run.Finished)
        {
            run.Sweep(CancellationToken.None);
            for (var w = 0; w < bag.TermCount; w++)
            {
                run.TermTopics!.Topics.AsSpan(run.TermTopics.Starts[w], run.TermTopics.Lengths[w]).ToArray().Select(k => (int)k)
                    .Should().BeEquivalentTo(Enumerable.Range(0, 40).Where(k => run.State.Terms[(w * run.State.Stride) + k] > 0));
            }
        }
    }

    [Fact]
    public void Fit_WithManyTopics_GivesTheSameBitsForAnyNumberOfThreads()
    {
        var (bag, _) = KnownCorpora.Drawn(5, terms: 200, units: 600, tokens: 50, seed: 3);
        PairLayout.IsParallel(bag, Lanes.Padded(300)).Should().BeTrue("the test is of the parallel sweeps");
        var options = new LdaOptions { Topics = 300, Iterations = 14, Samples = 2 };
        var one = Engine.Fit(bag, options);
        one.ShouldBeSound(bag);
        Same(Engine.Fit(bag, options with { Jobs = 4 }), one);
    }

    [Fact]
    public void Fit_WhenPriorsAreFixed_KeepsThemAndOtherwiseFitsThem()
    {
        var (bag, _) = KnownCorpora.Drawn(4, terms: 60, units: 50, tokens: 40, seed: 8);
        var options = new LdaOptions { Topics = 4, Iterations = 80, Alpha = 0.7, Beta = 0.3 };
        var fixedPriors = Engine.Fit(bag, options with { OptimizeAlpha = false, OptimizeBeta = false });
        fixedPriors.Alpha.Should().AllBeEquivalentTo(0.7);
        fixedPriors.Beta.Should().Be(0.3);
        var fitted = Engine.Fit(bag, options);
        fitted.Alpha.Should().OnlyHaveUniqueItems();
        fitted.Beta.Should().NotBe(0.3);
    }

    [Fact]
    public void Fit_WhenCorpusIsOdd_StaysSound()
    {
        var bags = new[]
        {
            KnownCorpora.Bag(3, []),
            KnownCorpora.Bag(3, [[], []]),
            KnownCorpora.Bag(1, [[(0, 1)]]),
            KnownCorpora.Bag(2, [[(0, 100000)], [], [(1, 1)]]),
            KnownCorpora.Bag(0, [[]]),
            KnownCorpora.Bag(1, [[(0, 2_000_000)], [(0, 1)]]),
        };
        foreach (var bag in bags)
        {
            foreach (var topics in new[] { 1, 2, 9, 151, 500 })
            {
                Engine.Fit(bag, new LdaOptions { Topics = topics, Iterations = 8 }).ShouldBeSound(bag);
            }
        }
    }

    [Fact]
    public void Fit_ForAnyBagAndOptions_StaysSound()
    {
        var bags = Gen.Choose(0, 40).ListOf().ListOf();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(bags.ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(1, 25).ToArbitrary(), (rows, topics, sweeps) =>
        {
            var bag = KnownCorpora.Bag(41, [.. rows.Select(r => r.GroupBy(w => w).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())).ToArray())]);
            Engine.Fit(bag, new LdaOptions { Topics = topics, Iterations = sweeps, Samples = 3 }).ShouldBeSound(bag);
        }));
    }

    // Σ over all assignments of p(z) p(w|z) for one token of two terms is 1/2: with one token, p(w|z) = Γ(2β)/Γ(2β+1) · Γ(β+1)/Γ(β) = β/(2β).
    [Fact]
    public void SampleLogLikelihoods_ForOneToken_IsTheLogarithmOfItsProbability()
    {
        var model = Engine.Fit(KnownCorpora.Bag(2, [[(0, 1)]]), new LdaOptions { Topics = 3, Iterations = 4, Samples = 2 });
        model.SampleLogLikelihoods.Should().HaveCount(2).And.OnlyContain(l => Math.Abs(l - Math.Log(0.5)) < 1e-12);
    }

    private static void Same(TopicModel x, TopicModel y)
    {
        x.TopicWord.Should().Equal(y.TopicWord);
        x.DocumentTopic.Should().Equal(y.DocumentTopic);
        x.Alpha.Should().Equal(y.Alpha);
        x.Objective.Should().Equal(y.Objective);
    }

    private static void CheckCounts(GibbsRun run, BagOfWords bag, int topics)
    {
        var state = run.State;
        var units = new int[state.Units.Length];
        var terms = new int[state.Terms.Length];
        var totals = new int[state.Totals.Length];
        foreach (var segment in run.Layout.Segments)
        {
            for (var p = segment.Start; p < segment.End; p++)
            {
                for (var i = state.TokenStarts[p]; i < state.TokenStarts[p + 1]; i++)
                {
                    units[(segment.Unit * state.Stride) + state.Assignments[i]]++;
                    terms[(run.Layout.Terms[p] * state.Stride) + state.Assignments[i]]++;
                    totals[state.Assignments[i]]++;
                }
            }
        }

        state.Assignments.All(z => z < topics).Should().BeTrue();
        state.Units.AsSpan().SequenceEqual(units).Should().BeTrue();
        state.Terms.AsSpan().SequenceEqual(terms).Should().BeTrue();
        state.Totals.Should().Equal(totals);
        totals.Sum().Should().Be((int)bag.TokenCount);
    }
}
