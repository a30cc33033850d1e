using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Foundation;

public sealed class DeterministicMathTest
{
    /// <summary>Against the C library of the test machine, which is right to one unit in the last place.</summary>
    [Fact]
    public void LogAndExp_AgreeWithTheCLibraryToTwoUnitsInTheLastPlace()
    {
        var random = new RandomStream(7);
        for (var i = 0; i < 200_000; i++)
        {
            var x = (random.NextDouble() - 0.5) * 1400;
            var expected = Math.Exp(x);
            if (expected > 1e-300 && expected < 1e300)
            {
                DeterministicMath.Exp(x).Should().BeApproximately(expected, 4.5e-16 * expected);
                DeterministicMath.Log(expected).Should().BeApproximately(Math.Log(expected), 4.5e-16 * Math.Max(1e-3, Math.Abs(Math.Log(expected))));
            }

            var near = 1 + ((random.NextDouble() - 0.5) * 0.01);
            DeterministicMath.Log(near).Should().BeApproximately(Math.Log(near), 4.5e-16 * Math.Abs(Math.Log(near)));
        }
    }

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(1, 0)]
    [InlineData(5e-324, -744.4400719213812)]
    public void Log_AtTheEdges(double x, double expected)
    {
        var actual = DeterministicMath.Log(x);
        if (double.IsNaN(expected))
        {
            actual.Should().Be(double.NaN);
        }
        else
        {
            actual.Should().Be(expected);
        }
    }

    [Theory]
    [InlineData(-746, 0)]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(0, 1)]
    public void Exp_AtTheEdges(double x, double expected) => DeterministicMath.Exp(x).Should().Be(expected);

    /// <summary>Known values: ψ(1) = −γ, ψ(1/2) = −γ − 2 ln 2, ψ′(1) = π²/6, ln Γ(1/2) = ln √π, ln Γ(101) = ln 100!.</summary>
    [Fact]
    public void GammaFamily_HasTheKnownValues()
    {
        DeterministicMath.Digamma(1).Should().BeApproximately(-0.5772156649015329, 1e-13);
        DeterministicMath.Digamma(0.5).Should().BeApproximately(-1.9635100260214235, 1e-13);
        DeterministicMath.Digamma(0.01).Should().BeApproximately(-100.56088545786867, 1e-11);
        DeterministicMath.Trigamma(1).Should().BeApproximately(Math.PI * Math.PI / 6, 1e-12);
        DeterministicMath.LogGamma(0.5).Should().BeApproximately(0.5723649429247001, 1e-13);
        DeterministicMath.LogGamma(1).Should().BeApproximately(0, 1e-13);
        DeterministicMath.LogGamma(101).Should().BeApproximately(363.73937555556349, 1e-10);
        DeterministicMath.LogGamma(1e-5).Should().BeApproximately(11.512919692895826, 1e-11);
    }
}
