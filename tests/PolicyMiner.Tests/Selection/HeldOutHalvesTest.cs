using PolicyMiner.Selection;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Selection;

public sealed class HeldOutHalvesTest
{
    [Fact]
    public void Draw_SplitsEveryTokenAndAboutHalfToEachSide()
    {
        var words = Words.Corpus([.. Enumerable.Range(0, 20).Select(d => string.Join(' ', Enumerable.Range(0, 500).Select(i => "词" + (((d * 7) + i) % 60) + "语")))]).ToBagOfWords();
        var halves = HeldOutHalves.Draw(words, 1);

        (halves.A.TokenCount + halves.B.TokenCount).Should().Be(words.TokenCount);
        for (var u = 0; u < words.UnitCount; u++)
        {
            (halves.A.RowTotals[u] + halves.B.RowTotals[u]).Should().Be(words.RowTotals[u]);
        }

        // 10,000 fair coins: five standard deviations are 250.
        halves.A.TokenCount.Should().BeInRange(4750, 5250);
    }
}
