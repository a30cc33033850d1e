using PolicyMiner.Evaluation;
using PolicyMiner.Findings.Validation;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Findings.Validation;

public sealed class ValidationSheetsTest
{
    /// <summary>Chang et al. (2009): the intruder is improbable here, and among the best words of another topic.</summary>
    [Fact]
    public void Words_HideAnIntruderFromAnotherTopic()
    {
        var result = SomeResult.Value;
        var items = ValidationSheets.Words(result, 1);
        items.Should().NotBeEmpty();
        foreach (var item in items)
        {
            item.Choices.Should().HaveCount(6).And.OnlyHaveUniqueItems();
            var intruder = Array.IndexOf(result.Vocabulary.Terms, item.Choices[item.Answer - 1]);
            var phi = result.Model.Words(item.Topic).ToArray();
            phi.Count(p => p < phi[intruder]).Should().BeLessThanOrEqualTo(phi.Length / 2);
            Enumerable.Range(0, result.Topics.Count).Where(k => k != item.Topic).SelectMany(k => TopTerms.Of(result.Model.Words(k))).Should().Contain(intruder);
            item.Choices.Where((_, i) => i != item.Answer - 1).Select(w => Array.IndexOf(result.Vocabulary.Terms, w)).Should().BeEquivalentTo(TopTerms.Of(phi, 5));
        }
    }

    [Fact]
    public void Sheets_OfOneSeed_AreTheSame_OfAnotherNot()
    {
        var first = ValidationSheets.Words(SomeResult.Value, 1).Select(i => string.Join(' ', i.Choices)).ToArray();
        ValidationSheets.Words(SomeResult.Value, 1).Select(i => string.Join(' ', i.Choices)).Should().Equal(first);
        ValidationSheets.Words(SomeResult.Value, 2).Select(i => string.Join(' ', i.Choices)).Should().NotEqual(first);
    }

    [Fact]
    public void Topics_OfAFewTopics_AreNotAsked()
    {
        SomeResult.Value.Topics.Count.Should().BeLessThan(6);
        ValidationSheets.Topics(SomeResult.Value, 10, 1).Should().BeEmpty();
    }
}
