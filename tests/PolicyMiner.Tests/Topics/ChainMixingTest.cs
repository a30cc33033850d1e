using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Topics;

public class ChainMixingTest
{
    // Half chains (1,2), (3,4), (2,1), (4,3): means 1.5, 3.5, 1.5, 3.5, variances 0.5; W = 0.5, B = 2 · 4/3; ((1/2) · 0.5 + 4/3) / 0.5 = 19/6.
    [Fact]
    public void Of_ForTwoChainsWithATrend_IsTheValueWorkedByHand()
        => ChainMixing.Of([[1, 2, 3, 4], [2, 1, 4, 3]]).Should().BeApproximately(Math.Sqrt(19.0 / 6), 1e-12);

    [Fact]
    public void Of_WhenThereIsTooLittleOrNoVariation_SaysSo()
    {
        ChainMixing.Of([[1, 2, 3]]).Should().Be(double.NaN);
        ChainMixing.Of([[5, 5, 5, 5], [5, 5, 5, 5]]).Should().Be(1);
        ChainMixing.Of([[5, 5, 5, 5], [6, 6, 6, 6]]).Should().Be(double.PositiveInfinity);
    }
}
