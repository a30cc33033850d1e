using PolicyMiner.Findings.Groups;

namespace PolicyMiner.Tests.Findings.Groups;

public sealed class StagePlanTest
{
    [Fact]
    public void Of_WithYears_CutsBeforeBetweenAndAfter()
    {
        var documents = SomeDocuments.Dated("2010-05-01", "2013-12-31", "2014-01-01", "2018-06-01", "2019-01-01", "2023-01-01");
        var plan = StagePlan.Of("2014,2019", documents);
        plan.Stages.Select(s => s.Name).Should().Equal("2010–2013", "2014–2018", "2019–2023");
        documents.Select(plan.StageOf).Should().Equal(0, 0, 1, 1, 2, 2);
    }

    [Fact]
    public void Of_WithoutDocumentsBeforeTheFirstCut_HasNoStageBeforeIt()
        => StagePlan.Of("2014,2019", SomeDocuments.Dated("2015", "2020")).Stages.Select(s => s.Name).Should().Equal("2014–2018", "2019–2020");

    [Fact]
    public void StageOf_OnABoundary_IsTheLaterStage()
    {
        var plan = StagePlan.Of("2014,新阶段=2019-02-13", SomeDocuments.Dated("2015", "2020"));
        plan.Stages[1].Name.Should().Be("新阶段");
        SomeDocuments.Dated("2019-02-12", "2019-02-13").Select(plan.StageOf).Should().Equal(0, 1);
    }

    [Fact]
    public void StageOf_WhenOnlyTheYearOfABoundaryIsKnown_IsMissing()
    {
        var plan = StagePlan.Of("2014,2019-02-13", SomeDocuments.Dated("2015", "2020"));
        SomeDocuments.Dated("2019", "2018", "2020", null).Select(plan.StageOf).Should().Equal(-1, 0, 1, -1);
    }

    [Fact]
    public void Automatic_CutsIntoStagesOfAboutEqualSize()
    {
        var dates = Enumerable.Range(0, 24).Select(i => (2014 + (i / 2)).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var plan = StagePlan.Of("auto", SomeDocuments.Dated(dates));
        plan.IsAutomatic.Should().BeTrue();
        plan.Stages.Select(s => s.Name).Should().Equal("2014–2017", "2018–2021", "2022–2025");
    }

    [Fact]
    public void Automatic_WithFewDocuments_HasFewerStagesOrNone()
    {
        StagePlan.Of("auto", SomeDocuments.Dated([.. Enumerable.Repeat("2014", 6), .. Enumerable.Repeat("2016", 6)])).Stages.Should().HaveCount(2);
        StagePlan.Of("auto", SomeDocuments.Dated("2014", "2015", "2016")).Stages.Should().BeEmpty();
        StagePlan.Of("auto", SomeDocuments.Dated(null, null)).Stages.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2019,2014")]
    [InlineData("2014,2014")]
    [InlineData("soon")]
    [InlineData("2014-13-01")]
    [InlineData("=2014")]
    [InlineData("")]
    public void Of_WithBadCuts_SaysWhatItExpects(string text)
        => FluentActions.Invoking(() => StagePlan.Of(text, [])).Should().Throw<FormatException>().WithMessage("*2014,2019-02-13*");
}
