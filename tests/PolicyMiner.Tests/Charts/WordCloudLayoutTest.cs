using PolicyMiner.Charts;
using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Tests.Charts;

public sealed class WordCloudLayoutTest
{
    private static readonly RasterCanvas Canvas = new(new Raster(1, 1), new FontStack(PackedFontReader.Shipped.Value), 1);

    [Fact]
    public void Place_PutsAllWordsInsideWithoutOverlapAndInProportion()
    {
        var words = Enumerable.Range(0, 60).Select(i => (new string("政策工具教育"[i % 6], 2 + (i % 4)), 100.0 / (i + 1))).ToArray();
        var placed = WordCloudLayout.Place(Canvas, words, 240, 150, 6);
        placed.Should().HaveCount(60);
        var boxes = placed.Select(p => (Left: p.X, Top: p.Y - (0.88 * p.Size), Right: p.X + Canvas.Measure(p.Word, p.Size), Bottom: p.Y + (0.12 * p.Size))).ToArray();
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i].Left.Should().BeGreaterThanOrEqualTo(0);
            boxes[i].Right.Should().BeLessThanOrEqualTo(240);
            boxes[i].Top.Should().BeGreaterThanOrEqualTo(0);
            boxes[i].Bottom.Should().BeLessThanOrEqualTo(150);
            for (var j = 0; j < i; j++)
            {
                (boxes[i].Left < boxes[j].Right && boxes[j].Left < boxes[i].Right && boxes[i].Top < boxes[j].Bottom && boxes[j].Top < boxes[i].Bottom).Should().BeFalse();
            }
        }

        // Area follows weight: four times the weight is twice the size of type.
        placed.Should().BeInDescendingOrder(p => p.Size);
        (placed[0].Size / placed[3].Size).Should().BeApproximately(2, 1e-9);
    }

    [Fact]
    public void Place_WhereRoomIsShort_DropsTheLightestWords()
    {
        var words = Enumerable.Range(0, 200).Select(i => ("主题模型", 200.0 - i)).ToArray();
        var placed = WordCloudLayout.Place(Canvas, words, 100, 60, 6);
        placed.Should().HaveCountLessThan(200).And.HaveCountGreaterThan(20);
        placed.Select(p => p.Rank).Should().Equal(Enumerable.Range(0, placed.Count));
    }

    [Fact]
    public void Place_OfNoWords_IsEmpty() => WordCloudLayout.Place(Canvas, [], 100, 60, 6).Should().BeEmpty();
}
