using FluentAssertions.Execution;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Findings.Statistics;

public sealed class ResamplingTest
{
    private static readonly double[] Sample = [.1, .3, .2, .8, .5, .45, .6, .15, .9, .33];

    /// <summary>
    /// scipy 1.10 bootstrap(mean, method='percentile', n_resamples=200000) gives 0.281 to 0.596. With B = 2,000 the end points have a Monte-Carlo
    /// error of about 0.006.
    /// </summary>
    [Fact]
    public void Bootstrap_OfAMean_EqualsScipy()
    {
        var interval = new ClusterBootstrap(2000, 2, 1, 2).Ratios(DocumentClusters.Singles(10), Sample, [.. Enumerable.Repeat(1.0, 10)], 1)[0];
        interval.Low.Should().BeApproximately(0.281, 0.015);
        interval.High.Should().BeApproximately(0.596, 0.015);
    }

    /// <summary>Ten documents that are five pairs of copies carry the information of five: drawn as pairs, the interval is wider.</summary>
    [Fact]
    public void Bootstrap_WithCopies_IsWider()
    {
        double[] values = [.1, .1, .3, .3, .5, .5, .7, .7, .9, .9];
        double[] ones = [.. Enumerable.Repeat(1.0, 10)];
        var pairs = DocumentClusters.Of([.. Enumerable.Range(0, 10).Select(i => (int?)(i / 2))]);
        var bootstrap = new ClusterBootstrap(2000, 1, 1);
        var single = bootstrap.Ratios(DocumentClusters.Singles(10), values, ones, 1)[0];
        var paired = bootstrap.Ratios(pairs, values, ones, 1)[0];
        (paired.High - paired.Low).Should().BeGreaterThan((single.High - single.Low) * 1.2);
    }

    [Fact]
    public void Bootstrap_OfFourClusters_GivesNoInterval()
        => new ClusterBootstrap(100, 1, 1).Ratios(DocumentClusters.Singles(4), [1, 2, 3, 4], [1, 1, 1, 1], 1)[0].Should().Be(Interval.None);

    /// <summary>All 35 splits of seven values into 3 and 4, counted with numpy: p = 0.4.</summary>
    [Fact]
    public void BetweenGroups_ComesNearTheExactPermutationTest()
    {
        double[] values = [.1, .12, .2, .18, .3, .33, .05];
        var p = new PermutationTest(9999, 2, 1).BetweenGroups(values, 1, [0, 0, 0, 1, 1, 1, 1], DocumentClusters.Singles(7));
        p[0].Should().BeApproximately(0.4, 0.02);
    }

    /// <summary>All 720 orders of six years, counted with scipy's linregress: p = 6/720.</summary>
    [Fact]
    public void Slope_ComesNearTheExactPermutationTest()
    {
        double[] values = [.1, .12, .2, .18, .3, .33];
        var p = new PermutationTest(9999, 2, 1).Slope(values, 1, [2014, 2015, 2017, 2018, 2020, 2021], DocumentClusters.Singles(6));
        p[0].Should().BeApproximately(6.0 / 720, 0.003);
    }

    /// <summary>
    /// p = (b + 1)/(B + 1): twenty against twenty documents wholly apart are met by chance once in 7·10^10, so b = 0 and p = 1/(B + 1), never 0.
    /// </summary>
    [Theory]
    [InlineData(99, 0.01)]
    [InlineData(9999, 0.0001)]
    public void Permutations_OfGroupsWhollyApart_GiveTheSmallestP(int permutations, double expected)
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? i / 1000.0 : 0.9 + (i / 1000.0))];
        new PermutationTest(permutations, 1, 1).BetweenGroups(values, 1, [.. Enumerable.Range(0, 40).Select(i => i / 20)], DocumentClusters.Singles(40))[0].Should().BeApproximately(expected, 1e-12);
        new PermutationTest(permutations, 1, 1).Slope(values, 1, [.. Enumerable.Range(0, 40).Select(i => 1980.0 + i)], DocumentClusters.Singles(40))[0].Should().BeApproximately(expected, 1e-12);
    }

    [Fact]
    public void Permutations_OfEqualValues_GivePOne()
        => new PermutationTest(199, 1, 1).BetweenGroups([.25, .25, .25, .25], 1, [0, 0, 1, 1], DocumentClusters.Singles(4))[0].Should().Be(1);

    [Fact]
    public void Resampling_DoesNotDependOnTheNumberOfThreads()
    {
        using var scope = new AssertionScope();
        int[] groups = [0, 1, 0, 1, 0, 1, 0, 1, -1, 1];
        double[] years = [1, 2, 3, 4, 5, double.NaN, 7, 8, 9, 10];
        var clusters = DocumentClusters.Of([1, null, 1, null, 2, 2, null, null, null, null]);
        double[] ones = [.. Enumerable.Repeat(1.0, 10)];
        new PermutationTest(3000, 4, 5).BetweenGroups(Sample, 1, groups, clusters).Should().Equal(new PermutationTest(3000, 1, 5).BetweenGroups(Sample, 1, groups, clusters));
        new PermutationTest(3000, 4, 5).Slope(Sample, 1, years, clusters).Should().Equal(new PermutationTest(3000, 1, 5).Slope(Sample, 1, years, clusters));
        new ClusterBootstrap(999, 4, 5).Ratios(clusters, Sample, ones, 1).Should().Equal(new ClusterBootstrap(999, 1, 5).Ratios(clusters, Sample, ones, 1));
    }

    /// <summary>Labels move between clusters of one size as blocks: every label is given out once, and a pair's labels stay together in their order.</summary>
    [Fact]
    public void ClusterPermutation_MovesWholeBlocks()
    {
        var clusters = DocumentClusters.Of([1, 1, null, 2, 2, null, 3, 3]);
        var permutation = new ClusterPermutation(clusters);
        var source = new int[8];
        var moved = false;
        for (ulong i = 0; i < 50; i++)
        {
            permutation.Draw(new RandomStream(i), source);
            source.Should().BeEquivalentTo(Enumerable.Range(0, 8));
            foreach (var (a, b) in new[] { (0, 1), (3, 4), (6, 7) })
            {
                source[a].Should().BeOneOf(0, 3, 6);
                source[b].Should().Be(source[a] + 1);
            }

            moved |= source[0] != 0;
        }

        moved.Should().BeTrue();
    }
}
