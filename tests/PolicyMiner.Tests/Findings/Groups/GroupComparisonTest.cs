using FluentAssertions.Execution;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Findings.Statistics;

namespace PolicyMiner.Tests.Findings.Groups;

public sealed class GroupComparisonTest
{
    private static readonly ResamplingOptions Options = new() { Permutations = 999, Resamples = 500, Jobs = 2 };

    /// <summary>Group A: θ = 0.8 of 10 tokens and 0.2 of 30. Mean 0.5; by tokens (8 + 6)/40 = 0.35; over the threshold 0.5: 1 of 2.</summary>
    [Fact]
    public void Shares_EqualTheHandWorkedValues()
    {
        using var scope = new AssertionScope();
        var theta = SomeDocuments.Theta([8, 2], [6, 24], [5, 5]);
        var result = new GroupComparison(theta, DocumentClusters.Singles(3), Options).Run(new DocumentGrouping("region", ["A", "B"], [0, 0, 1]), 0.5);
        var share = result.Of(0, 0);
        share.Mean.Should().BeApproximately(0.5, 1e-9);
        share.TokenMean.Should().BeApproximately(0.35, 1e-9);
        share.Share.Should().Be(0.5);
        share.MeanInterval.Should().Be(Interval.None, "two documents are too few");
        result.Documents.Should().Equal(2, 1);
        result.Tokens.Should().Equal(40, 10);
        result.P.Should().OnlyContain(p => double.IsNaN(p), "thin groups are not tested");
        result.TestedDocuments.Should().Be(0);
    }

    [Fact]
    public void Groups_ThatDiffer_AreFound()
    {
        var rows = Enumerable.Range(0, 20).Select(i => i < 10 ? new double[] { 80 + (i % 3), 20, 50 } : [20 + (i % 3), 80, 50]).ToArray();
        var result = new GroupComparison(SomeDocuments.Theta(rows), DocumentClusters.Singles(20), Options)
            .Run(new DocumentGrouping("region", ["A", "B"], [.. Enumerable.Range(0, 20).Select(i => i / 10)]), 0.1);
        result.P[0].Should().Be(1.0 / 1000, "no re-labelling of 999 parts the groups as well");
        result.Q[0].Should().BeLessThanOrEqualTo(0.01);
        result.P[2].Should().BeGreaterThan(0.0009);
        var interval = result.Of(0, 0).MeanInterval;
        interval.Low.Should().BeLessThan(result.Of(0, 0).Mean).And.BeGreaterThan(0.5);
        interval.High.Should().BeGreaterThan(result.Of(0, 0).Mean);
    }

    [Fact]
    public void DocumentsWithoutAValue_AreLeftOut()
    {
        var result = new GroupComparison(SomeDocuments.Theta([1, 0], [0, 1], [1, 0]), DocumentClusters.Singles(3), Options)
            .Run(new DocumentGrouping("region", ["A"], [0, -1, -1]), 0.1);
        result.Documents.Should().Equal(1);
        result.Of(0, 0).Mean.Should().BeApproximately(1, 1e-9);
    }

    /// <summary>θ_0 rises by 0.05 a year exactly; θ_2 does not move.</summary>
    [Fact]
    public void Trends_TellHotFromColdAndSteady()
    {
        var rows = Enumerable.Range(0, 12).Select(i => new double[] { 10 + (5 * (i / 2)), 60 - (5 * (i / 2)), 30 }).ToArray();
        var years = Enumerable.Range(0, 12).Select(i => 2014.0 + (i / 2)).ToArray();
        var grouping = DocumentGrouping.By("year", SomeDocuments.Dated([.. years.Select(y => y.ToString(System.Globalization.CultureInfo.InvariantCulture))]), [], new StagePlan([], true))!;
        var result = new GroupComparison(SomeDocuments.Theta(rows), DocumentClusters.Singles(12), Options).Run(grouping, 0.1, years);
        result.Trends[0].Slope.Should().BeApproximately(0.05, 1e-9);
        result.Trends.Select(t => t.Kind).Should().Equal(TrendKind.Hot, TrendKind.Cold, TrendKind.Steady);
        result.Grouping.Names.Should().Equal("2014", "2015", "2016", "2017", "2018", "2019");
    }

    [Fact]
    public void Trends_OfTwoYears_AreUnknown()
    {
        var result = new GroupComparison(SomeDocuments.Theta([1, 1], [1, 1], [1, 1], [1, 2], [2, 1]), DocumentClusters.Singles(5), Options)
            .Run(new DocumentGrouping("year", ["2014", "2015"], [0, 0, 1, 1, 1]), 0.1, [2014, 2014, 2015, 2015, 2015]);
        result.Trends.Should().OnlyContain(t => t.Kind == TrendKind.Unknown && double.IsNaN(t.P));
    }

    [Fact]
    public void By_OrdersGroupsAsPeopleReadThem()
    {
        var documents = new[] { "市", "国家", "省", "市", null, " " }.Select((l, i) => SomeDocuments.Record(i) with { Level = l, Extra = [l == "市" ? "城" : "乡"] }).ToArray();
        var plan = new StagePlan([], true);
        DocumentGrouping.By("level", documents, ["kind"], plan)!.Names.Should().Equal("国家", "省", "市");
        DocumentGrouping.By("level", documents, ["kind"], plan)!.GroupOfRow.Should().Equal(2, 0, 1, 2, -1, -1);
        DocumentGrouping.By("kind", documents, ["kind"], plan)!.Names.Should().Equal("乡", "城");
        DocumentGrouping.By("colour", documents, ["kind"], plan).Should().BeNull();
    }
}
