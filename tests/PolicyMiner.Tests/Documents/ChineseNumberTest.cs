using PolicyMiner.Documents;

namespace PolicyMiner.Tests.Documents;

public sealed class ChineseNumberTest
{
    [Theory]
    [InlineData("一", 1)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("一百零五", 105)]
    [InlineData("一百一十九", 119)]
    [InlineData("五百〇七", 507)]
    [InlineData("一千二百六十", 1260)]
    [InlineData("一千零六十", 1060)]
    [InlineData("二〇一九", 2019)]
    [InlineData("二○二一", 2021)]
    [InlineData("12", 12)]
    [InlineData("三万二千", 32000)]
    public void Parse_ReadsBothWaysOfWriting(string text, int value) => ChineseNumber.Parse(text).Should().Be(value);

    [Theory]
    [InlineData("")]
    [InlineData("甲")]
    [InlineData("十甲")]
    [InlineData("1a")]
    public void Parse_WhenNoNumber_GivesMinusOne(string text) => ChineseNumber.Parse(text).Should().Be(-1);

    [Fact]
    public void Format_IsReadBackByParse()
    {
        for (var value = 1; value <= 9999; value++)
        {
            ChineseNumber.Parse(ChineseNumber.Format(value)).Should().Be(value);
        }

        ChineseNumber.Format(112).Should().Be("一百一十二");
        ChineseNumber.Format(105).Should().Be("一百零五");
        ChineseNumber.Format(1060).Should().Be("一千零六十");
    }
}
