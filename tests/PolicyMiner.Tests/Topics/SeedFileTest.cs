using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Topics;

public class SeedFileTest
{
    [Fact]
    public void Parse_ReadsNamesAndWordsInOrder()
    {
        var file = SeedFile.Parse("# mine\n教师队伍: [教师, 双师型]\nmoney:\n  - 资金\n  - \" 财政 \"\n", "seeds.yaml");
        file.Topics.Select(t => t.Name).Should().Equal("教师队伍", "money");
        file.Topics[1].Words.Should().Equal("资金", "财政");
    }

    [Theory]
    [InlineData("", "seeds.yaml", "no topic")]
    [InlineData("- a\n", "seeds.yaml", "no topic")]
    [InlineData("a: [x]\nb: word\n", "seeds.yaml:2", "no list of words behind 'b'")]
    [InlineData("a: []\n", "seeds.yaml:1", "no list of words behind 'a'")]
    [InlineData("a: [x, {y: z}]\n", "seeds.yaml:1", "no list of words behind 'a'")]
    [InlineData("a: [x, y, x]\n", "seeds.yaml:1", "'x' twice under 'a'")]
    [InlineData("\" \": [x]\n", "seeds.yaml:1", "a topic without a name")]
    public void Parse_OfABadFile_NamesTheLine(string text, string place, string found)
    {
        var problem = FluentActions.Invoking(() => SeedFile.Parse(text, "seeds.yaml")).Should().Throw<InputException>().Which.Problems.Should().ContainSingle().Subject;
        problem.Place.Should().Be(place);
        problem.Found.Should().Be(found);
    }

    [Theory]
    [InlineData("a: [x\nb: [y]\n")]
    [InlineData("a: [x]\na: [y]\n")]
    public void Parse_OfTextThatIsNotYaml_Throws(string text)
        => FluentActions.Invoking(() => SeedFile.Parse(text, "seeds.yaml")).Should().Throw<InputException>().WithMessage("seeds.yaml*");
}
