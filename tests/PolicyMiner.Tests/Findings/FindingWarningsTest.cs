using PolicyMiner.Findings;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Findings;

/// <summary>Each warning is given when its case occurs, and not given when it does not.</summary>
public sealed class FindingWarningsTest
{
    private static readonly StagePlan NoStages = new([], false);

    [Fact]
    public void W15_WhenAGroupHasFewerThanFiveDocuments()
    {
        Codes(Compared("region", [6, 4], 2)).Should().Equal(WarningCodes.ThinGroup);
        Codes(Compared("region", [6, 5], 2)).Should().BeEmpty();
    }

    [Fact]
    public void W16_WhenAStageHasNoDocument_IsAGapAndNoThinGroup()
    {
        var warning = FindingWarnings.OfGroups([Compared("stage", [6, 0, 5], 2)], NoStages).Should().ContainSingle().Which;
        warning.Code.Should().Be(WarningCodes.MissingStage);
        warning.Message.Should().Contain("G2");
        Codes(Compared("stage", [6, 5, 5], 2)).Should().BeEmpty();
    }

    /// <summary>One test a topic; ten may stand without adjustment.</summary>
    [Fact]
    public void W17_WhenOneTableHoldsMoreThanTenTests()
    {
        Codes(Compared("region", [6, 6], 11)).Should().Equal(WarningCodes.MultipleTesting);
        Codes(Compared("region", [6, 6], 10)).Should().BeEmpty();
        Codes(Compared("region", [6, 3], 11)).Should().Equal([WarningCodes.ThinGroup], "two groups must be large enough to be tested at all");
    }

    [Fact]
    public void W17_OfSeveralTables_IsToldOnce()
        => FindingWarnings.OfGroups([Compared("region", [6, 6], 11), Compared("level", [6, 6], 11)], NoStages)
            .Should().ContainSingle().Which.Place.Should().Be("by region, level");

    /// <summary>52 of 202 tokens are more than a quarter; 50 of 200 are a quarter exactly.</summary>
    [Fact]
    public void W20_WhenOneDocumentHoldsMoreThanAQuarterOfTheTokens()
    {
        OfModel(SomeDocuments.Theta([20, 30], [30, 20], [25, 25], [25, 25])).Should().NotContain(w => w.Code == WarningCodes.LengthImbalance);
        OfModel(SomeDocuments.Theta([20, 32], [25, 25], [25, 25], [25, 25])).Should().ContainSingle(w => w.Code == WarningCodes.LengthImbalance).Which.Place.Should().Be("1.txt");
        OfModel(SomeDocuments.Theta([20, 31])).Should().NotContain(w => w.Code == WarningCodes.LengthImbalance, "one document alone is not long beside others");
    }

    [Fact]
    public void W23_WhenATopicHoldsLessThanOnePercentOfTheTokens()
    {
        OfModel(SomeDocuments.Theta([99.2, 0.8])).Should().ContainSingle(w => w.Code == WarningCodes.NegligibleTopic).Which.Place.Should().Be("T02");
        OfModel(SomeDocuments.Theta([98.9, 1.1])).Should().NotContain(w => w.Code == WarningCodes.NegligibleTopic);
    }

    private static IEnumerable<string> Codes(TopicsByGroup group) => FindingWarnings.OfGroups([group], NoStages).Select(w => w.Code);

    private static TopicsByGroup Compared(string variable, int[] sizes, int topics)
    {
        var rows = Enumerable.Range(0, sizes.Sum()).Select(d => Enumerable.Range(0, topics).Select(k => 1.0 + ((d * 7) + (k * 3)) % 5).ToArray()).ToArray();
        int[] groups = [.. sizes.SelectMany((n, g) => Enumerable.Repeat(g, n))];
        var grouping = new DocumentGrouping(variable, [.. sizes.Select((_, g) => "G" + (g + 1))], groups);
        return new GroupComparison(SomeDocuments.Theta(rows), DocumentClusters.Singles(rows.Length), new ResamplingOptions { Permutations = 99, Resamples = 100 }).Run(grouping, 0.1);
    }

    private static Warning[] OfModel(DocumentTopics theta)
    {
        double[] tokens = [.. Enumerable.Range(0, theta.TopicCount).Select(k => Enumerable.Range(0, theta.Documents.Length).Sum(d => theta.Row(d)[k] * theta.Tokens[d]))];
        var topics = tokens.Select((n, k) => new TopicSummary(TopicSummary.IdOf(k, tokens.Length), "x", default!, 0.1, n, [k], [0])).ToArray();
        var model = Evaluation.SomeModel.With([.. tokens.Select(_ => new[] { 0.5, 0.5 })]);
        return [.. ModelWarnings.Of(model, theta, topics, ["a", "b"], [.. Enumerable.Range(0, theta.Documents.Length).Select(SomeDocuments.Record)])];
    }
}
