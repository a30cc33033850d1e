using PolicyMiner.Findings.Labels;
using PolicyMiner.Foundation;
using PolicyMiner.Tests.Evaluation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Findings.Labels;

public sealed class LabelTest
{
    private static readonly Vocabulary Words = new(["教师", "培训", "资金", "财政", "企业"], [0, 1, 2, 3, 4], [0, 1, 2, 3, 4], [9, 9, 9, 9, 9], [3, 3, 3, 3, 3], 5, []);

    // T01 teachers, T02 money, T03 enterprises.
    private static readonly TopicModel Model = SomeModel.With([[.5, .4, .05, .03, .02], [.02, .03, .5, .4, .05], [.1, .1, .1, .1, .6]], [[.5, .3, .2]], [30, 20, 10]);

    [Fact]
    public void Resolve_ByContent_FollowsTheTopicToItsNewNumber()
    {
        var plan = Resolve("topics:\n  T09: {label: 财政投入, words: {资金: 0.5, 财政: 0.4}}\n");
        plan.Labels.Should().Equal(null, "财政投入", null);
        plan.Warnings.Should().ContainSingle(w => w.Code == WarningCodes.LabelMoved && w.Place == "T02");
    }

    [Fact]
    public void Resolve_WhenNoTopicHasTheContent_ReportsIt()
    {
        var plan = Resolve("topics:\n  T01: {label: 医疗, words: {医院: 0.5, 药品: 0.4}}\n");
        plan.Labels.Should().OnlyContain(l => l == null);
        plan.Warnings.Should().ContainSingle(w => w.Code == WarningCodes.LabelLost);
    }

    [Fact]
    public void Resolve_ByNumberAlone_SaysSo()
    {
        var plan = Resolve("topics:\n  T03: 企业\n");
        plan.Labels[2].Should().Be("企业");
        plan.Warnings.Should().ContainSingle(w => w.Code == WarningCodes.LabelByNumber);
    }

    [Theory]
    [InlineData("merge: [T01, T03]")]
    [InlineData("merge:\n  - [T01, T03]")]
    public void Resolve_Merges(string yaml) => Resolve(yaml).Merges.Should().ContainSingle().Which.Should().Equal(0, 2);

    [Fact]
    public void Resolve_OfAMergeWithAnUnknownTopic_MergesNothing()
    {
        var plan = Resolve("merge: [T01, T08]");
        plan.Merges.Should().BeEmpty();
        plan.Warnings.Should().ContainSingle(w => w.Code == WarningCodes.LabelLost);
    }

    [Fact]
    public void Resolve_OfAMergeWithATopicWhoseContentIsGone_MergesNothing()
    {
        var plan = Resolve("topics:\n  T01: {label: 医疗, words: {医院: 0.5, 药品: 0.4}}\nmerge: [T01, T03]");
        plan.Merges.Should().BeEmpty("T01 of this model is another topic");
        plan.Warnings.Select(w => w.Code).Should().Equal(WarningCodes.LabelLost, WarningCodes.LabelLost);
    }

    [Fact]
    public void Resolve_OfAMerge_FollowsTheTopicsToTheirNewNumbers()
        => Resolve("topics:\n  T07: {words: {资金: 0.5, 财政: 0.4}}\nmerge: [T07, T03]").Merges.Should().ContainSingle().Which.Should().Equal(1, 2);

    /// <summary>φ = (30·0.5 + 10·0.1)/40 = 0.4 for the first term; θ = 0.5 + 0.2.</summary>
    [Fact]
    public void Merge_WeightsByTokens_AndAddsShares()
    {
        var (merged, parts) = TopicMerge.Apply(Model, [[0, 2]]);
        merged.TopicCount.Should().Be(2);
        parts.Select(p => string.Join(',', p)).Should().Equal("0,2", "1");
        merged.TopicWord[0].Should().BeApproximately(0.4, 1e-12);
        merged.TopicWord.Take(5).Sum().Should().BeApproximately(1, 1e-12);
        merged.DocumentTopic.Should().Equal(.7, .3);
        merged.TopicCounts.Should().Equal(40, 20);
        merged.Alpha[0].Should().BeApproximately(0.2, 1e-12);
    }

    [Fact]
    public void Merge_OfNothing_ChangesNothing()
    {
        var (merged, parts) = TopicMerge.Apply(Model, []);
        merged.TopicWord.Should().Equal(Model.TopicWord);
        parts.Should().HaveCount(3);
    }

    [Fact]
    public void File_WrittenAndRead_IsTheSame()
    {
        var file = new LabelFile { Topics = [new LabelEntry("T01", "教\"师\\", new Dictionary<string, double> { ["教师"] = 0.25, ["a: b"] = 0.125 })], Merges = [["T01", "T02"]] };
        LabelFile.Parse(file.ToYaml(), "x").Should().BeEquivalentTo(file);
    }

    [Theory]
    [InlineData("colour: red")]
    [InlineData("merge: [T01]")]
    [InlineData("merge: [[T01, T02], [T02, T03]]")]
    [InlineData("topics:\n  T01: [a]")]
    [InlineData("topics:\n  T01: {label: x, words: {教师: much}}")]
    [InlineData("topics: {unclosed")]
    [InlineData("topics: [T01\nmerge: [[T01, T02]]")]
    public void Parse_OfABadFile_Throws(string yaml) => FluentActions.Invoking(() => LabelFile.Parse(yaml, "labels.yaml")).Should().Throw<InputException>().WithMessage("labels.yaml*");

    [Theory]
    [InlineData("")]
    [InlineData("topics:\nmerge:\n")]
    public void Parse_OfAnEmptyFile_NamesNothing(string yaml) => LabelFile.Parse(yaml, "labels.yaml").Should().BeEquivalentTo(LabelFile.Empty);

    private static LabelPlan Resolve(string yaml) => LabelResolver.Resolve(LabelFile.Parse(yaml, "labels.yaml"), Model, Words);
}
