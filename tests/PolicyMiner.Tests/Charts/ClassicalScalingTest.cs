using PolicyMiner.Charts;

namespace PolicyMiner.Tests.Charts;

public sealed class ClassicalScalingTest
{
    [Fact]
    public void Place_OfPointsInAPlane_KeepsAllDistances()
    {
        double[] xs = [0, 3, 3, -1, 5.5];
        double[] ys = [0, 0, 4, 2, 1];
        var (x, y, shareX, shareY) = ClassicalScaling.Place(Distances(xs, ys));
        for (var i = 0; i < xs.Length; i++)
        {
            for (var j = 0; j < xs.Length; j++)
            {
                Distance(x, y, i, j).Should().BeApproximately(Distance(xs, ys, i, j), 1e-9);
            }
        }

        (shareX + shareY).Should().BeApproximately(1, 1e-9);
        shareX.Should().BeGreaterThan(shareY);
    }

    [Fact]
    public void Place_OnALine_LeavesTheSecondDimensionEmpty()
    {
        var (x, y, shareX, _) = ClassicalScaling.Place(Distances([0, 1, 5], [0, 0, 0]));
        shareX.Should().BeApproximately(1, 1e-9);
        y.Should().OnlyContain(v => Math.Abs(v) < 1e-5);
        x[2].Should().BeApproximately(3, 1e-9, "the largest coordinate is positive and the middle is 0");
    }

    [Fact]
    public void Place_OfThingsThatAreAllAlike_PutsThemInOnePlace()
    {
        var (x, y, _, _) = ClassicalScaling.Place(new double[4, 4]);
        x.Concat(y).Should().OnlyContain(v => v == 0);
    }

    private static double[,] Distances(double[] x, double[] y)
    {
        var distances = new double[x.Length, x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < x.Length; j++)
            {
                distances[i, j] = Distance(x, y, i, j);
            }
        }

        return distances;
    }

    private static double Distance(double[] x, double[] y, int i, int j) => Math.Sqrt(((x[i] - x[j]) * (x[i] - x[j])) + ((y[i] - y[j]) * (y[i] - y[j])));
}
