using PolicyMiner.Selection;

namespace PolicyMiner.Tests.Selection;

public sealed class PoolAdjacentViolatorsTest
{
    /// <summary>By hand: 1 and 3 violate and pool to 2; the weights 1 and 2 of the second case pool 2 and 5 to 4, which violates 3 and pools to (3·1+4·3)/4.</summary>
    [Fact]
    public void NonIncreasing_PoolsViolators()
    {
        PoolAdjacentViolators.NonIncreasing([5, 1, 3, 0], [1, 1, 1, 1]).Should().Equal(5, 2, 2, 0);
        PoolAdjacentViolators.NonIncreasing([3, 2, 5], [1, 1, 2]).Should().Equal(3.75, 3.75, 3.75);
    }

    [Fact]
    public void NonIncreasing_KeepsASequenceThatFalls()
        => PoolAdjacentViolators.NonIncreasing([4, 3, 3, 1], [1, 2, 1, 1]).Should().Equal(4, 3, 3, 1);
}
