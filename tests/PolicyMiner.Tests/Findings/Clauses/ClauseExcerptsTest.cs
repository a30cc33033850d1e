using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Findings.Clauses;

namespace PolicyMiner.Tests.Findings.Clauses;

public sealed class ClauseExcerptsTest
{
    [Fact]
    public void RoomOf_WhenAllFit_IsUnlimited() => ClauseExcerpts.RoomOf([10, 20, 30], 60).Should().Be(int.MaxValue);

    [Fact]
    public void RoomOf_GivesWhatShortDocumentsLeaveToTheLongOnes()

        // 100 for three: the 10 is whole, so that the others have 45 each.
        => ClauseExcerpts.RoomOf([90, 10, 80], 100).Should().Be(45);

    [Fact]
    public void RoomOf_NeverGoesOverTheBudget()
        => Check.QuickThrowOnFailure(Prop.ForAll<NonNegativeInt[], PositiveInt>((lengths, budget) =>
        {
            var values = lengths.Select(l => l.Get).ToArray();
            var room = ClauseExcerpts.RoomOf(values, budget.Get);
            return values.Sum(v => (long)Math.Min(v, room)) <= budget.Get && (room == int.MaxValue || values.Any(v => v > room));
        }));

    [Fact]
    public void Fit_KeepsTheBestScoresInTheOrderOfTheText()
    {
        (DocumentClause, double)[] clauses = [(Clause(0, 5), 0.2), (Clause(1, 5), 0.9), (Clause(2, 5), 0), (Clause(3, 5), 0.5)];
        ClauseExcerpts.Fit(clauses, 20).Should().HaveCount(4);
        ClauseExcerpts.Fit(clauses, 12).Select(c => c.Clause.Clause).Should().Equal(1, 3);
    }

    [Fact]
    public void Fit_WhenNoClauseFits_CutsTheBestOneBetweenCharacters()
    {
        var text = "国家支持\U00020000职业教育";
        var kept = ClauseExcerpts.Fit([(new DocumentClause(0, 0, "短短短短短短短", -1, 0), 0), (new DocumentClause(1, 0, text, 0, 1), 1)], 6);
        kept.Should().ContainSingle().Which.Clause.Text.Should().Be("国家支持…", "the fifth character takes two units and would be cut apart");
    }

    private static DocumentClause Clause(int index, int length) => new(index, 0, new string('条', length), 0, 1);
}
