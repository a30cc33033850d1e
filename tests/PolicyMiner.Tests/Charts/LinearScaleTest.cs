using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Charts;

namespace PolicyMiner.Tests.Charts;

public sealed class LinearScaleTest
{
    [Theory]
    [InlineData(583, 998, 5, "500,600,700,800,900,1000")]
    [InlineData(0, 0.093, 5, "0.00,0.02,0.04,0.06,0.08,0.10")]
    [InlineData(-0.4, 0.31, 4, "−0.4,−0.2,0.0,0.2,0.4")]
    [InlineData(0, 3, 3, "0,1,2,3")]
    public void Round_StandsAtRoundNumbersBeyondTheData(double low, double high, int ticks, string labels)
    {
        var scale = LinearScale.Round(low, high, 100, 0, ticks);
        string.Join(',', scale.Ticks.Select(scale.Label)).Should().Be(labels);
    }

    [Fact]
    public void AllValuesAlike_StillGiveAScale()
    {
        var scale = LinearScale.Round(5, 5, 0, 100, 4);
        scale.Ticks.Should().HaveCountGreaterThan(1);
        scale[5].Should().BeInRange(0, 100);
    }

    [Fact]
    public void AnyTwoEnds_GiveFewTicksInsideThePlacesAsked()
        => Check.QuickThrowOnFailure(Prop.ForAll<NormalFloat, NormalFloat>((a, b) =>
        {
            var (low, high) = (Math.Clamp(Math.Min(a.Get, b.Get), -1e12, 1e12), Math.Clamp(Math.Max(a.Get, b.Get), -1e12, 1e12));
            var scale = LinearScale.Round(low, high, 0, 100, 5);
            var places = scale.Ticks.Select(t => scale[t]).ToArray();
            return places.Length is >= 2 and <= 13 && places.All(p => p is > -1e-6 and < 100 + 1e-6);
        }));
}
