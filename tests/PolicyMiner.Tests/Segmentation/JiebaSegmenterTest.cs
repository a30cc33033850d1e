using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Tests.Segmentation;

public class JiebaSegmenterTest
{
    // Each line of the fixture is the list that jieba.lcut(sentence) of python3-jieba 0.42.1 gave (default dictionary, HMM on); the
    // sentence is its concatenation. The sentences were written or drawn for this test: policy phrases, unknown names, rare and
    // 4-byte characters, numbers and Latin, full-width forms, blanks and line ends, random runs of all these.
    public static IEnumerable<string[]> Sentences()
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Segmentation", "Fixtures", "jieba-precise.jsonl"))
            .Select(line => JsonSerializer.Deserialize<string[]>(line)!);

    [Fact]
    public void Cut_WhenGivenTheSentencesOfTheFixture_GivesTheTokensOfPythonJieba()
    {
        var sentences = Sentences().ToList();

        sentences.Count.Should().BeGreaterThan(400);
        foreach (var expected in sentences)
        {
            JiebaSegmenter.Default.Cut(string.Concat(expected)).Should().Equal(expected);
        }
    }

    [Fact]
    public void Segment_WhenAllSentencesStandInOneText_GivesTheSameTokensAtTheirPlaces()
    {
        // A full stop between sentences ends every run, so the tokens of the whole are those of the parts.
        var sentences = Sentences().ToList();
        var text = string.Join('。', sentences.Select(s => string.Concat(s)));
        var tokens = new List<Token>();

        JiebaSegmenter.Default.Segment(text, tokens);

        tokens.Select(t => text.Substring(t.Start, t.Length))
            .Should().Equal(sentences.SelectMany((s, i) => i == 0 ? s : s.Prepend("。")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r")]
    [InlineData("\uD842")] // half of a surrogate pair
    [InlineData("教\uDFB7育")]
    public void Segment_WhenTextIsOdd_CoversItWithoutFailing(string text)
        => string.Concat(JiebaSegmenter.Default.Cut(text)).Should().Be(text);

    [Fact]
    public void Segment_WhenTextIsAnyString_CoversIt()
    {
        var characters = Gen.Frequency(
            (6, Gen.Choose(0x4E00, 0x9FFF)),
            (3, Gen.Elements("教育产业融合职业技能发展人民政府".Select(c => (int)c).ToArray())),
            (2, Gen.Choose(0x20, 0x7E)),
            (1, Gen.Choose(0, 0xFFFF)));
        var texts = characters.ListOf().Select(list => string.Concat(list.Select(c => (char)c)));

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var tokens = new List<Token>();
            JiebaSegmenter.Default.Segment(text, tokens);
            var position = 0;
            foreach (var token in tokens)
            {
                token.Start.Should().Be(position);
                token.Length.Should().BePositive();
                position += token.Length;
            }

            position.Should().Be(text.Length);
        }));
    }

    [Fact]
    public void Segment_WhenAWordIsFoundTwice_GivesItTheSameLexiconId()
    {
        const string text = "职业教育和职业教育，鮡鮡";
        var tokens = new List<Token>();

        JiebaSegmenter.Default.Segment(text, tokens);

        tokens.Where(t => text.AsSpan(t.Start, t.Length).SequenceEqual("职业")).Select(t => t.LexiconId).Distinct().Should().ContainSingle().Which.Should().BePositive();
        tokens.Where(t => text[t.Start] is '，').Should().OnlyContain(t => t.LexiconId == -1);
        tokens.Max(t => t.LexiconId).Should().BeLessThan(JiebaSegmenter.Default.LexiconSize);
    }

    [Fact]
    public void Segment_WhenARunIsLongerThanTheScratchSpace_CutsItAll()
    {
        var text = string.Concat(Enumerable.Repeat("教育厅印发通知", 5000));

        JiebaSegmenter.Default.Cut(text).Should().HaveCount(15000).And.OnlyContain(t => t == "教育厅" || t == "印发" || t == "通知");
    }
}
