using PolicyMiner.Runs;

namespace PolicyMiner.Tests.Runs;

public class ByteSizeTest
{
    [Theory]
    [InlineData("1.5GB", 1_500_000_000, "1.5GB")]
    [InlineData("800 mb", 800_000_000, "800MB")]
    [InlineData("2000MB", 2_000_000_000, "2GB")]
    [InlineData("1234567", 1_234_567, "1234.567KB")]
    [InlineData("12B", 12, "12B")]
    [InlineData("1234567891", 1_234_567_891, "1234567.891KB")]
    public void Parse_WhenTextIsASize_GivesBytesThatFormatBack(string text, long bytes, string shortest)
    {
        ByteSize.Parse(text).Should().Be(bytes);
        ByteSize.Format(bytes).Should().Be(shortest);
        ByteSize.Parse(shortest).Should().Be(bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GB")]
    [InlineData("0")]
    [InlineData("-1GB")]
    [InlineData("1.5TB")]
    [InlineData("1,5GB")]
    [InlineData("99999999999GB")]
    public void Parse_WhenTextIsNoSize_SaysWhatIsExpected(string text)
        => FluentActions.Invoking(() => ByteSize.Parse(text)).Should().Throw<FormatException>().WithMessage("*1.5GB*");
}
