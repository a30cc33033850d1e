using PolicyMiner.Documents;

namespace PolicyMiner.Tests.Documents.Readers;

public sealed class TextUnwrapperTest
{
    private static string Wrap(IEnumerable<string> paragraphs, int width, string indent, string between)
        => string.Join("\n" + between, paragraphs.Select(p => string.Join('\n', Cut(indent + p, width))));

    private static IEnumerable<string> Cut(string text, int width)
    {
        for (var i = 0; i < text.Length; i += width)
        {
            yield return text.Substring(i, Math.Min(width, text.Length - i));
        }
    }

    private static readonly string[] Paragraphs = Enumerable.Range(0, 8).Select(i => string.Concat(Enumerable.Repeat("推进职业教育高质量发展，提高技能水平", 6 + i)) + "。").ToArray();

    [Theory]
    [InlineData("", "\n")]
    [InlineData("", "")]
    public void Unwrap_WhenWrapped_JoinsTheLines(string indent, string between)
    {
        var unwrapped = TextUnwrapper.Unwrap(Wrap(Paragraphs, 37, indent, between));
        unwrapped.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(Paragraphs);
    }

    [Fact]
    public void Unwrap_WhenParagraphsAreIndented_JoinsAcrossFullStops()
    {
        var sentences = Paragraphs.Select(p => p.Replace('，', '。')).ToArray();
        TextUnwrapper.Unwrap(Wrap(sentences, 37, "    ", string.Empty)).Split('\n').Select(l => l.Trim()).Should().Equal(sentences);
    }

    [Fact]
    public void Unwrap_WhenNotWrapped_LeavesTheText()
    {
        var text = string.Join('\n', Paragraphs);
        TextUnwrapper.Unwrap(text).Should().Be(text);
        const string Points = "（一）加强领导；\n（二）落实责任；\n（三）强化督导。\n";
        var list = string.Concat(Enumerable.Repeat(Points, 10));
        TextUnwrapper.Unwrap(list).Should().Be(list);
    }
}
