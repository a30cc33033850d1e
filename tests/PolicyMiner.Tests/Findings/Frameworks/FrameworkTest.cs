using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Findings.Frameworks;

public sealed class FrameworkTest
{
    [Fact]
    public void EveryShippedFramework_CanBeRead_AndHasThreeDimensions()
    {
        foreach (var name in FrameworkLibrary.Names)
        {
            var framework = FrameworkLibrary.Get(name);
            framework.Id.Should().Be(name);
            framework.Dimensions.Should().HaveCount(3);
            framework.Dimensions.SelectMany(d => d.Tools).Should().OnlyContain(t => t.Terms.Count + t.Patterns.Count > 0 && t.ChineseName.Length > 0 && t.EnglishName.Length > 0);
            framework.Source.Should().NotBeEmpty();
        }
    }

    [Theory]
    [InlineData("加大财政投入，设立职业教育专项资金。", "supply", "funds")]
    [InlineData("对产教融合型企业给予税收优惠。", "environment", "tax")]
    [InlineData("通过政府购买服务支持职业培训。", "demand", "procurement")]
    public void PolicyTools_CodeWhatAReaderWouldCode(string clause, string dimension, string tool)
    {
        var framework = FrameworkLibrary.Get("policy-tools");
        new FrameworkCoder(framework).Match(clause)
            .Select(m => (framework.Dimensions[m.Dimension].Id, framework.Dimensions[m.Dimension].Tools[m.Tool].Id)).Should().Contain((dimension, tool));
    }

    [Fact]
    public void Match_GivesTheEvidenceOnce_AndFindsOverlappingTerms()
    {
        var framework = FrameworkFile.Parse("id: f\nname: 框架\ndimensions:\n  - {id: a, terms: [校企, 校企合作], patterns: ['合作.{0,3}育人']}\n  - {id: b, terms: [无]}", "f.yaml");
        framework.ChineseName.Should().Be("框架");
        var match = new FrameworkCoder(framework).Match("校企合作、校企合作育人").Single();
        match.Dimension.Should().Be(0);
        match.Evidence.Should().Equal("校企", "校企合作", "合作育人");
    }

    [Fact]
    public void Match_WithManyPatterns_NeedsNoRoomOnTheStack()
    {
        // 200,000 words in patterns: their places would not fit on a thread's stack.
        var patterns = string.Join(", ", Enumerable.Range(0, 1000).Select(i => "'" + string.Concat(Enumerable.Repeat(".{0,1}" + (char)('一' + i), 200)) + "'"));
        var framework = FrameworkFile.Parse("id: f\nname: 框架\ndimensions:\n  - {id: a, terms: [校企], patterns: [" + patterns + "]}", "f.yaml");
        new FrameworkCoder(framework).Match("校企合作").Single().Evidence.Should().Equal("校企");
    }

    [Fact]
    public void Parse_ReportsEveryProblemWithItsLine()
    {
        const string yaml = "id: Bad Name\ncolour: red\ndimensions:\n  - id: a\n  - {id: a, terms: [x], patterns: ['(?<=a)b']}\n";
        var problems = FluentActions.Invoking(() => FrameworkFile.Parse(yaml, "mine.yaml")).Should().Throw<InputException>().Which.Problems;
        problems.Select(p => p.Found).Should().Contain(["'Bad Name'", "the key 'colour'", "neither terms nor patterns", "the id a twice"]);
        problems.Should().Contain(p => p.Found.StartsWith("'(?<=a)b'", StringComparison.Ordinal)).And.OnlyContain(p => p.Place.StartsWith("mine.yaml:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b")]
    [InlineData("id: [unclosed")]
    public void Parse_OfSomethingElse_SaysWhatIsExpected(string yaml)
        => FluentActions.Invoking(() => FrameworkFile.Parse(yaml, "mine.yaml")).Should().Throw<InputException>().WithMessage("*framework*");
}
