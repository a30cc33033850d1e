using PolicyMiner.Evaluation;

namespace PolicyMiner.Tests.Evaluation;

public sealed class PairedDifferenceTest
{
    /// <summary>
    /// δ = (1, 3, 2), n = (10, 20, 10): Δ = 6/40 = 0.15; residuals δ − Δn = (−0.5, 0, 0.5), squares sum to 0.5;
    /// SE = √(3/2 · 0.5)/40 = 0.0216506350946.
    /// </summary>
    [Fact]
    public void Between_EqualsTheHandWorkedValue()
    {
        var difference = PairedDifference.Between(new([-9, -17, -8], [10, 20, 10]), new([-10, -20, -10], [10, 20, 10]));
        difference.Difference.Should().BeApproximately(0.15, 1e-12);
        difference.StandardError.Should().BeApproximately(0.0216506350946, 1e-12);
        difference.Documents.Should().Be(3);
    }

    [Fact]
    public void Between_AModelAndItself_IsExactlyZero()
    {
        var one = new HeldOutLikelihood([-9, -17], [10, 20]);
        PairedDifference.Between(one, one).Should().Be(new PairedDifference(0, 0, 2));
    }

    [Fact]
    public void Between_LeavesDocumentsWithoutScoredTokensOut()
    {
        var with = PairedDifference.Between(new([-9, 0, -8], [10, 0, 10]), new([-10, 0, -10], [10, 0, 10]));
        with.Should().Be(PairedDifference.Between(new([-9, -8], [10, 10]), new([-10, -10], [10, 10])));
    }

    [Fact]
    public void Between_WithOneDocument_HasNoStandardError()
        => PairedDifference.Between(new([-9], [10]), new([-10], [10])).StandardError.Should().Be(double.NaN);

    [Fact]
    public void Between_WithoutTokens_HasNoDifference()
        => PairedDifference.Between(new([0], [0]), new([0], [0])).Difference.Should().Be(double.NaN);

    [Fact]
    public void Between_ModelsScoredOnOtherTokens_Throws()
    {
        var act = () => PairedDifference.Between(new([-9], [10]), new([-9], [11]));
        act.Should().Throw<ArgumentException>().WithMessage("*same tokens*");
    }
}
