using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Foundation;

public sealed class TextDecoderTest
{
    private const string Sample = "第一条 为了推动职业教育高质量发展，提高劳动者素质和技术技能水平，促进就业创业，制定本办法。\n第二条 本省行政区域内的职业教育活动，适用本办法。\n";
    private const string Traditional = "第一條 為了推動職業教育高質量發展，提高勞動者素質和技術技能水平，促進就業創業，制定本辦法。\n第二條 各縣市政府應當為職業學校辦學提供條件。\n";

    private static Encoding CodePage(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!;

    [Fact]
    public void Decode_WhenUtf8_SaysWithOrWithoutMark()
    {
        TextDecoder.Decode(Encoding.UTF8.GetBytes(Sample)).Should().Be(new DecodedText(Sample, "utf-8"));
        TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)]).Should().Be(new DecodedText(Sample, "utf-8-bom"));
    }

    [Fact]
    public void Decode_WhenUtf16_WithMarkOrByPattern()
    {
        TextDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)]).Should().Be(new DecodedText(Sample, "utf-16le-bom"));
        TextDecoder.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)]).Should().Be(new DecodedText(Sample, "utf-16be-bom"));
        TextDecoder.Decode(Encoding.Unicode.GetBytes(Sample)).Should().Be(new DecodedText(Sample, "utf-16le"));
        TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(Sample)).Should().Be(new DecodedText(Sample, "utf-16be"));
        TextDecoder.Decode(Encoding.Unicode.GetBytes("file,title\na.txt,b\n")).Should().Be(new DecodedText("file,title\na.txt,b\n", "utf-16le"));
    }

    [Fact]
    public void Decode_WhenGb18030_KeepsFourByteCharacters()
    {
        var text = Sample + "𠮷㐂";
        TextDecoder.Decode(CodePage("GB18030").GetBytes(text)).Should().Be(new DecodedText(text, "gb18030"));
    }

    [Fact]
    public void Decode_WhenBig5_IsToldFromGb18030ByLikelihood()
    {
        TextDecoder.Decode(CodePage("big5").GetBytes(Traditional)).Should().Be(new DecodedText(Traditional, "big5"));
    }

    [Fact]
    public void Decode_WhenOneLineOfGbk_IsNotTakenForUtf16()
    {
        foreach (var line in new[] { "通知", "关于印发", "职业教育改革", "湖北省人民政府办公厅关于推进职业教育现代化的意见" })
        {
            TextDecoder.Decode(CodePage("GB18030").GetBytes(line)).Should().Be(new DecodedText(line, "gb18030"));
        }
    }

    [Fact]
    public void Decode_WhenOneByteIsBroken_NeverReplacesIt()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample);
        bytes[4] = 0xFF;
        var decoded = TextDecoder.Decode(bytes);
        (decoded.Failure is not null || !decoded.Text.Contains('\uFFFD')).Should().BeTrue();
        decoded.Text.Should().NotContain("\uFFFD");
    }

    [Fact]
    public void Decode_WhenRandomBytes_Fails()
    {
        for (var seed = 0UL; seed < 50; seed++)
        {
            var stream = new RandomStream(seed);
            var bytes = new byte[2000];
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)stream.NextInt32(256);
            }

            var decoded = TextDecoder.Decode(bytes);
            decoded.Failure.Should().NotBeNull($"seed {seed} gave {decoded.Encoding}");
            decoded.Encoding.Should().Be("unknown");
        }
    }

    [Fact]
    public void Decode_WhenMarkIsFollowedByOtherBytes_Fails()
    {
        TextDecoder.Decode([0xFF, 0xFE, 0x41]).Failure.Should().NotBeNull();
        TextDecoder.Decode([0xEF, 0xBB, 0xBF, 0xB0, 0xA1]).Failure.Should().NotBeNull();
    }

    [Fact]
    public void Decode_WhenCharsetIsDeclaredWrongly_FollowsTheBytes()
    {
        TextDecoder.Decode(Encoding.UTF8.GetBytes(Sample), "big5").Text.Should().Be(Sample);
        TextDecoder.Decode(CodePage("GB18030").GetBytes(Sample), "utf-8").Should().Be(new DecodedText(Sample, "gb18030"));
    }

    [Fact]
    public void Decode_AnyText_RoundTripsThroughUtf8()
    {
        Func<string, bool> roundTrips = text =>
        {
            if (text is null || text.Any(c => char.IsSurrogate(c) || char.IsControl(c) || c is '\uFFFD' or '\uFFFE' or '\uFFFF' or '\uFEFF'))
            {
                return true;
            }

            return TextDecoder.Decode(Encoding.UTF8.GetBytes(text)).Text == text;
        };
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(roundTrips));
    }
}
