using PolicyMiner.Selection;

namespace PolicyMiner.Tests.Selection;

public sealed class TopicCountChoiceTest
{
    private static TopicCountScore Score(int k, double lnPerplexity, double spread = 0) => Scores.Of(k, lnPerplexity, spread);

    [Fact]
    public void Choose_WhenPerplexityFallsForever_TakesTheKnee()
    {
        // Falls of 0.2, 0.1, 0.05, 0.02, 0.014, 0.01: the first below 0.015 follows K = 6.
        var choice = TopicCountChoice.Choose([Score(2, 7), Score(3, 6.8), Score(4, 6.7), Score(5, 6.65), Score(6, 6.63), Score(7, 6.616), Score(8, 6.606)], 0.015);

        choice.Rules!.Knee.Should().Be(6);
        choice.Rules!.OneSe.Should().Be(8);
        choice.Chosen.Should().Be(6);
        choice.AtLast.Should().BeFalse();
    }

    [Fact]
    public void Choose_WhenTheRangeIsLonger_ChoosesTheSame()
    {
        static double Curve(int k) => 6 + (2.0 / k);
        var ends = new[] { 15, 20, 30, 40 };
        ends.Select(end => TopicCountChoice.Choose([.. Enumerable.Range(2, end - 1).Select(k => Score(k, Curve(k)))], 0.015).Chosen).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Choose_WhenDifferencesAreNoise_TakesTheSmallestWithinOneStandardError()
    {
        // K = 4 is best; K = 3 loses 0.01 ± 0.03 and cannot be told apart; K = 2 loses 0.5.
        var choice = TopicCountChoice.Choose([Score(2, 6.5), Score(3, 6.01, spread: 0.1), Score(4, 6), Score(5, 6.2)], 0.0001);

        choice.Rules!.Min.Should().Be(4);
        choice.Rules!.OneSe.Should().Be(3);
        choice.Chosen.Should().Be(3);
        choice.Candidates.Where(c => c.Indistinguishable).Select(c => c.TopicCount).Should().Equal(3, 4);
    }

    [Fact]
    public void Choose_InAListWithGaps_DividesByTheGap()
    {
        // From 5 to 10 the fall is 0.05, that is 0.01 for each topic.
        var choice = TopicCountChoice.Choose([Score(2, 7), Score(5, 6.5), Score(10, 6.45), Score(20, 6.4)], 0.015);
        choice.Rules!.Knee.Should().Be(5);
        choice.Candidates[1].Gain.Should().BeApproximately(0.01, 1e-12);
    }

    [Fact]
    public void Choose_WithoutAKneeInRange_TakesOneSeAndSaysSo()
    {
        var choice = TopicCountChoice.Choose([Score(2, 7), Score(3, 6.5), Score(4, 6)], 0.015);
        choice.Rules!.Knee.Should().BeNull();
        choice.Chosen.Should().Be(4);
        choice.AtLast.Should().BeTrue();
    }
}
