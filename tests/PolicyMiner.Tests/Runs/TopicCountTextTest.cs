using PolicyMiner.Runs;

namespace PolicyMiner.Tests.Runs;

public sealed class TopicCountTextTest
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("2..5", "2..5")]
    [InlineData("5,10,20", "5,10,20")]
    [InlineData("2..4,10", "2,3,4,10")]
    public void Parse_ThenFormat_RoundTrips(string text, string expected)
        => TopicCountText.Format(TopicCountText.Parse(text)).Should().Be(expected);

    [Theory]
    [InlineData("20..2")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("5,5")]
    [InlineData("2..3..4")]
    [InlineData("1..999999999")]
    public void Parse_OfNonsense_SaysWhatIsExpected(string text)
        => FluentActions.Invoking(() => TopicCountText.Parse(text)).Should().Throw<FormatException>().WithMessage("*range (2..20)*");
}
