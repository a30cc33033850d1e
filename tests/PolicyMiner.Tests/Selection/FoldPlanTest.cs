using PolicyMiner.Selection;

namespace PolicyMiner.Tests.Selection;

public sealed class FoldPlanTest
{
    [Fact]
    public void Draw_KeepsGroupsTogetherAndFoldsBalanced()
    {
        int[] groups = [0, 1, 2, 1, 4, 5, 6, 7, -1, 9, 0, 11];
        var plan = FoldPlan.Draw(groups, 3, 1);

        plan.FoldOfDocument[0].Should().Be(plan.FoldOfDocument[10]);
        plan.FoldOfDocument[1].Should().Be(plan.FoldOfDocument[3]);
        plan.FoldOfDocument[8].Should().Be(-1);
        Enumerable.Range(0, 3).Select(f => plan.FoldOfDocument.Count(x => x == f)).Should().OnlyContain(n => n >= 3 && n <= 5);
    }

    [Fact]
    public void Draw_DependsOnTheSeedAlone()
    {
        var groups = Enumerable.Range(0, 50).ToArray();
        FoldPlan.Draw(groups, 5, 3).FoldOfDocument.Should().Equal(FoldPlan.Draw(groups, 5, 3).FoldOfDocument);
        FoldPlan.Draw(groups, 5, 3).FoldOfDocument.Should().NotEqual(FoldPlan.Draw(groups, 5, 4).FoldOfDocument);
    }
}
