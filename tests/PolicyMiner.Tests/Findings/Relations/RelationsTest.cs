using PolicyMiner.Findings.Relations;

namespace PolicyMiner.Tests.Findings.Relations;

public sealed class RelationsTest
{
    /// <summary>scipy 1.10: linkage(squareform(d), 'average') on these distances.</summary>
    [Fact]
    public void AverageLinkage_EqualsScipy()
    {
        double[] distances =
        [
            0, 2, 6, 10, 9,
            2, 0, 5, 9, 8,
            6, 5, 0, 4, 5,
            10, 9, 4, 0, 3,
            9, 8, 5, 3, 0,
        ];
        var merges = AverageLinkage.Cluster(distances, 5);
        merges.Select(m => (m.First, m.Second, m.Size)).Should().Equal((0, 1, 2), (3, 4, 2), (2, 6, 3), (5, 7, 5));
        double[] expected = [2, 3, 4.5, 7.833333333333333];
        merges.Select(m => m.Distance).Zip(expected, (a, b) => Math.Abs(a - b)).Should().OnlyContain(d => d < 1e-12);
        AverageLinkage.LeafOrder(merges, 5).Should().Equal(0, 1, 2, 3, 4);
    }

    [Fact]
    public void AverageLinkage_OfOneItem_HasNoMerge() => AverageLinkage.LeafOrder(AverageLinkage.Cluster([0], 1), 1).Should().Equal(0);

    /// <summary>By hand: p = (1, 0), q = (0, 1) share nothing; p = (½, ½), q = (1, 0): ½(½ log₂(½/¾) + ½ log₂(½/¼)) + ½ log₂(1/¾) = 0.311278.</summary>
    [Fact]
    public void JensenShannon_EqualsTheHandWorkedValues()
    {
        Distances.JensenShannon([1, 0], [0, 1]).Should().BeApproximately(1, 1e-15);
        Distances.JensenShannon([.5, .5], [1, 0]).Should().BeApproximately(0.3112781244591328, 1e-12);
        Distances.JensenShannon([.3, .7], [.3, .7]).Should().Be(0);
    }

    /// <summary>scipy 1.10: jensenshannon(p, q, base=2) squared; Hellinger by norm(√p − √q)/√2.</summary>
    [Fact]
    public void Distances_OfThreeShares_EqualScipy()
    {
        Distances.JensenShannon([.1, .2, .7], [.3, .3, .4]).Should().BeApproximately(0.07489355896415406, 1e-12);
        Distances.Hellinger([.1, .2, .7], [.3, .3, .4]).Should().BeApproximately(0.2295554023582898, 1e-12);
    }

    /// <summary>√(1 − √½) = 0.5411961.</summary>
    [Fact]
    public void Hellinger_EqualsTheHandWorkedValues()
    {
        Distances.Hellinger([.5, .5], [1, 0]).Should().BeApproximately(0.541196100146197, 1e-12);
        Distances.Hellinger([1, 0], [0, 1]).Should().Be(1);
    }

    [Fact]
    public void Pearson_OfAConstant_IsMissing()
    {
        Distances.Pearson([1, 2, 3], [2, 4, 6]).Should().BeApproximately(1, 1e-15);
        Distances.Pearson([1, 1, 1], [2, 4, 6]).Should().Be(double.NaN);
    }

    /// <summary>Terms 0 and 1 stand together in three clauses, alone in one each: cosine 3/√(4·4) = 0.75. A repeat in a clause counts once.</summary>
    [Fact]
    public void Cowords_CountClauses()
    {
        var first = new CowordCounter([10, 9, 8]);
        var second = new CowordCounter([10, 9, 8]);
        first.Add([0, 1, 1]);
        first.Add([1, 0]);
        second.Add([0, 1, 2]);
        second.Add([0]);
        second.Add([1]);
        first.Add(second);
        var network = first.ToNetwork();
        network.Edges.Should().Equal(new CowordEdge(0, 1, 3, 0.75));
        network.Terms.Should().Equal(0, 1, 2);
        network.TermClauses.Should().Equal(4, 4, 1);
    }
}
