using PolicyMiner.Findings.Statistics;

namespace PolicyMiner.Tests.Findings.Statistics;

public sealed class ExactTestsTest
{
    /// <summary>scipy 1.10 binomtest(x, n, p, alternative='greater').</summary>
    [Theory]
    [InlineData(30, 80, 1.0 / 6, 6.441565848179592e-06)]
    [InlineData(7, 20, 0.25, 0.21421805239879177)]
    [InlineData(0, 20, 0.25, 1)]
    [InlineData(20, 20, 0.25, 9.094947017729282e-13)] // 0.25^20
    public void BinomialGreater_EqualsScipy(int successes, int trials, double chance, double expected)
        => BinomialTest.Greater(successes, trials, chance).Should().BeApproximately(expected, expected * 1e-10);

    /// <summary>scipy 1.10 binomtest(x, n, p); 682 of 925 at 0.75 is the example of R's binom.test, which prints 0.3825.</summary>
    [Theory]
    [InlineData(682, 925, 0.75, 0.38249155957485176)]
    [InlineData(2, 15, 0.3, 0.25797028800588384)]
    [InlineData(30, 80, 1.0 / 6, 6.9044798489836554e-06)]
    public void BinomialTwoSided_EqualsScipyAndR(int successes, int trials, double chance, double expected)
        => BinomialTest.TwoSided(successes, trials, chance).Should().BeApproximately(expected, expected * 1e-9);

    [Fact]
    public void BinomialTwoSided_OfAFairCoin_IsSymmetric()
        => BinomialTest.TwoSided(3, 11, 0.5).Should().BeApproximately(BinomialTest.TwoSided(8, 11, 0.5), 1e-14);

    /// <summary>scipy 1.10 hypergeom.pmf, summed over outcomes whose difference of shares is at least as large; the second is fisher_exact([[1,9],[11,3]]).</summary>
    [Theory]
    [InlineData(8, 12, 14, 24, 0.680172297752053)]
    [InlineData(1, 12, 10, 24, 0.0027594561852200836)]
    [InlineData(5, 6, 7, 40, 0.00018236860342123502)]
    public void Hypergeometric_EqualsScipy(int seen, int carriers, int second, int all, double expected)
        => HypergeometricTest.TwoSided(seen, carriers, second, all).Should().BeApproximately(expected, expected * 1e-9);

    [Fact]
    public void Hypergeometric_WithoutADifference_IsOne() => HypergeometricTest.TwoSided(3, 6, 10, 20).Should().BeApproximately(1, 1e-12);

    /// <summary>scipy 1.10 proportion_ci(method='wilson').</summary>
    [Theory]
    [InlineData(7, 20, 0.1811918241010821, 0.5671457233147637)]
    [InlineData(0, 10, 0, 0.27753279986288926)]
    [InlineData(81, 263, 0.2552885198782742, 0.36620957698280004)]
    public void Wilson_EqualsScipy(int successes, int trials, double low, double high)
    {
        var interval = Interval.OfShare(successes, trials);
        interval.Low.Should().BeApproximately(low, 1e-12);
        interval.High.Should().BeApproximately(high, 1e-12);
    }

    [Fact]
    public void Wilson_WithoutTrials_IsNone() => Interval.OfShare(0, 0).Should().Be(Interval.None);

    /// <summary>numpy 1.24 quantile([1, 3, 4, 10, 20], p).</summary>
    [Theory]
    [InlineData(0.025, 1.2)]
    [InlineData(0.25, 3)]
    [InlineData(0.5, 4)]
    [InlineData(0.975, 19)]
    public void Quantile_EqualsNumPy(double p, double expected) => Quantile.Of([1, 3, 4, 10, 20], p).Should().BeApproximately(expected, 1e-12);

    /// <summary>By hand: sorted p·6/rank = 0.03, 0.03, 0.04, 0.045, 0.048, 0.5 (as R's p.adjust(p, "BH")).</summary>
    [Fact]
    public void BenjaminiHochberg_EqualsTheHandWorkedValues()
    {
        double[] expected = [0.03, 0.048, 0.045, 0.03, 0.5, 0.04];
        var q = BenjaminiHochberg.Adjust([0.01, 0.04, 0.03, 0.005, 0.5, 0.02]);
        for (var i = 0; i < q.Length; i++)
        {
            q[i].Should().BeApproximately(expected[i], 1e-15);
        }
    }

    /// <summary>0.04·3/3 is below 0.03·3/2, so it takes over: q never falls with p. A test not made counts for nothing.</summary>
    [Fact]
    public void BenjaminiHochberg_IsMonotoneAndLeavesMissingTestsOut()
    {
        var q = BenjaminiHochberg.Adjust([0.04, double.NaN, 0.03, 0.9]);
        q[0].Should().BeApproximately(0.06, 1e-15);
        q[1].Should().Be(double.NaN);
        q[2].Should().BeApproximately(0.06, 1e-15);
        q[3].Should().BeApproximately(0.9, 1e-15);
    }

    /// <summary>scipy 1.10 linregress.</summary>
    [Fact]
    public void Slope_EqualsScipy()
        => LeastSquares.Slope([2014, 2015, 2017, 2018, 2020, 2021], [.1, .12, .2, .18, .3, .33]).Should().BeApproximately(0.0332, 1e-12);

    [Fact]
    public void Slope_WithoutVariation_IsMissing() => LeastSquares.Slope([2014, 2014], [.1, .12]).Should().Be(double.NaN);
}
