using PolicyMiner.Evaluation;

namespace PolicyMiner.Tests.Evaluation;

/// <summary>Worked examples of the published measures, by hand.</summary>
public sealed class TopicDistanceMetricsTest
{
    /// <summary>Rows (½,½,0), (0,½,½), (½,0,½): every pair has inner product ¼ and norms √½, so every cosine is ½.</summary>
    [Fact]
    public void CaoJuan2009_EqualsTheHandWorkedValue()
        => Score("cao_juan_2009", [[0.5, 0.5, 0], [0, 0.5, 0.5], [0.5, 0, 0.5]]).Should().BeApproximately(0.5, 1e-12);

    /// <summary>Rows (1,0), (½,½), (0,1): cosines 1/√2, 0, 1/√2.</summary>
    [Fact]
    public void CaoJuan2009_IsTheMeanOverPairs()
        => Score("cao_juan_2009", [[1, 0], [0.5, 0.5], [0, 1]]).Should().BeApproximately(Math.Sqrt(2) / 3, 1e-12);

    /// <summary>
    /// φ has orthogonal rows (1,0,0) and (0,½,½), singular values 1 and √½. N = (3, 1), θ = (¼,¾), (¾,¼): L θ = (1.5, 2.5).
    /// Sorted and scaled p = (1, √½)/(1 + √½), q = (2.5, 1.5)/4.
    /// </summary>
    [Fact]
    public void Arun2010_EqualsTheHandWorkedValue()
    {
        var p = 1 / (1 + Math.Sqrt(0.5));
        var expected = ((p - 0.625) * Math.Log(p / 0.625)) + ((0.625 - p) * Math.Log((1 - p) / 0.375));
        Arun("arun_2010").Should().BeApproximately(expected, 1e-12).And.BeApproximately(0.0064409, 1e-7);
    }

    /// <summary>The same model: p = (1, √½) as they are, q = (1.5, 2.5)/3 in the order of the topics: ½ ln 2 + (√½ − 5/6) ln(√½ · 6/5).</summary>
    [Fact]
    public void Arun2010Ldatuning_EqualsTheHandWorkedValue()
    {
        var expected = (0.5 * Math.Log(2)) + ((Math.Sqrt(0.5) - (5.0 / 6)) * Math.Log(Math.Sqrt(0.5) * 6 / 5));
        Arun("arun_2010_ldatuning").Should().BeApproximately(expected, 1e-12).And.BeApproximately(0.3673066, 1e-7);
    }

    [Fact]
    public void Arun2010_WithMoreTopicsThanTerms_HasNoValue()
        => TopicMetrics.Named("arun_2010").Evaluate(new MetricInput(
            SomeModel.With([[0.5, 0.5], [1, 0], [0, 1]], [[0.5, 0.25, 0.25]]), new EvaluationContext(SomeModel.Bag([1, 1])))).Value.Should().Be(double.NaN);

    /// <summary>(½,½) and (¼,¾): ½ (¼ ln 2 − ¼ ln ⅔) = ⅛ ln 3; one pair, so the mean is that and ldatuning's value half of it.</summary>
    [Fact]
    public void Deveaud2014_EqualsTheHandWorkedValue()
    {
        double[][] phi = [[0.5, 0.5], [0.25, 0.75]];
        Score("deveaud_2014", phi).Should().BeApproximately(Math.Log(3) / 8, 1e-12);
        Score("deveaud_2014_ldatuning", phi).Should().BeApproximately(Math.Log(3) / 16, 1e-12);
    }

    /// <summary>Words without probability in one topic are not words of both: (½,½,0) and (0,½,½) share one word with equal probability.</summary>
    [Fact]
    public void Deveaud2014_LeavesOutWordsThatOneTopicLacks()
        => Score("deveaud_2014", [[0.5, 0.5, 0], [0, 0.5, 0.5]]).Should().Be(0);

    /// <summary>ldatuning adds 2.2e-308 to all probabilities then: ½ · 2 · ½ (ln ½ − ln 2.2e-308) / 2 = ¼ · 707.70 = 176.925885.</summary>
    [Fact]
    public void Deveaud2014Ldatuning_AddsTheSmallestNormalDoubleWhereAProbabilityIsZero()
        => Score("deveaud_2014_ldatuning", [[0.5, 0.5, 0], [0, 0.5, 0.5]]).Should().BeApproximately((Math.Log(0.5) - Math.Log(2.2250738585072014e-308)) / 4, 1e-9);

    /// <summary>p(w|z) = ½ and ¼: harmonic mean 1/((2 + 4)/2) = ⅓.</summary>
    [Fact]
    public void Griffiths2004_IsTheHarmonicMean() => Griffiths(Math.Log(0.5), Math.Log(0.25)).Should().BeApproximately(Math.Log(1.0 / 3), 1e-12);

    /// <summary>Far below what a double can hold: −100002 − ln((1 + e^−2)/2).</summary>
    [Fact]
    public void Griffiths2004_HoldsVerySmallLikelihoods()
        => Griffiths(-100000, -100002).Should().BeApproximately(-100002 - Math.Log((1 + Math.Exp(-2)) / 2), 1e-9);

    /// <summary>θ = (½,½), topics (1,0) and (0,1): every token has probability ½.</summary>
    [Fact]
    public void TrainPerplexity_EqualsTheHandWorkedValue()
        => Units("train_perplexity", [[1, 0], [0, 1]], [[0.5, 0.5]], [3, 1]).Should().BeApproximately(2, 1e-12);

    /// <summary>
    /// One topic (½,½), units (3,1), (1,3), (2,2): squared residuals (1 + 1 + 1 + 1)/(4 · ¼) + 0 = 4; ν = 6 cells − 0 − 1 = 5.
    /// </summary>
    [Fact]
    public void ResidualDispersion_EqualsTheHandWorkedValue()
        => Units("residual_dispersion", [[0.5, 0.5]], [[1], [1], [1]], [3, 1], [1, 3], [2, 2]).Should().BeApproximately(0.8, 1e-12);

    [Fact]
    public void ResidualDispersion_WithoutDegreesOfFreedom_HasNoValue()
        => Units("residual_dispersion", [[0.5, 0.5], [0.25, 0.75]], [[0.5, 0.5]], [3, 1]).Should().Be(double.NaN);

    [Fact]
    public void Diversity_CountsDifferentTopWords()
    {
        double[] first = [.. Enumerable.Range(0, 30).Select(w => w < 10 ? 0.1 : 0)];
        double[] second = [.. Enumerable.Range(0, 30).Select(w => w is >= 6 and < 16 ? 0.1 : 0)];
        Score("diversity", [first, second]).Should().Be(16.0 / 20);
    }

    /// <summary>
    /// Three terms, two topics: topic 0 (0.6, 0.3, 0.1), topic 1 (0.2, 0.3, 0.5). Exclusivity in topic 0: ¾, ½, ⅙; ranks 3/3, 2/3, 1/3 by both:
    /// mean FREX 2/3. Topic 1: exclusivity ¼, ½, ⅚, the same ranks in the other order: 2/3.
    /// </summary>
    [Fact]
    public void Exclusivity_EqualsTheHandWorkedValue()
        => Score("exclusivity", [[0.6, 0.3, 0.1], [0.2, 0.3, 0.5]]).Should().BeApproximately(2.0 / 3, 1e-12);

    private static double Score(string metric, double[][] phi)
        => TopicMetrics.Named(metric).Evaluate(new MetricInput(SomeModel.With(phi), new EvaluationContext(SomeModel.Bag([.. phi.Select(p => p.Select(_ => 1).ToArray())])))).Value;

    private static double Arun(string metric)
        => Units(metric, [[1, 0, 0], [0, 0.5, 0.5]], [[0.25, 0.75], [0.75, 0.25]], [1, 1, 1], [0, 1, 0]);

    private static double Units(string metric, double[][] phi, double[][] theta, params int[][] counts)
        => TopicMetrics.Named(metric).Evaluate(new MetricInput(SomeModel.With(phi, theta), new EvaluationContext(SomeModel.Bag(counts)))).Value;

    private static double Griffiths(params double[] samples)
        => TopicMetrics.Named("griffiths_2004").Evaluate(new MetricInput(
            SomeModel.With([[0.5, 0.5]]) with { SampleLogLikelihoods = samples }, new EvaluationContext(SomeModel.Bag([1, 1])))).Value;
}
