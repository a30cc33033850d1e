using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Topics;

public class StreamingRunTest
{
    private const long Tiny = 1000;
    private static readonly Cvb0Engine Engine = new();

    [Fact]
    public void Streams_WhenResponsibilitiesExceedMemory_IsTrue()
    {
        // 60 units of 12 pairs, K = 5 in rows of 8: 60 · 12 · 8 · 4 bytes.
        var bag = KnownCorpora.Blocks(blocks: 5, units: 60, termsPerBlock: 12, count: 3);
        var options = new LdaOptions { Topics = 5, Memory = 23_040 };
        Cvb0Engine.Streams(bag, options).Should().BeFalse();
        Cvb0Engine.Streams(bag, options with { Memory = 23_039 }).Should().BeTrue();
        Cvb0Engine.Streams(bag, new LdaOptions { Topics = 5 }).Should().BeFalse();

        // 720 pairs in rows of 2,777,776 and 2,777,784 floats: 7.9999949 and 8.0000179 · 10⁹ bytes.
        Cvb0Engine.Streams(bag, options with { Topics = 2_777_776, Memory = long.MaxValue }).Should().BeFalse();
        Cvb0Engine.Streams(bag, options with { Topics = 2_777_777, Memory = long.MaxValue }).Should().BeTrue("an array has no more room");
    }

    [Fact]
    public void Fit_WhenUnitsUseDisjointTerms_FindsTheBlocks()
    {
        var bag = KnownCorpora.Blocks(blocks: 4, units: 400, termsPerBlock: 12, count: 3);
        var model = Engine.Fit(bag, new LdaOptions { Topics = 4, Memory = Tiny });
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
    [InlineData(3)]
    [InlineData(9)]
    public void Fit_WhenCorpusIsDrawnFromKnownTopics_RecoversThem(int topics)
    {
        var (bag, truth) = KnownCorpora.Drawn(topics, terms: 20 * topics, units: 120 * topics, tokens: 80, seed: 5);
        var model = TopicRestarts.FitBest(Engine, bag, new LdaOptions { Topics = topics, Memory = Tiny }, restarts: 5);
        model.ShouldBeSound(bag);
        model.WorstMatch(truth).Should().BeGreaterThan(0.95);
    }

    [Fact]
    public void Fit_WhenWorkingInBatches_IsNearlyAsGoodAsInMemory()
    {
        var (all, _) = KnownCorpora.Drawn(8, terms: 300, units: 1600, tokens: 80, seed: 9);
        var (train, held) = (Rows(all, 0, 1400), Rows(all, 1400, 1600));
        var options = new LdaOptions { Topics = 8 };
        var memory = HeldOut(TopicRestarts.FitBest(Engine, train, options, 4), held);
        var batches = HeldOut(TopicRestarts.FitBest(Engine, train, options with { Memory = Tiny }, 4), held);
        Math.Exp(batches - memory).Should().BeInRange(0.97, 1.03, "perplexity in batches over perplexity in memory");
    }

    [Fact]
    public void Fit_WhenWorkingInBatches_GivesTheSameBitsForAnyNumberOfThreads()
    {
        var (bag, _) = KnownCorpora.Drawn(5, terms: 400, units: 1500, tokens: 60, seed: 3);
        StreamingBatches.Of(bag).Cuts.Length.Should().BeGreaterThan(2, "the test is of several batches");
        var options = new LdaOptions { Topics = 30, Iterations = 3, Memory = Tiny };
        var one = Engine.Fit(bag, options);
        one.ShouldBeSound(bag);
        foreach (var jobs in new[] { 2, 8 })
        {
            var other = Engine.Fit(bag, options with { Jobs = jobs });
            other.TopicWord.AsSpan().SequenceEqual(one.TopicWord).Should().BeTrue();
            other.DocumentTopic.AsSpan().SequenceEqual(one.DocumentTopic).Should().BeTrue();
            other.Objective.Should().Equal(one.Objective);
        }
    }

    [Fact]
    public void Fit_WhenPairsStandInAFile_GivesTheSameBits()
    {
        var (bag, _) = KnownCorpora.Drawn(5, terms: 400, units: 1500, tokens: 60, seed: 3);
        var filed = new BagBuilder(400, new ColumnStore(0));
        for (var d = 0; d < bag.UnitCount; d++)
        {
            filed.Add(bag.Terms(d), bag.CountsOf(d));
            filed.EndRow();
        }

        var onDisk = filed.ToBagOfWords();
        onDisk.TermIds.IsInMemory.Should().BeFalse();
        foreach (var options in new[] { new LdaOptions { Topics = 30, Iterations = 3, Memory = Tiny, Jobs = 2 }, new LdaOptions { Topics = 30, Iterations = 3 } })
        {
            var expected = Engine.Fit(bag, options);
            var model = Engine.Fit(onDisk, options);
            model.TopicWord.AsSpan().SequenceEqual(expected.TopicWord).Should().BeTrue();
            model.DocumentTopic.AsSpan().SequenceEqual(expected.DocumentTopic).Should().BeTrue();
            model.Objective.Should().Equal(expected.Objective);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    public void Fit_WhenInputIsTiny_StaysSound(int topics)
    {
        foreach (var bag in new[] { KnownCorpora.Bag(1, [[(0, 1)]]), KnownCorpora.Bag(2, [[], [(1, 2_000_000)]]), KnownCorpora.Blocks(blocks: 2, units: 3, termsPerBlock: 2, count: 5) })
        {
            Engine.Fit(bag, new LdaOptions { Topics = topics, Memory = 1 }).ShouldBeSound(bag);
        }
    }

    [Fact]
    public void Of_WhenCut_VisitsEveryUnitOnce()
    {
        var (bag, _) = KnownCorpora.Drawn(5, terms: 400, units: 1500, tokens: 60, seed: 3);
        var batches = StreamingBatches.Of(bag);
        batches.Order.Order().Should().Equal(Enumerable.Range(0, 1500));
        batches.Cuts[0][0].Should().Be(0);
        batches.Cuts[^1][^1].Should().Be(1500);
        for (var b = 0; b < batches.Cuts.Length; b++)
        {
            batches.Cuts[b].Should().BeInAscendingOrder();
            batches.Cuts[b].Length.Should().BeInRange(2, 17);
            (b == 0 ? 0 : batches.Cuts[b - 1][^1]).Should().Be(batches.Cuts[b][0]);
        }
    }

    private static BagOfWords Rows(BagOfWords bag, int from, int to)
        => KnownCorpora.Bag(bag.TermCount, [.. Enumerable.Range(from, to - from).Select(d => bag.Terms(d).ToArray().Zip(bag.CountsOf(d).ToArray()).ToArray())]);

    private static double HeldOut(TopicModel model, BagOfWords held)
    {
        var inference = new TopicInference(model);
        var theta = inference.Infer(held);
        var likelihood = Enumerable.Range(0, held.UnitCount).Sum(d => inference.LogLikelihood(theta.AsSpan(d * model.TopicCount, model.TopicCount), held.Terms(d), held.CountsOf(d)));
        return -likelihood / held.TokenCount;
    }
}
