using PolicyMiner.Charts;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Tests.Documents;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Runs;

public sealed class ReportRunTest
{
    [Fact]
    public void Labels_ReplaceThoseOfTheRun_AndLeaveTheOthers()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("labels.yaml", "topics:\n  T01:\n    label: \"产教融合: \\\"校企\\\"\"\n    words: {\"职业\": 0.1}\n");
        var labelled = ReportLabels.Apply(SomeResult.Value, path);
        labelled.Topics[0].Label.Should().Be("产教融合: \"校企\"");
        labelled.Topics[1].Should().Be(SomeResult.Value.Topics[1]);
    }

    [Fact]
    public void Labels_OfUnknownTopicsAndMerges_AreReportedTogether()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("labels.yaml", "topics:\n  T99: 无\nmerge:\n  - [T01, T02]\n");
        FluentActions.Invoking(() => ReportLabels.Apply(SomeResult.Value, path)).Should().Throw<InputException>()
            .Which.Problems.Select(p => p.Found).Should().Equal("a label for 'T99'", "topics to be merged");
    }

    [Fact]
    public void Options_OutOfRange_AreReportedTogether()
        => FluentActions.Invoking(() => new ReportRun(new ChartOptions { Columns = 3, DotsPerInch = 10 })).Should().Throw<ConfigurationException>()
            .Which.Problems.Select(p => p.Place).Should().Equal("--chart-columns", "--dpi");

    [Fact]
    public void Execute_OnAFolderWithoutARun_IsAnInputError()
    {
        using var folder = new TemporaryFolder();
        FluentActions.Invoking(() => new ReportRun(new ChartOptions()).Execute(folder.Path)).Should().Throw<InputException>();
    }
}
