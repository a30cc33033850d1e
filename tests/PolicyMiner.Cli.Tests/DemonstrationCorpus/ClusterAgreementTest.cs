namespace PolicyMiner.Cli.Tests.DemonstrationCorpus;

public sealed class ClusterAgreementTest
{
    [Fact]
    public void MutualInformation_OfTheSameGroupingUnderOtherNames_IsOne()
    {
        var (normalized, adjusted) = ClusterAgreement.MutualInformation(["a", "a", "b", "b", "c"], ["x", "x", "y", "y", "z"]);

        normalized.Should().BeApproximately(1, 1e-12);
        adjusted.Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void MutualInformation_OfCrossedHalves_IsZeroAndBelowChance()
    {
        // Worked by hand. Every cell of the 2 × 2 table is 1, so nothing is shared. Shuffled, the table is diagonal (ln 2 shared) in 2 of 6 cases:
        // expected ln 2 / 3; both entropies ln 2; adjusted = (0 − 1/3) / (1 − 1/3) = −1/2.
        var (normalized, adjusted) = ClusterAgreement.MutualInformation(["a", "a", "b", "b"], ["x", "y", "x", "y"]);

        normalized.Should().BeApproximately(0, 1e-12);
        adjusted.Should().BeApproximately(-0.5, 1e-12);
    }

    [Fact]
    public void MutualInformation_OfSixThingsInThreeAndTwoGroups_IsTheValueWorkedByHand()
    {
        // left a a b b c c, right x x x y y y: cells (a,x) 2, (b,x) 1, (b,y) 1, (c,y) 2.
        // Shared: 2·(2/6)·ln 2 = 2/3 ln 2. Entropies ln 3 and ln 2.
        // Shuffled: of 20 ways to draw the 3 things of x, 8 take one of each pair (nothing shared), 12 take a whole pair and one more (2/3 ln 2): expected 0.4 ln 2.
        var (normalized, adjusted) = ClusterAgreement.MutualInformation(["a", "a", "b", "b", "c", "c"], ["x", "x", "x", "y", "y", "y"]);
        var mean = (Math.Log(3) + Math.Log(2)) / 2;

        normalized.Should().BeApproximately(2.0 / 3 * Math.Log(2) / mean, 1e-12);
        adjusted.Should().BeApproximately((2.0 / 3 - 0.4) * Math.Log(2) / (mean - 0.4 * Math.Log(2)), 1e-12);
    }
}
