using PolicyMiner.Evaluation;
using PolicyMiner.Selection;

namespace PolicyMiner.Tests.Selection;

public sealed class ChoiceBootstrapTest
{
    [Fact]
    public void Shares_WhenAllStartsAgree_GiveOneChoice()
        => Shares(Curve(luck: 0, starts: 5)).Should().Equal(0, 1, 0);

    [Fact]
    public void Shares_WhenTheBestStartsWereLucky_SpreadOverTheChoicesOfTheOthers()
    {
        // At K = 3 the best start alone is so good that K = 3 is the knee; the other starts make it K = 4. Of five drawn with replacement the best is missing with
        // probability (4/5)^5 = 0.328.
        var shares = Shares(Curve(luck: 0.2, starts: 5));
        shares[2].Should().BeApproximately(0.328, 0.05);
        shares[1].Should().BeApproximately(0.672, 0.05);
    }

    [Fact]
    public void Shares_WithThreeStarts_KeepTheBest()
        => Shares(Curve(luck: 0.2, starts: 3)).Should().Equal(0, 1, 0);

    [Fact]
    public void Auto_TakesTheMedianOfTheShares()
    {
        var choice = TopicCountChoice.Choose(Curve(luck: 0.2, starts: 5), 0.015);
        choice.Chosen.Should().Be(3);
        choice.Interval.Should().Be((3, 4));
        choice.Rules!.Smaller.Should().Be(3);
    }

    private static double[] Shares(IReadOnlyList<TopicCountScore> scores) => ChoiceBootstrap.Shares(scores, 0.015, 1);

    /// <summary>K = 2, 3, 4 with ln(perplexity) 7, 6, 6; the other starts of K = 3 are worse than its best by the luck.</summary>
    private static TopicCountScore[] Curve(double luck, int starts) =>
    [
        Score(2, [.. Enumerable.Repeat(7.0, starts)]),
        Score(3, [6, .. Enumerable.Repeat(6 + luck, starts - 1)]),
        Score(4, [.. Enumerable.Repeat(6.0, starts)]),
    ];

    private static TopicCountScore Score(int k, double[] ofStarts)
        => Scores.Of(k, ofStarts[0]) with { HeldOutOfStarts = [[.. ofStarts.Select(l => new HeldOutLikelihood([.. Enumerable.Repeat(-100 * l, 10)], [.. Enumerable.Repeat(100L, 10)]))]] };
}
