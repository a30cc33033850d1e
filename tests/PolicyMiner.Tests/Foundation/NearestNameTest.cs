using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Foundation;

public sealed class NearestNameTest
{
    [Theory]
    [InlineData("fodls", "folds")]
    [InlineData("topic", "topics")]
    [InlineData("min_df", "min-df")]
    [InlineData("zzzzzz", null)]
    public void Of_FindsWhatWasMeantOrNothing(string name, string? expected)
        => NearestName.Of(name, ["topics", "folds", "min-df", "seed"]).Should().Be(expected);
}
