using PolicyMiner.Evaluation;
using PolicyMiner.Selection;

namespace PolicyMiner.Tests.Selection;

public sealed class StartNoiseTest
{
    [Fact]
    public void VarianceOf_IsThatOfTheBestOfStartsDrawnAnew()
    {
        // Four starts, losses 0, 1, 1, 1 against the best: the best is drawn again with probability 1 − (3/4)⁴ = 175/256, so the variance is 175/256 · 81/256.
        // Two such folds of 10 tokens: twice that over 20².
        var fold = new[] { Start(-5), Start(-6), Start(-6), Start(-6) };

        StartNoise.VarianceOf(Score([fold, fold], [10, 10])).Should().BeApproximately(2 * 175 * 81 / (256.0 * 256) / 400, 1e-15);
    }

    [Fact]
    public void VarianceOf_WithFewStartsOrEqualOnes_IsNothing()
    {
        StartNoise.VarianceOf(Score([[Start(-5), Start(-9)]], [10])).Should().Be(0);
        StartNoise.VarianceOf(Score([[Start(-5), Start(-5), Start(-5), Start(-5)]], [10])).Should().Be(0);
    }

    private static HeldOutLikelihood Start(double logLikelihood) => new([logLikelihood], [10]);

    private static TopicCountScore Score(HeldOutLikelihood[][] folds, long[] tokens) => new()
    {
        TopicCount = 2,
        HeldOut = new HeldOutLikelihood([.. folds.Select(f => f[0].LogLikelihood[0])], tokens),
        HeldOutOfStarts = folds,
        Cells = MetricSummary.Of([1.0]),
        Metrics = [],
    };
}
