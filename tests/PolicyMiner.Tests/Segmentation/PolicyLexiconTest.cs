using PolicyMiner.Segmentation;

namespace PolicyMiner.Tests.Segmentation;

public class PolicyLexiconTest
{
    private static readonly JiebaSegmenter Segmenter = JiebaSegmenter.Create(PolicyLexicon.Entries);

    [Fact]
    public void Entries_AreManyAndEachHasATag()
    {
        PolicyLexicon.Entries.Count.Should().BeGreaterThan(1000);
        PolicyLexicon.Entries.Should().OnlyContain(e => e.Tag != null && PartsOfSpeech.IsKnown(e.Tag) && !e.KeepWhole);
        PolicyLexicon.Entries.Select(e => e.Word).Should().OnlyHaveUniqueItems();
        PolicyLexicon.Entries.Select(e => e.Word).Should().Contain(["产教融合共同体", "市域产教联合体", "双师型", "现代学徒制", "岗课赛证", "新质生产力", "高技能人才", "专精特新"]);
    }

    [Theory]
    [InlineData("打造市域产教联合体", "打造|市域产教联合体")]
    [InlineData("组建行业产教融合共同体", "组建|行业产教融合共同体")]
    [InlineData("推行中国特色学徒制和现代学徒制", "推行|中国特色学徒制|和|现代学徒制")]
    [InlineData("建设双师型教师队伍", "建设|双师型教师|队伍")]
    [InlineData("发展新质生产力", "发展|新质生产力")]
    [InlineData("培养高技能人才", "培养|高技能人才")]
    [InlineData("支持专精特新企业", "支持|专精特新|企业")]
    public void Cut_KeepsPolicyTermsWhole(string text, string expected)
        => string.Join('|', Segmenter.Cut(text)).Should().Be(expected);

    // Each line of the fixture: a sentence in which the pieces of a term, or of a longer term, meet by chance, and the words that must come out of it.
    [Fact]
    public void Cut_WhenPiecesMeetByChance_KeepsThemApart()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Segmentation", "Fixtures", "ambiguity-sentences.tsv"));

        lines.Should().HaveCountGreaterThan(40);
        foreach (var line in lines)
        {
            var (sentence, words) = (line.Split('\t')[0], line.Split('\t')[1].Split('/'));
            var cut = Segmenter.Cut(sentence);
            Enumerable.Range(0, cut.Count).Should().Contain(i => cut.Skip(i).Take(words.Length).SequenceEqual(words), $"{string.Join('/', words)} stand in {string.Join('/', cut)}");
        }
    }

    [Fact]
    public void Create_WithThePolicyLexicon_LeavesTextWithoutItsTermsAsItWas()
    {
        foreach (var text in new[] { "今天天气很好，我们去公园散步。", "她来到了网易杭研大厦", "小明硕士毕业于中国科学院计算所", "研究生命的起源", "结婚的和尚未结婚的" })
        {
            Segmenter.Cut(text).Should().Equal(JiebaSegmenter.Default.Cut(text));
        }
    }
}
