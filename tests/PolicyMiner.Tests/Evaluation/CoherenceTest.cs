using PolicyMiner.Evaluation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Evaluation;

public sealed class CoherenceTest
{
    /// <summary>Figures of gensim 4.2.0 on the fixture: <c>CoherenceModel(topics, texts, corpus, dictionary, coherence, topn=10, processes=1).get_coherence_per_topic()</c>.</summary>
    [Theory]
    [InlineData("c_v", 0.32997977101392195, 0.4369627228650502, 0.3179262397645352, 0.3298640001001004)]
    [InlineData("c_npmi", -0.027767319846140958, -0.03713710546936784, -0.20161868220312398, -0.1166652938632836)]
    [InlineData("c_uci", -0.06953331376711944, -0.6130017730571693, -5.709541156018894, -2.962591830346343)]
    [InlineData("u_mass", -0.15809816959744366, -0.30160544245061455, -2.169613426878589, -0.38171560979224173)]
    public void Evaluate_OnTheFixture_EqualsGensim(string metric, params double[] expected)
    {
        var score = TopicMetrics.Named(metric).Evaluate(CoherenceFixture.Input());
        for (var k = 0; k < expected.Length; k++)
        {
            score.Topics![k].Should().BeApproximately(expected[k], 1e-9);
        }

        score.Value.Should().BeApproximately(expected.Average(), 1e-9);
    }

    /// <summary>Figures of a few lines of plain Python: sets of terms for each document and each clause of seven tokens, the formulas written out.</summary>
    [Theory]
    [InlineData("npmi_doc", 0.44136169056704233, 0.5081811404501684, 0.21947738318686447, 0.390708261899546)]
    [InlineData("npmi_clause", -0.0411832379317195, -0.15856751526168422, -0.4360774564900652, -0.19235416379280135)]
    [InlineData("umass_mimno", -1.8233696233338759, -5.540911076460397, -10.15498996314724, -5.610656496666718)]
    public void Evaluate_OnTheFixture_EqualsAnIndependentProgram(string metric, params double[] expected)
    {
        var score = TopicMetrics.Named(metric).Evaluate(CoherenceFixture.Input());
        for (var k = 0; k < expected.Length; k++)
        {
            score.Topics![k].Should().BeApproximately(expected[k], 1e-9);
        }
    }

    // Four documents: {0 1}, {0 1}, {0}, {2}. D(0) = 3, D(1) = 2, D(2) = 1, D(0,1) = 2, D(0,2) = D(1,2) = 0.
    private static readonly BagOfWords Four = SomeModel.Bag([1, 1, 0], [2, 1, 0], [1, 0, 0], [0, 0, 1]);

    /// <summary>Pair (1 | 0): ln((2/4) / (3/4)) = ln(2/3).</summary>
    [Fact]
    public void UMass_EqualsTheHandWorkedValue() => Score("u_mass", [0.6, 0.4, 0]).Should().BeApproximately(Math.Log(2.0 / 3), 1e-9);

    /// <summary>Pairs (1 | 0), (2 | 0), (2 | 1): ln(3/3) + ln(1/3) + ln(1/2) = −ln 6.</summary>
    [Fact]
    public void MimnoUMass_EqualsTheHandWorkedValue() => Score("umass_mimno", [0.5, 0.3, 0.2]).Should().BeApproximately(-Math.Log(6), 1e-12);

    /// <summary>Pairs: ln((1/2) / (3/4 · 1/2)) / ln 2 = ln(4/3)/ln 2, and −1 twice.</summary>
    [Fact]
    public void DocumentNpmi_EqualsTheHandWorkedValue()
        => Score("npmi_doc", [0.5, 0.3, 0.2]).Should().BeApproximately(((Math.Log(4.0 / 3) / Math.Log(2)) - 2) / 3, 1e-12);

    /// <summary>A pair in every document has NPMI 1 by its limit, not 0/0.</summary>
    [Fact]
    public void DocumentNpmi_WhenAPairIsEverywhere_IsOne()
        => TopicMetrics.Named("npmi_doc").Evaluate(new MetricInput(SomeModel.With([[0.5, 0.5]]), new EvaluationContext(SomeModel.Bag([1, 1], [3, 1])))).Value.Should().Be(1);

    /// <summary>
    /// Sequence 0 1 0 2 … of 12 tokens and window 10 has three windows. By gensim's rule the term 0 is in window 0, is dropped when the token at position 0
    /// leaves although position 2 is still inside, and does not come back: it counts once; 1 (position 1) is in windows 0 and 1.
    /// </summary>
    [Fact]
    public void SlidingWindows_CountARepeatedTermAsGensimDoes()
    {
        int[] tokens = [0, 1, 0, 2, 3, 3, 3, 3, 3, 3, 3, 3];
        var windows = new SlidingWindows([0, 12], 10);
        var counts = new CooccurrenceCounts(new TermOccurrences(4, new NumberColumn(tokens), [0, 12]), windows, 4);
        counts.Total.Should().Be(3);
        counts.Count(0).Should().Be(1);
        counts.Count(1).Should().Be(2);
        counts.Count(2).Should().Be(3);
        counts.Count(0, 1).Should().Be(1);
        counts.Count(1, 2).Should().Be(2);
    }

    [Fact]
    public void SlidingWindows_GiveAShortSequenceOneWindowAndAnEmptyOneNone()
        => new SlidingWindows([0, 0, 3, 13, 24], 10).Count.Should().Be(1 + 1 + 2);

    [Fact]
    public void RowDocuments_PassOverEmptyRows()
    {
        int[] tokens = [0, 1, 0, 1];
        var counts = new CooccurrenceCounts(new TermOccurrences(2, new NumberColumn(tokens), [0, 0, 0, 2, 2, 3, 4, 4]), new RowDocuments([0, 0, 0, 2, 2, 3, 4, 4]), 2);
        counts.Total.Should().Be(7);
        counts.Count(0).Should().Be(2);
        counts.Count(1).Should().Be(2);
        counts.Count(0, 1).Should().Be(1);
    }

    /// <summary>Against counting by sets, over random sequences: windows that hold the term by gensim's rule, written as its loop.</summary>
    [Fact]
    public void CooccurrenceCounts_EqualCountingWindowByWindow()
    {
        var random = new PolicyMiner.Foundation.RandomStream(5);
        for (var trial = 0; trial < 50; trial++)
        {
            var starts = new List<int> { 0 };
            var tokens = new List<int>();
            for (var s = 0; s < 6; s++)
            {
                for (var n = random.NextInt32(25); n > 0; n--)
                {
                    tokens.Add(random.NextInt32(5));
                }

                starts.Add(tokens.Count);
            }

            var expected = GensimWindows([.. tokens], [.. starts], 6);
            var counts = new CooccurrenceCounts(new TermOccurrences(5, new NumberColumn([.. tokens]), [.. starts]), new SlidingWindows([.. starts], 6), 5);
            counts.Total.Should().Be(expected.Count);
            for (var a = 0; a < 5; a++)
            {
                for (var b = 0; b < 5; b++)
                {
                    counts.Count(a, b).Should().Be(expected.Count(w => w.Contains(a) && w.Contains(b)));
                }
            }
        }
    }

    [Fact]
    public void Evaluate_WhenATopWordNeverOccurs_HasNoValueForThatTopic()
    {
        var input = new MetricInput(
            SomeModel.With([[0.6, 0.4, 0.0, 0.0], [0.1, 0.2, 0.3, 0.4]]),
            new EvaluationContext(SomeModel.Bag([1, 1, 1, 0], [1, 0, 1, 0])));
        var score = TopicMetrics.Named("u_mass").Evaluate(input);
        score.Topics.Should().Equal(double.NaN, double.NaN);
        score.Value.Should().Be(double.NaN);
    }

    [Fact]
    public void Evaluate_WithOneTerm_HasNoValue()
        => TopicMetrics.Named("u_mass").Evaluate(new MetricInput(SomeModel.With([[1]]), new EvaluationContext(SomeModel.Bag([3])))).Value.Should().Be(double.NaN);

    [Fact]
    public void Evaluate_WithoutSequences_SaysWhatIsNeeded()
    {
        var act = () => TopicMetrics.Named("c_v").Evaluate(new MetricInput(SomeModel.With([[0.5, 0.5]]), new EvaluationContext(SomeModel.Bag([1, 1]))));
        act.Should().Throw<ArgumentException>().WithMessage("c_v needs Sequences*");
    }

    /// <summary>Models of a sweep share one context: whichever thread asks first for a pair, the figures are those of a context of its own.</summary>
    [Fact]
    public void Evaluate_OnSeveralThreadsWithOneContext_GivesTheSameBits()
    {
        var context = new EvaluationContext(CoherenceFixture.Bag, CoherenceFixture.Sequences);
        var metrics = TopicMetrics.All.OfType<CoherenceMetric>().ToArray();
        var models = Enumerable.Range(0, 37).Select(shift => SomeModel.With(
            [.. CoherenceFixture.Phi.Select(row => Enumerable.Range(0, row.Length).Select(w => row[w < 37 ? (w + shift) % 37 : w]).ToArray())])).ToArray();
        var shared = new double[models.Length * metrics.Length];
        PolicyMiner.Foundation.BlockScheduler.Run(shared.Length, 4, i =>
            shared[i] = metrics[i % metrics.Length].Evaluate(new MetricInput(models[i / metrics.Length], context)).Value);
        var own = models.SelectMany(model => metrics.Select(metric => metric.Evaluate(
            new MetricInput(model, new EvaluationContext(CoherenceFixture.Bag, CoherenceFixture.Sequences))).Value));
        shared.Should().Equal(own);
        metrics.Should().HaveCount(7);
    }

    private static double Score(string metric, double[] phi)
    {
        // Only terms with a probability take part: the others are cut off.
        var terms = phi.Count(p => p > 0);
        var bag = SomeModel.Bag([.. Enumerable.Range(0, Four.UnitCount).Select(d => Enumerable.Range(0, terms).Select(w => Four.Terms(d).Contains(w) ? 1 : 0).ToArray())]);
        return TopicMetrics.Named(metric).Evaluate(new MetricInput(SomeModel.With([phi[..terms]]), new EvaluationContext(bag))).Value;
    }

    private static List<HashSet<int>> GensimWindows(int[] tokens, int[] starts, int size)
    {
        var windows = new List<HashSet<int>>();
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var sequence = tokens[starts[s]..starts[s + 1]];
            if (sequence.Length == 0)
            {
                continue;
            }

            var present = sequence.Take(size).ToHashSet();
            windows.Add([.. present]);
            for (var i = 1; i + size <= sequence.Length; i++)
            {
                present.Remove(sequence[i - 1]);
                present.Add(sequence[i + size - 1]);
                windows.Add([.. present]);
            }
        }

        return windows;
    }
}
