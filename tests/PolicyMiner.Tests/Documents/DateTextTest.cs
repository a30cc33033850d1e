using PolicyMiner.Documents;

namespace PolicyMiner.Tests.Documents;

public sealed class DateTextTest
{
    [Theory]
    [InlineData("2019-01-24")]
    [InlineData("2019-1-24")]
    [InlineData(" 2019/1/24 ")]
    [InlineData("2019.1.24")]
    [InlineData("2019年1月24日")]
    [InlineData("20190124")]
    [InlineData("二〇一九年一月二十四日")]
    [InlineData("二○一九年一月二十四日 ")]
    [InlineData("2019-01-24 00:00:00")]
    [InlineData("2019-01-24T08:30:00")]
    public void Parse_WhenFullDate_GivesTheDay(string text) => DateText.Parse(text).Should().Be(((int, DateOnly?)?)(2019, new DateOnly(2019, 1, 24)));

    [Theory]
    [InlineData("2019")]
    [InlineData("2019年")]
    [InlineData("2019-01")]
    [InlineData("2019年1月")]
    [InlineData("二〇一九年")]
    [InlineData("二〇一九年一月")]
    public void Parse_WhenNoDay_GivesTheYear(string text) => DateText.Parse(text).Should().Be(((int, DateOnly?)?)(2019, null));

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2019-13-01")]
    [InlineData("2019-02-29")]
    [InlineData("20191301")]
    [InlineData("去年")]
    [InlineData("二〇一九年一月二十四日印发")]
    [InlineData("3019-01-01")]
    public void Parse_WhenNoDate_GivesNull(string text) => DateText.Parse(text).Should().BeNull();
}
