using PolicyMiner.Evaluation;
using PolicyMiner.Findings;
using PolicyMiner.Tests.Evaluation;

namespace PolicyMiner.Tests.Findings;

public sealed class TermRankingsTest
{
    // Column sums of φ: 0.6, 0.7, 0.4, 0.3. p_w = counts (2, 4, 2, 2)/10.
    private static readonly TermRankings Rankings = new(
        SomeModel.With([[0.5, 0.3, 0.15, 0.05], [0.1, 0.4, 0.25, 0.25]], topicCounts: [40, 60]),
        SomeModel.Bag([2, 1, 0, 0], [0, 3, 2, 2]));

    [Fact]
    public void Lift_IsProbabilityOverCorpusShare()
    {
        double[] expected = [2.5, 0.75, 0.75, 0.25];
        Near(Rankings.Of(0).Lift, expected);
    }

    /// <summary>Term 0 of topic 0: 0.6 ln 0.5 + 0.4 ln 2.5 = −0.0493720.</summary>
    [Fact]
    public void Relevance_EqualsTheHandWorkedValue()
        => Rankings.Of(0).Relevance[0].Should().BeApproximately((0.6 * Math.Log(0.5)) + (0.4 * Math.Log(2.5)), 1e-12).And.BeApproximately(-0.0493720, 1e-7);

    /// <summary>Term 0 of topic 0: 0.5 (ln 0.5 − (ln 0.5 + ln 0.1)/2) = 0.25 ln 5 = 0.4023594781.</summary>
    [Fact]
    public void TermScore_EqualsTheHandWorkedValue() => Rankings.Of(0).TermScore[0].Should().BeApproximately(0.4023594781, 1e-10);

    /// <summary>
    /// Topic 0 has 40 tokens: expected counts 20, 12, 6, 2, so term 3 is not considered. Shares of the column: 5/6, 3/7, 3/8.
    /// Ranks by frequency 3/3, 2/3, 1/3 and by exclusivity the same: FREX = 1, 2/3, 1/3.
    /// </summary>
    [Fact]
    public void Frex_EqualsTheHandWorkedValue()
    {
        Near(Rankings.Of(0).Frex, [1, 2.0 / 3, 1.0 / 3, double.NaN]);
        Rankings.Of(0).Top(TermMeasure.Frex).Should().Equal(0, 1, 2);
    }

    /// <summary>
    /// Topic 1, all four terms: exclusivity 1/6, 4/7, 5/8, 5/6 → ranks 1/4, 2/4, 3/4, 4/4; frequency 0.1, 0.4, 0.25, 0.25 → 1/4, 4/4, 3/4, 3/4 (a tie counts as at most).
    /// ω = 0.7, term 1: 1/(0.7/0.5 + 0.3/1) = 1/1.7; term 3: 1/(0.7/1 + 0.3/0.75) = 1/1.1.
    /// </summary>
    [Fact]
    public void Frex_WithTiesAndAnotherWeight_EqualsTheHandWorkedValue()
    {
        var frex = new Frex(SomeModel.With([[0.5, 0.3, 0.15, 0.05], [0.1, 0.4, 0.25, 0.25]]));
        Near(frex.Scores(1, 0.7, 0), [0.25, 1 / 1.7, 0.75, 1 / 1.1]);
    }

    /// <summary>Term scores of topic 0: 0.402, 0.15 ln(3/4) = −0.0432, 0.075 ln 0.6 = −0.0383, 0.025 ln 0.2 = −0.0402; lift of terms 1 and 2 is equal.</summary>
    [Theory]
    [InlineData(TermMeasure.Probability, new[] { 0, 1, 2, 3 })]
    [InlineData(TermMeasure.Lift, new[] { 0, 1, 2, 3 })]
    [InlineData(TermMeasure.Relevance, new[] { 0, 1, 2, 3 })]
    [InlineData(TermMeasure.TermScore, new[] { 0, 2, 3, 1 })]
    public void Top_RanksByTheMeasure(TermMeasure measure, int[] expected) => Rankings.Of(0).Top(measure, 4).Should().Equal(expected);

    [Fact]
    public void Of_WhenATermHasNoTokens_LeavesLiftAndRelevanceEmpty()
    {
        var scores = new TermRankings(SomeModel.With([[0.5, 0.5]]), SomeModel.Bag([3, 0])).Of(0);
        scores.Lift[1].Should().Be(double.NaN);
        scores.Top(TermMeasure.Relevance).Should().Equal(0);
    }

    [Fact]
    public void Constructor_WhenTheVocabulariesDiffer_Throws()
    {
        var act = () => new TermRankings(SomeModel.With([[0.5, 0.5]]), SomeModel.Bag([3, 0, 1]));
        act.Should().Throw<ArgumentException>().WithMessage("*2 terms*3*");
    }

    private static void Near(double[] actual, double[] expected)
    {
        actual.Should().HaveCount(expected.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            if (double.IsNaN(expected[i]))
            {
                actual[i].Should().Be(double.NaN);
            }
            else
            {
                actual[i].Should().BeApproximately(expected[i], 1e-12);
            }
        }
    }
}
