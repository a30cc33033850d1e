using PolicyMiner.Selection;

namespace PolicyMiner.Tests.Selection;

public sealed class RuleChoicesTest
{
    private static readonly TopicCountScore[] Curve =
    [
        Scores.Of(2, 7, npmi: 0.9, stability: 1), Scores.Of(5, 6.5, npmi: 0.2, stability: 0.9), Scores.Of(6, 6.49, npmi: 0.3, stability: 0.8),
        Scores.Of(7, 6.48, npmi: 0.25, stability: 0.7), Scores.Of(8, 6.485, npmi: 0.1, stability: 0.4),
    ];

    [Theory]
    [InlineData(SelectionRule.Min, 7)]
    [InlineData(SelectionRule.OneSe, 7)]
    [InlineData(SelectionRule.Knee, 5)]
    [InlineData(SelectionRule.Auto, 5)]
    [InlineData(SelectionRule.Npmi, 6)]
    [InlineData(SelectionRule.Stability, 6)]
    [InlineData(SelectionRule.Consensus, 6)]
    public void EachRule_ChoosesItsOwn(SelectionRule rule, int expected)
        => TopicCountChoice.Choose(Curve, 0.015, rule).Chosen.Should().Be(expected);

    [Fact]
    public void Npmi_LooksOnlyAtFiveTopicsAndMore()
        => TopicCountChoice.Choose(Curve, 0.015).Rules!.Npmi.Should().Be(6, "K = 2 has a higher NPMI but is below five");

    [Fact]
    public void Consensus_OfAnEvenNumberOfVotes_IsTheMedianRoundedDown()
        => new RuleChoices(8, 9, 5, 6, 7).Consensus.Should().Be(6);

    [Fact]
    public void ARuleWithoutAnAnswer_FallsBackToOneSe()
        => TopicCountChoice.Choose([Scores.Of(2, 7), Scores.Of(3, 6)], 0.015, SelectionRule.Stability).Chosen.Should().Be(3);

    [Fact]
    public void Interval_HoldsTheChoiceAndSharesSumToOne()
    {
        var choice = TopicCountChoice.Choose(Scores.Falling(2, 30), 0.015);
        choice.Candidates.Sum(c => c.ResampleShare).Should().BeApproximately(1, 1e-9);
        choice.Interval.Should().Be((choice.Chosen, choice.Chosen), "every document has the same curve, so every resample chooses the same");
    }

    [Fact]
    public void Verdict_NamesEveryRuleInBothLanguages()
    {
        var verdict = Scores.Select(Curve).Verdict;
        verdict.English.Should().Contain("K = 5 by rule auto").And.Contain("one-se 7, min 7, knee 5").And.Contain("npmi 6, stability 6, consensus 6");
        verdict.Chinese.Should().Contain("K = 5").And.Contain("拐点 5").And.Contain("稳定性 6");
    }

    [Fact]
    public void Verdict_WhenPerplexityFallsToTheEnd_SaysThatItGivesNoFiniteChoice()
        => Scores.Select(Scores.Falling(2, 30)).Verdict.English.Should().Contain("perplexity alone gives no finite choice");
}
