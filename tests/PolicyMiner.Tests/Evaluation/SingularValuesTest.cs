using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Evaluation;

public sealed class SingularValuesTest
{
    /// <summary>[[3, 0], [4, 5]]: eigenvalues of A Aᵀ = [[9, 12], [12, 41]] are 45 and 5.</summary>
    [Fact]
    public void Of_EqualsTheHandWorkedValue()
    {
        var values = SingularValues.Of([3, 0, 4, 5], 2);
        values[0].Should().BeApproximately(Math.Sqrt(45), 1e-14);
        values[1].Should().BeApproximately(Math.Sqrt(5), 1e-14);
    }

    /// <summary>Made with numpy.linalg.svd on a_ij = ((7i + 3j) mod 11)² + 1/(1 + i + j), 4 × 9.</summary>
    [Fact]
    public void Of_AWideMatrix_EqualsNumpy()
    {
        var a = new double[36];
        for (var i = 0; i < 36; i++)
        {
            var root = ((7 * (i / 9)) + (3 * (i % 9))) % 11;
            a[i] = (root * root) + (1.0 / (1 + (i / 9) + (i % 9)));
        }

        double[] expected = [230.3377463502804, 132.48701626322023, 121.14797942837448, 69.40093147398336];
        var values = SingularValues.Of(a, 4);
        for (var i = 0; i < 4; i++)
        {
            values[i].Should().BeApproximately(expected[i], 1e-11 * expected[0]);
        }
    }

    [Fact]
    public void Of_EqualRows_HasAZero()
    {
        var values = SingularValues.Of([1, 2, 3, 1, 2, 3], 2);
        values[0].Should().BeApproximately(Math.Sqrt(28), 1e-13);
        values[1].Should().BeApproximately(0, 1e-13);
    }

    /// <summary>The squares sum to the squared norm of the matrix, whatever it is.</summary>
    [Fact]
    public void Of_KeepsTheNorm()
    {
        var random = new RandomStream(11);
        for (var trial = 0; trial < 20; trial++)
        {
            var rows = 1 + random.NextInt32(12);
            var a = new double[rows * (rows + random.NextInt32(30))];
            foreach (ref var x in a.AsSpan())
            {
                x = random.NextDouble() - 0.3;
            }

            var values = SingularValues.Of(a, rows);
            values.Should().BeInDescendingOrder();
            values.Sum(v => v * v).Should().BeApproximately(a.Sum(x => x * x), 1e-10);
        }
    }
}
