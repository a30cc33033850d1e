using PolicyMiner.Charts;

namespace PolicyMiner.Tests.Charts;

public sealed class DendrogramTest
{
    [Fact]
    public void Build_OfAWorkedExample_MergesByMeanDistance()
    {
        // The five-taxon example of UPGMA: a b at 17; then c with ab... (17, 21, 31, 23; 30, 34, 21; 28, 39; 43).
        // a-b 17 -> ab; ab-e (23+21)/2 = 22; c-d 28; abe-cd = mean(21, 30, 39, 31, 34, 43) = 33.
        double[,] distances =
        {
            { 0, 17, 21, 31, 23 },
            { 17, 0, 30, 34, 21 },
            { 21, 30, 0, 28, 39 },
            { 31, 34, 28, 0, 43 },
            { 23, 21, 39, 43, 0 },
        };
        var tree = Dendrogram.Build(distances);
        tree.Merges.Should().Equal((0, 1, 17), (5, 4, 22), (2, 3, 28), (6, 7, 33));
        tree.Order.Should().Equal(0, 1, 4, 2, 3);
    }

    [Fact]
    public void Build_OfOneThing_IsItsLeaf() => Dendrogram.Build(new double[1, 1]).Order.Should().Equal(0);
}
