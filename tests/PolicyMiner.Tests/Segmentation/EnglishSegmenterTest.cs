using PolicyMiner.Segmentation;

namespace PolicyMiner.Tests.Segmentation;

public sealed class EnglishSegmenterTest
{
    [Theory]
    [InlineData("Part-time teachers, 22 lessons a week.", "Part-time|teachers|lessons|a|week")]
    [InlineData("the employer's workshop - or not", "the|employer|s|workshop|or|not")]
    [InlineData("the 21st county; ISO9001, § 3 (60%)", "the|county|ISO9001")]
    [InlineData("-well- naïve cafe\u0301 A-", "well|naïve|cafe\u0301|A")]
    [InlineData("3", "")]
    [InlineData("", "")]
    public void Segment_OfEnglish_CutsAtBlanksAndSigns(string text, string words)
    {
        var tokens = new List<Token>();
        new EnglishSegmenter().Segment(text, tokens);

        string.Join('|', tokens.Select(t => text.Substring(t.Start, t.Length))).Should().Be(words);
        tokens.TrueForAll(t => t.LexiconId == -1).Should().BeTrue();
    }
}
