using PolicyMiner.Evaluation;

namespace PolicyMiner.Tests.Evaluation;

public sealed class HeldOutPerplexityTest
{
    /// <summary>
    /// Made with an independent numpy program of the same method (fixed point to 1e-6, at most 1000 rounds):
    /// φ_kw ∝ 1 + ((7k + 3w) mod 11)², K = 5, V = 23; half h of unit d holds the terms with (5w + 3d + h) mod 4 = 0, count 1 + (w + d + h) mod 3.
    /// </summary>
    [Fact]
    public void Score_OnACommittedFixture_GivesTheFiguresOfAnIndependentProgram()
    {
        const int K = 5;
        const int V = 23;
        var phi = new double[K * V];
        for (var i = 0; i < phi.Length; i++)
        {
            var root = ((i / V * 7) + (i % V * 3)) % 11;
            phi[i] = 1 + (root * root);
        }

        var a = SomeModel.Bag([.. Enumerable.Range(0, 6).Select(d => Half(d, 0))]);
        var b = SomeModel.Bag([.. Enumerable.Range(0, 6).Select(d => Half(d, 1))]);

        var one = HeldOutPerplexity.Score(phi, [0.1, 0.2, 0.3, 0.4, 0.5], a, b);

        double[] expected = [-36.75134218397123, -39.24813282493758, -39.10630348760678, -37.99538687251243, -32.392203426584004, -40.41685646961656];
        for (var d = 0; d < expected.Length; d++)
        {
            one.LogLikelihood[d].Should().BeApproximately(expected[d], 1e-9);
        }

        one.Tokens.Should().Equal(11, 12, 12, 12, 10, 12);
        one.Perplexity.Should().BeApproximately(26.418413173519774, 1e-9);
        HeldOutPerplexity.Score(phi, [0.1, 0.2, 0.3, 0.4, 0.5], a, b, jobs: 3).LogLikelihood.Should().Equal(one.LogLikelihood);

        static int[] Half(int d, int half)
            => [.. Enumerable.Range(0, V).Select(w => ((w * 5) + (d * 3) + half) % 4 == 0 ? 1 + ((w + d + half) % 3) : 0)];
    }

    /// <summary>Topics without common words: θ = (α_k + n_k)/(α₀ + N) = (3.5/5, 1.5/5); half B has one word of each: ln(0.7 · 0.5) + ln(0.3 · 0.5).</summary>
    [Fact]
    public void Score_WhenTopicsShareNoWord_EqualsTheHandWorkedValue()
    {
        var result = HeldOutPerplexity.Score(
            [0.5, 0.5, 0, 0, 0, 0, 0.5, 0.5],
            [0.5, 0.5],
            SomeModel.Bag([3, 0, 1, 0]),
            SomeModel.Bag([0, 1, 0, 1]));

        result.LogLikelihood[0].Should().BeApproximately(Math.Log(0.35) + Math.Log(0.15), 1e-9);
        result.Perplexity.Should().BeApproximately(1 / Math.Sqrt(0.35 * 0.15), 1e-9);
    }

    /// <summary>One topic: perplexity is that of the unigram distribution, here uniform over four words.</summary>
    [Fact]
    public void Score_WithOneUniformTopic_GivesTheVocabularySize()
        => HeldOutPerplexity.Score([1, 1, 1, 1], [0.1], SomeModel.Bag([1, 0, 2, 0]), SomeModel.Bag([1, 5, 0, 2])).Perplexity.Should().BeApproximately(4, 1e-12);

    [Fact]
    public void Score_WhenHalfAIsEmpty_UsesThePriorMean()
        => HeldOutPerplexity.Score([1, 0, 0, 1], [0.3, 0.1], SomeModel.Bag([0, 0]), SomeModel.Bag([1, 0])).LogLikelihood[0].Should().BeApproximately(Math.Log(0.75), 1e-9);

    [Fact]
    public void Score_WhenHalfBIsEmpty_HasNoPerplexity()
    {
        var result = HeldOutPerplexity.Score([1, 1], [0.3], SomeModel.Bag([1, 0]), SomeModel.Bag([0, 0]));
        result.TokenCount.Should().Be(0);
        result.Perplexity.Should().Be(double.NaN);
    }

    [Fact]
    public void Score_WhenTheHalvesDoNotBelongTogether_Throws()
    {
        var act = () => HeldOutPerplexity.Score([1, 1], [0.3], SomeModel.Bag([1, 0]), SomeModel.Bag([1, 0], [1, 0]));
        act.Should().Throw<ArgumentException>().WithMessage("*same units*");
    }

    [Fact]
    public void ByDocument_AddsUnitsUp()
    {
        var units = new HeldOutLikelihood([-1, -2, -4], [1, 2, 3]);
        var documents = units.ByDocument([1, 1, 0], 3);
        documents.LogLikelihood.Should().Equal(-4, -3, 0);
        documents.Tokens.Should().Equal(3, 3, 0);
        documents.Perplexity.Should().Be(units.Perplexity);
    }

    [Fact]
    public void Mean_AveragesLogLikelihoodsNotPerplexities()
    {
        var mean = HeldOutLikelihood.Mean([new([-1, -2], [1, 1]), new([-3, -6], [1, 1])]);
        mean.LogLikelihood.Should().Equal(-2, -4);
        mean.Perplexity.Should().BeApproximately(Math.Exp(3), 1e-12);
    }
}
