using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>Intertopic map: topics placed by how far their words lie apart, circles as large as their share of the tokens (after Sievert and Shirley 2014).</summary>
internal sealed class TopicMapChart : IChart
{
    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        if (result.Topics.Count < 3)
        {
            yield break;
        }

        var theme = new Theme(options);
        var width = theme.Width(2);
        var isWide = width > 300;
        var withWords = isWide && result.Topics.Count <= 16;
        var line = theme.SmallSize * (withWords ? 3 : 1.5);
        var rows = isWide ? result.Topics.Count : (result.Topics.Count + 1) / 2;
        var map = isWide ? width * 0.56 : width;
        var height = isWide ? Math.Max(map, (line * rows) + theme.FontSize) : map + (line * rows) + theme.FontSize;
        yield return theme.Figure(
            "topic_map",
            theme.Say("主题间距离图", "Intertopic distance map"),
            theme.Say(
                "主题间的 Jensen–Shannon 散度经经典多维标度降到二维；圆面积：主题占全部词的份额。坐标轴旁为该维占总离散的百分比。",
                "Jensen–Shannon divergence between topics, scaled to two dimensions by classical scaling. Area of circles: share of the tokens. Beside the axes: share of the spread."),
            width, height, canvas =>
            {
                PaintMap(canvas, theme, result, map);
                var list = new ShiftedCanvas(canvas, isWide ? map + theme.FontSize : theme.FontSize, isWide ? (height - (line * rows)) / 2 : map);
                PaintList(list, theme, result, isWide ? width - map - (2 * theme.FontSize) : (width - (3 * theme.FontSize)) / 2, line, rows, withWords);
            });
    }

    private static void PaintMap(ICanvas canvas, Theme theme, MiningResult result, double size)
    {
        var (xs, ys, shareX, shareY) = ClassicalScaling.Place(TopicDistances.JensenShannon(result.Model));
        var largest = size * 0.085;
        var radii = result.Topics.Select(t => Math.Max(theme.MarkRadius, largest * Math.Sqrt(t.Tokens / result.Topics.Max(o => o.Tokens)))).ToArray();
        var margin = largest + theme.FontSize;
        var span = Math.Max(Math.Max(xs.Max() - xs.Min(), ys.Max() - ys.Min()), 1e-9);
        var scale = (size - (2 * margin)) / span;
        Point At(int k) => new(
            (size / 2) + ((xs[k] - ((xs.Max() + xs.Min()) / 2)) * scale),
            (size / 2) - ((ys[k] - ((ys.Max() + ys.Min()) / 2)) * scale));

        var origin = new Point((size / 2) - ((xs.Max() + xs.Min()) / 2 * scale), (size / 2) + ((ys.Max() + ys.Min()) / 2 * scale));
        canvas.Line([new(2, origin.Y), new(size - 2, origin.Y)], new Stroke(theme.Grid, theme.HairLine));
        canvas.Line([new(origin.X, 2), new(origin.X, size - 2)], new Stroke(theme.Grid, theme.HairLine));
        canvas.Text(new(size - 4, origin.Y - 3), NumberFormat.Percent(shareX), theme.Soft(TextAnchor.End));
        canvas.Text(new(origin.X + 3, theme.SmallSize + 2), NumberFormat.Percent(shareY), theme.Soft());
        var places = Enumerable.Range(0, xs.Length).Select(At).ToArray();
        foreach (var k in Enumerable.Range(0, xs.Length).OrderByDescending(k => radii[k]).ThenBy(k => k))
        {
            canvas.Circle(places[k], radii[k], theme.Primary.Fade(0.32), new Stroke(theme.Primary, theme.HairLine * 1.5));
        }

        var labels = MapLabels.Place(canvas, theme.SmallSize, places, radii, [.. result.Topics.Select(t => t.Id)], size).ToArray();
        for (var k = 0; k < labels.Length; k++)
        {
            var (place, text, anchor) = labels[k];
            PaintLeader(canvas, theme, place, canvas.Measure(text, theme.SmallSize), places[k], radii[k]);
            canvas.Text(place, text, new TextStyle(theme.SmallSize, theme.Ink, anchor));
        }
    }

    /// <summary>A label that found no room in its circle is tied to the middle of it.</summary>
    private static void PaintLeader(ICanvas canvas, Theme theme, Point label, double width, Point centre, double radius)
    {
        var middle = new Point(label.X, label.Y - (theme.SmallSize * 0.35));
        var (dx, dy) = (centre.X - middle.X, centre.Y - middle.Y);
        if ((dx * dx) + (dy * dy) <= radius * radius)
        {
            return;
        }

        // From the edge of the label's box on the way to the centre.
        var share = Math.Min(dx == 0 ? 1 : ((width / 2) + 1) / Math.Abs(dx), dy == 0 ? 1 : theme.SmallSize * 0.55 / Math.Abs(dy));
        canvas.Line([new(middle.X + (dx * share), middle.Y + (dy * share)), centre], new Stroke(theme.Ink, theme.HairLine));
        canvas.Circle(centre, theme.MarkRadius * 0.45, theme.Ink);
    }

    private static void PaintList(ICanvas canvas, Theme theme, MiningResult result, double width, double line, int rows, bool withWords)
    {
        var all = result.Topics.Sum(t => t.Tokens);
        var shareWidth = canvas.Measure("00.0 %", theme.SmallSize) + 8;
        for (var k = 0; k < result.Topics.Count; k++)
        {
            var topic = result.Topics[k];
            var (x, y) = (k / rows * (width + theme.FontSize), (k % rows * line) + (theme.SmallSize * 1.2));
            canvas.Text(new(x, y), TextFit.Shorten(canvas, TopicTitle.Of(topic), theme.SmallSize, width - shareWidth), theme.Small());
            canvas.Text(new(x + width, y), NumberFormat.Percent(topic.Tokens / all), theme.Small(TextAnchor.End));
            if (withWords)
            {
                var words = string.Join(' ', topic.TopTerms.Take(10).Select(t => result.Vocabulary.Terms[t]));
                canvas.Text(new(x, y + (theme.SmallSize * 1.3)), TextFit.Shorten(canvas, words, theme.SmallSize, width), theme.Soft());
            }
        }
    }
}
