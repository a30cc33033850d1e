using System.Text;
using PolicyMiner.Documents.Readers;

namespace PolicyMiner.Tests.Documents.Readers;

public sealed class MojibakeTest
{
    private const string Text = "第一条 为了推动职业教育高质量发展，提高劳动者素质和技术技能水平，制定本法。\n第二条 国家大力发展职业教育，推进职业教育改革，提高职业教育质量。\n";

    [Fact]
    public void Examine_WhenReadAsLatin1_Repairs()
    {
        var garbled = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Text));
        Mojibake.Examine(garbled).Should().Be(new Mojibake(Text, true, "latin-1"));
    }

    [Fact]
    public void Read_WhenAFileWasReadAsLatin1AndSavedAgain_RepairsIt()
    {
        var reading = ReaderTestBase.Read("a.txt", Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Text)));
        (reading.Documents.Single().Text, reading.Documents.Single().Encoding).Should().Be((Text, "utf-8+latin-1"));
        reading.Documents.Single().Remark.Should().Contain("has been repaired");
    }

    [Fact]
    public void Read_WhenAFileWasReadAsWindows1252AndSavedAgain_RepairsIt()
    {
        // Five bytes have no character in that code page; programs write them as control characters.
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var reading = ReaderTestBase.Read("a.txt", string.Concat(Encoding.UTF8.GetBytes(Text).Select(b => windows.GetString([b]))));
        (reading.Documents.Single().Text, reading.Documents.Single().Encoding).Should().Be((Text, "utf-8+latin-1"));
    }

    [Fact]
    public void Examine_WhenReadAsGbkWithoutLoss_Repairs()
    {
        // GB18030 decodes these bytes without loss when every line has an even number of them.
        const string Even = "推动职业教育发展\n提高劳动者的素质\n国家大力发展教育\n国家政府机关建设\n";
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var garbled = gb.GetString(Encoding.UTF8.GetBytes(Even));
        garbled.Should().NotContain("教育");
        Mojibake.Examine(garbled).Repaired.Should().Be(Even);
    }

    [Fact]
    public void Examine_WhenBytesWereLost_ReportsIt()
    {
        var garbled = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(Encoding.UTF8.GetBytes(Text)).Replace('\uFFFD', '?');
        var found = Mojibake.Examine(garbled);
        (found.Repaired, found.IsSuspicious, found.Name).Should().Be((null, true, "gbk"));
    }

    [Theory]
    [InlineData(Text)]
    [InlineData("Zhōngguó – café naïve façade, ordinary text with accents: é à ü ö å ä.")]
    [InlineData("短")]
    public void Examine_WhenOrdinary_SaysNothing(string text) => Mojibake.Examine(text).IsSuspicious.Should().BeFalse();
}
