using System.Text.Json;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Tests.Segmentation;

public class UserLexiconTest
{
    // First line of the fixture: a lexicon and the counts that jieba.load_userdict of python3-jieba 0.42.1 gave its words; then the tokens
    // of jieba.lcut for sentences with them.
    private static readonly string[] Fixture = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Segmentation", "Fixtures", "jieba-userdict.jsonl"));

    [Fact]
    public void CountAll_WhenCountsAreLeftOut_SuggestsThoseOfPythonJieba()
    {
        var head = JsonDocument.Parse(Fixture[0]).RootElement;
        var entries = Parse(head.GetProperty("lexicon").GetString()!, keepWhole: false);

        var (counts, _) = new CountSuggester(JiebaLexicon.Default).CountAll(entries);

        entries.Select((e, i) => (e.Word, counts[i])).Should().Equal(
            entries.Select(e => (e.Word, head.GetProperty("counts").GetProperty(e.Word).GetInt32())));
    }

    [Fact]
    public void Cut_WhenCountsAloneDecide_GivesTheTokensOfPythonJiebaWithTheSameUserDictionary()
    {
        var segmenter = JiebaSegmenter.Create(Parse(JsonDocument.Parse(Fixture[0]).RootElement.GetProperty("lexicon").GetString()!, keepWhole: false));

        foreach (var expected in Fixture.Skip(1).Select(line => JsonSerializer.Deserialize<string[]>(line)!))
        {
            segmenter.Cut(string.Concat(expected)).Should().Equal(expected);
        }
    }

    [Theory]
    [InlineData("新职业", "创新职业教育", "创|新职业|教育")] // the counts alone would not cut it out of 创新 职业
    [InlineData("学生", "大学生就业", "大学生|就业")] // inside a longer word it is not cut apart
    [InlineData("Open AI", "使用Open AI的模型", "使用|Open AI|的|模型")]
    [InlineData("“双高”计划", "实施“双高”计划。", "实施|“双高”计划|。")]
    [InlineData("5G+工业互联网 nz", "发展5G+工业互联网应用", "发展|5G+工业互联网|应用")]
    [InlineData("𠮷野家", "到𠮷野家吃饭", "到|𠮷野家|吃饭")]
    [InlineData("鮡", "保护鮡鱼", "保护|鮡|鱼")]
    [InlineData("产教融合;教融合体", "产教融合体系", "产教融合|体系")] // equally long: the first wins
    [InlineData("教融合体系;产教融合", "产教融合体系", "产|教融合体系")] // the longest wins
    [InlineData("职业教育;职业教育集团", "组建职业教育集团", "组建|职业教育集团")]
    [InlineData("双高 计划", "双高 计划", "双高 计划")]
    [InlineData("教育\n \n", "教育部", "教育部")]
    public void Cut_WhenWordsMustStayWhole_NeverCutsThemApart(string lexicon, string text, string expected)
        => string.Join('|', JiebaSegmenter.Create(Parse(lexicon.Replace(';', '\n'), keepWhole: true)).Cut(text)).Should().Be(expected);

    [Fact]
    public void Cut_WhenAWordIsTakenOut_DoesNotFormItAnyMore()
    {
        JiebaSegmenter.Default.Cut("高等教育事业").Should().Equal("高等教育", "事业");

        JiebaSegmenter.Create(Parse("高等教育 0", keepWhole: true)).Cut("高等教育事业").Should().Equal("高等", "教育", "事业");
    }

    [Fact]
    public void Segment_WhenWordsMeetResistance_ReportsIt()
    {
        var segmenter = JiebaSegmenter.Create(Parse("新职业\n产教融合\n融合体系", keepWhole: true));
        var conflicts = new List<LexiconConflict>();

        segmenter.Segment("创新职业，新职业，产教融合体系", [], conflicts);

        conflicts.Should().Equal(
            new LexiconConflict(new KeptSpan(11, 4, 2), false),
            new LexiconConflict(new KeptSpan(1, 3, 0), true));
    }

    [Fact]
    public void Segment_WhenAWordIsAdded_KnowsItsEntryAndTag()
    {
        var segmenter = JiebaSegmenter.Create(Parse("市域产教联合体 nz\n教育 vn", keepWhole: true));
        var tokens = new List<Token>();

        segmenter.Segment("市域产教联合体教育发展", tokens);

        tokens.Select(t => segmenter.Lexicon.FindTag(t.LexiconId)).Should().Equal("nz", "vn", "vn");
        tokens.Select(t => segmenter.Lexicon.FindEntry(t.LexiconId)?.Line).Should().Equal(1, 2, null);
    }

    [Fact]
    public void Parse_WhenLinesAreOfAllForms_ReadsWordCountAndTag()
    {
        var entries = Parse("\uFEFF# comment\n\n现代学徒制 100 nz\r\nOpen AI\t5\n双师型 n\n2035 远景\n5G 3\n　职教　20　n　\n", keepWhole: true);

        entries.Select(e => (e.Word, e.Count, e.Tag, e.Line)).Should().Equal(
            ("现代学徒制", 100, "nz", 3), ("Open AI", 5, null, 4), ("双师型", null, "n", 5), ("2035 远景", null, null, 6), ("5G", 3, null, 7), ("职教", 20, "n", 8));
    }

    [Fact]
    public void Parse_WhenLinesAreBad_NamesFileAndLineOfEach()
    {
        var problems = new List<Problem>();

        LexiconFile.Parse("教育\n教育 99999999999\n" + new string('长', 101), "my.txt", true, problems).Should().ContainSingle();

        problems.Select(p => p.Place).Should().Equal("my.txt, line 2", "my.txt, line 3");
    }

    [Fact]
    public void ReadAll_WhenAFileIsMissing_SaysSo()
    {
        var act = () => LexiconFile.ReadAll([Path.Combine(Path.GetTempPath(), "no such lexicon.txt")]);

        act.Should().Throw<InputException>().WithMessage("*no such*");
    }

    private static IReadOnlyList<LexiconEntry> Parse(string text, bool keepWhole)
    {
        var problems = new List<Problem>();
        var entries = LexiconFile.Parse(text, "test.txt", keepWhole, problems);
        problems.Should().BeEmpty();
        return entries;
    }
}
