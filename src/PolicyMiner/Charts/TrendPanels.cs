using PolicyMiner.Charts.Drawing;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>
/// Topics over the years side by side, all to one scale, with intervals. A year without documents leaves a gap; a year with few has a hollow
/// mark, no interval and no line.
/// </summary>
internal static class TrendPanels
{
    /// <summary>Fewer documents in a year make it thin (W15).</summary>
    private const int ThinYear = 5;

    /// <summary>Makes the figure.</summary>
    /// <param name="theme">Sizes and colours.</param>
    /// <param name="name">File name without extension.</param>
    /// <param name="title">Title.</param>
    /// <param name="series">The topics; at least one, each with at least two years.</param>
    public static Figure Create(Theme theme, string name, string title, IReadOnlyList<TrendSeries> series)
    {
        var width = theme.Width(2);
        var grid = new PanelGrid(series.Count, width, PanelGrid.SmallestPlot(theme, width), theme.FontSize * 11, theme.FontSize * 1.4, theme.FontSize * 0.9, theme.FontSize * 0.6);
        return theme.Figure(
            name, title,
            theme.Say(
                "点：该年各文档 θ 的均值（%）；色带：95% 区间；空心点：该年不足 5 篇，不连线；没有文档的年份断开，不作 0。",
                "Points: mean θ of the year's documents, in per cent. Bands: 95 % intervals. Hollow points, not joined: years with fewer than 5 documents. Years without documents are gaps, not zeros."),
            width, grid.Height, canvas => Paint(canvas, theme, series, grid));
    }

    private static void Paint(ICanvas canvas, Theme theme, IReadOnlyList<TrendSeries> series, PanelGrid grid)
    {
        var seen = series.SelectMany(s => s.Points).Where(p => p.Documents > 0).ToArray();
        var highest = seen.Max(p => Math.Max(p.Mean, double.IsNaN(p.High) ? 0 : p.High)) * 100;
        var (first, last) = (seen.Min(p => p.Year), seen.Max(p => p.Year));
        for (var i = 0; i < series.Count; i++)
        {
            var panel = grid.Panel(canvas, i);
            var note = series[i].Note;
            var noteWidth = note.Length == 0 ? 0 : panel.Measure(note, theme.FontSize) + 4;
            TopicTitle.Paint(panel, theme, series[i].Id, TextFit.Shorten(panel, series[i].Label, theme.FontSize, grid.PanelWidth - noteWidth - panel.Measure(series[i].Id, theme.FontSize) - 4), grid.PanelWidth);
            panel.Text(new(grid.PanelWidth, theme.FontSize), note, new TextStyle(theme.FontSize, theme.Accent, TextAnchor.End));
            var (top, bottom) = (theme.FontSize * 2.2, grid.PanelHeight - (theme.SmallSize * 1.9));
            var y = LinearScale.Round(0, highest, bottom, top, 3);
            var plot = new Plot(panel, theme, Plot.LeftFor(panel, theme, y, false), top, grid.PanelWidth - 2, bottom);
            var x = LinearScale.Exact(first, last, plot.Left + 4, plot.Right - 4, 5, whole: true);
            plot.VerticalAxis(y, null);
            plot.HorizontalAxis(x.Ticks.Select(t => (x[t], NumberFormat.Integer((long)t))), null);
            PaintSeries(panel, theme, series[i].Points, x, y);
        }
    }

    private static void PaintSeries(ICanvas canvas, Theme theme, IReadOnlyList<TrendPoint> points, LinearScale x, LinearScale y)
    {
        foreach (var run in Runs(points, p => p.Documents > 0 && !double.IsNaN(p.Low)))
        {
            PaintBand(canvas, theme, run, x, y);
        }

        // A year of a few documents is no step of a trend.
        foreach (var run in Runs(points, p => p.Documents >= ThinYear).Where(r => r.Length > 1))
        {
            canvas.Line([.. run.Select(p => new Point(x[p.Year], y[p.Mean * 100]))], new Stroke(theme.Primary, theme.LineWidth));
        }

        foreach (var point in points.Where(p => p.Documents > 0))
        {
            var thin = point.Documents < ThinYear;
            canvas.Circle(new(x[point.Year], y[point.Mean * 100]), theme.MarkRadius * 0.8, thin ? Color.White : theme.Primary, thin ? new Stroke(theme.Primary, theme.HairLine * 1.4) : default);
        }
    }

    /// <summary>A band through several years; a single year's interval is a bar.</summary>
    private static void PaintBand(ICanvas canvas, Theme theme, TrendPoint[] run, LinearScale x, LinearScale y)
    {
        var fill = theme.Primary.Fade(0.2);
        if (run.Length == 1)
        {
            canvas.Line([new(x[run[0].Year], y[run[0].Low * 100]), new(x[run[0].Year], y[run[0].High * 100])], new Stroke(fill, theme.MarkRadius * 2));
            return;
        }

        canvas.Polygon([.. run.Select(p => new Point(x[p.Year], y[p.High * 100])), .. run.Reverse().Select(p => new Point(x[p.Year], y[p.Low * 100]))], fill);
    }

    /// <summary>Stretches of consecutive years that all meet a condition.</summary>
    private static IEnumerable<TrendPoint[]> Runs(IReadOnlyList<TrendPoint> points, Func<TrendPoint, bool> meets)
    {
        var run = new List<TrendPoint>();
        foreach (var point in points)
        {
            if (run.Count > 0 && (!meets(point) || point.Year != run[^1].Year + 1))
            {
                yield return [.. run];
                run.Clear();
            }

            if (meets(point))
            {
                run.Add(point);
            }
        }

        if (run.Count > 0)
        {
            yield return [.. run];
        }
    }
}
