using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Tests.Segmentation;

public class SynonymFileTest
{
    [Fact]
    public void Parse_WhenPairsFollowOnEachOther_LeadsToTheLast()
    {
        var map = Parse("# comment\n\n甲 = 乙\n乙＝丙\n Open AI = OpenAI \n丁 = 丁\n", out var problems);

        problems.Should().BeEmpty();
        map.Count.Should().Be(3);
        map.Find("甲").Should().Be("丙");
        map.Find("乙").Should().Be("丙");
        map.Find("Open AI").Should().Be("OpenAI");
        map.Find("丁").Should().BeNull();
        map.Entries.Select(e => e.Word).Should().Equal("甲", "乙", "丙", "Open AI", "OpenAI");
    }

    [Theory]
    [InlineData("职教20条", "synonyms.txt, line 1")]
    [InlineData("甲 = 乙\n\n= 丙", "synonyms.txt, line 3")]
    [InlineData("甲 = 乙 = 丙", "synonyms.txt, line 1")]
    [InlineData("甲 = 乙\n甲 = 丙", "synonyms.txt, line 2")]
    public void Parse_WhenALineIsBad_NamesIt(string text, string place)
    {
        Parse(text, out var problems);

        problems.Should().ContainSingle().Which.Place.Should().Be(place);
    }

    [Fact]
    public void Parse_WhenPairsGoInACircle_SaysSo()
    {
        Parse("甲 = 乙\n乙 = 丙\n丙 = 甲", out var problems);

        problems.Should().NotBeEmpty().And.OnlyContain(p => p.Found.Contains("circle"));
    }

    private static SynonymMap Parse(string text, out List<Problem> problems)
    {
        problems = [];
        return SynonymFile.Parse(text, "synonyms.txt", problems);
    }
}
