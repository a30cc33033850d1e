using PolicyMiner.Findings.Validation;

namespace PolicyMiner.Tests.Findings.Validation;

public sealed class ValidationScorerTest
{
    private static readonly Dictionary<string, int> Key = Enumerable.Range(1, 20).ToDictionary(i => "W" + i.ToString("00", System.Globalization.CultureInfo.InvariantCulture), i => (i % 6) + 1);

    /// <summary>
    /// 7 of 20 right among four choices: scipy 1.10 binomtest(7, 20, 0.25, alternative='greater') gives 0.21421805, proportion_ci(method='wilson')
    /// 0.18119182 to 0.56714572.
    /// </summary>
    [Fact]
    public void Score_OfOneCoder_EqualsScipy()
    {
        var score = ValidationScorer.Score(ValidationTask.TopicIntrusion, Key, 4, [Coder("a", right: 7)], 1);
        var accuracy = score.Accuracy.Should().ContainSingle().Subject;
        accuracy.Share.Should().Be(0.35);
        accuracy.P.Should().BeApproximately(0.21421805239879177, 1e-12);
        accuracy.Interval.Low.Should().BeApproximately(0.1811918241010821, 1e-12);
        accuracy.Interval.High.Should().BeApproximately(0.5671457233147637, 1e-12);
        score.Chance.Should().Be(0.25);
        score.Agreement.Should().BeEmpty();
    }

    [Fact]
    public void Score_OfTwoCoders_GivesCohen_OfThreeFleiss()
    {
        var two = ValidationScorer.Score(ValidationTask.WordIntrusion, Key, 6, [Coder("a", 20), Coder("b", 20)], 1);
        two.Agreement.Select(a => a.Coefficient).Should().Equal("Cohen's kappa", "Krippendorff's alpha (nominal)");
        two.Agreement.Should().OnlyContain(a => Math.Abs(a.Value - 1) < 1e-12 && Math.Abs(a.Interval.Low - 1) < 1e-12);
        two.Accuracy.Should().HaveCount(3);
        two.Accuracy[2].Coder.Should().Be("all");
        two.Accuracy[2].Interval.Low.Should().Be(1);
        ValidationScorer.Score(ValidationTask.WordIntrusion, Key, 6, [Coder("a", 20), Coder("b", 15), Coder("c", 10)], 1).Agreement[0].Coefficient.Should().Be("Fleiss' kappa");
    }

    [Fact]
    public void Score_CountsOnlyAnswersGiven()
    {
        var answers = Coder("a", 20).Answers.Where(p => string.CompareOrdinal(p.Key, "W05") <= 0).ToDictionary();
        var score = ValidationScorer.Score(ValidationTask.WordIntrusion, Key, 6, [new CoderAnswers("a", answers)], 1);
        score.Accuracy[0].Answered.Should().Be(5);
        score.Accuracy[0].Share.Should().Be(1);
    }

    [Fact]
    public void Score_OfFit_HasNoRightAnswer_AndAnOrdinalAgreement()
    {
        var score = ValidationScorer.Score(ValidationTask.ClauseFit, Key, 5, [Coder("a", 20), Coder("b", 20)], 1);
        score.Accuracy.Should().BeEmpty();
        score.Agreement.Should().ContainSingle().Which.Coefficient.Should().Be("Krippendorff's alpha (ordinal)");
    }

    /// <summary>The first answers are right; the others are the next choice.</summary>
    private static CoderAnswers Coder(string name, int right)
        => new(name, Key.OrderBy(p => p.Key, StringComparer.Ordinal).Select((p, i) => (p.Key, Answer: i < right ? p.Value : (p.Value % 6) + 1)).ToDictionary(p => p.Key, p => p.Answer));
}
