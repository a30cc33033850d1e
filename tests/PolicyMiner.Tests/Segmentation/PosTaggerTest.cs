using System.Text.Json;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Tests.Segmentation;

public class PosTaggerTest
{
    private static readonly PosTagger Tagger = new(JiebaSegmenter.Default);

    // Each line of the fixture holds the [word, flag] pairs that jieba.posseg.lcut(sentence) of python3-jieba 0.42.1 gave, for the
    // same sentences as in jieba-precise.jsonl.
    private static IEnumerable<(string Word, string Tag)[]> Sentences()
        => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Segmentation", "Fixtures", "jieba-posseg.jsonl"))
            .Select(line => JsonSerializer.Deserialize<string[][]>(line)!.Select(p => (p[0], p[1])).ToArray());

    [Fact]
    public void Segment_WhenGivenTheSentencesOfTheFixture_GivesThePiecesAndTagsOfPythonPosseg()
    {
        var sentences = Sentences().ToList();

        sentences.Count.Should().BeGreaterThan(400);
        foreach (var expected in sentences)
        {
            Pieces(string.Concat(expected.Select(p => p.Word))).Should().Equal(expected);
        }
    }

    [Fact]
    public void Tag_WhenTokensAreGiven_TagsEachAndChangesNone()
    {
        foreach (var text in Sentences().Select(s => string.Concat(s.Select(p => p.Word))))
        {
            var tokens = new List<Token>();
            var tags = new List<string>();
            JiebaSegmenter.Default.Segment(text, tokens);
            var before = tokens.ToArray();

            Tagger.Tag(text, tokens, tags);

            tokens.Should().Equal(before);
            tags.Should().HaveCount(tokens.Count).And.NotContain(string.Empty);
        }
    }

    [Theory]
    [InlineData("职业教育", "职业/n 教育/vn")] // the lexicon's tags
    [InlineData("杭研大厦", "杭研/vn 大厦/n")] // 杭/j and 研/vn inside: equally long, the last
    [InlineData("由尼格买提主持", "由/p 尼格/nrt 买/v 提/v 主持/v")] // posseg's own piece of the same span
    [InlineData("5G", "5G/eng")] // 5/m and G/eng inside: equally long, the last
    [InlineData("3.5%", "3.5%/m")] // 3.5/m inside
    [InlineData("，", "，/x")]
    public void Tag_WhenTheLexiconDoesNotKnowTheWord_AsksPosseg(string text, string expected)
    {
        var tokens = new List<Token>();
        var tags = new List<string>();
        JiebaSegmenter.Default.Segment(text, tokens);

        Tagger.Tag(text, tokens, tags);

        string.Join(' ', tokens.Select((t, i) => text.Substring(t.Start, t.Length) + "/" + tags[i])).Should().Be(expected);
    }

    [Fact]
    public void Tag_WhenTheWholeTextIsTaggedAtOnce_GivesTheTagsOfItsSentences()
    {
        var sentences = Sentences().Select(s => string.Concat(s.Select(p => p.Word))).ToList();
        List<string> TagsOf(string text)
        {
            var tokens = new List<Token>();
            var tags = new List<string>();
            JiebaSegmenter.Default.Segment(text, tokens);
            Tagger.Tag(text, tokens, tags);
            return tags;
        }

        TagsOf(string.Join('。', sentences)).Should().Equal(sentences.SelectMany((s, i) => i == 0 ? TagsOf(s) : TagsOf(s).Prepend("x")));
    }

    private static List<(string Word, string Tag)> Pieces(string text)
    {
        var pieces = new List<TaggedPiece>();
        Tagger.Segment(text, pieces);
        return pieces.ConvertAll(p => (text.Substring(p.Start, p.Length), p.Tag));
    }
}
