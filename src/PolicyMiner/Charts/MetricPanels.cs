using PolicyMiner.Charts.Drawing;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>Metrics over the topic count side by side, each to its own scale, with the chosen K in all of them.</summary>
internal static class MetricPanels
{
    /// <summary>Makes the figure.</summary>
    /// <param name="theme">Sizes and colours.</param>
    /// <param name="name">File name without extension.</param>
    /// <param name="title">Title.</param>
    /// <param name="curves">The metrics; at least one.</param>
    /// <param name="chosen">The chosen K.</param>
    /// <param name="columns">Columns of a paper that the figure fills.</param>
    public static Figure Create(Theme theme, string name, string title, IReadOnlyList<MetricCurve> curves, int chosen, int columns)
    {
        var width = theme.Width(columns);
        var grid = new PanelGrid(curves.Count, width, PanelGrid.SmallestPlot(theme, width), theme.FontSize * 13.5, theme.FontSize * 1.4, theme.FontSize * 0.9, theme.FontSize * 0.6);
        var k = NumberFormat.Integer(chosen);
        return theme.Figure(
            name, title,
            theme.Say(
                $"各指标随主题数 K 的变化（点：各次拟合的均值；竖线：标准差）；橙色竖线：选定的 K = {k}。↑ 越高越好，↓ 越低越好。",
                $"Metrics by number of topics K (points: mean over fits; bars: standard deviation). Orange line: the chosen K = {k}. ↑ higher is better, ↓ lower is better."),
            width, grid.Height, canvas =>
            {
                for (var i = 0; i < curves.Count; i++)
                {
                    PaintPanel(grid.Panel(canvas, i), theme, curves[i], chosen, grid.PanelWidth, grid.PanelHeight);
                }
            });
    }

    private static void PaintPanel(ICanvas canvas, Theme theme, MetricCurve curve, int chosen, double width, double height)
    {
        // The arrow stays where the title is cut.
        var arrow = curve.HigherIsBetter ? " ↑" : " ↓";
        canvas.Text(new(0, theme.FontSize), TextFit.Shorten(canvas, curve.Title, theme.FontSize, width - canvas.Measure(arrow, theme.FontSize)) + arrow, theme.Text());
        var points = curve.Points.Where(p => double.IsFinite(p.Mean)).ToArray();
        if (points.Length == 0)
        {
            canvas.Text(new(width / 2, height / 2), theme.Say("无数据", "no data"), theme.Soft(TextAnchor.Middle));
            return;
        }

        var (top, bottom) = (theme.FontSize * 2, height - (theme.SmallSize * 1.9));
        var y = LinearScale.Round(points.Min(p => p.Mean - Spread(p)), points.Max(p => p.Mean + Spread(p)), bottom, top, 4);
        var plot = new Plot(canvas, theme, Plot.LeftFor(canvas, theme, y, false), top, width - 2, bottom);
        var x = LinearScale.Exact(points[0].TopicCount, points[^1].TopicCount, plot.Left + 5, plot.Right - 5, 6, whole: true);
        plot.VerticalAxis(y, null);
        plot.HorizontalAxis(points.Select(p => (x[p.TopicCount], NumberFormat.Integer(p.TopicCount))), null);
        if (chosen >= points[0].TopicCount && chosen <= points[^1].TopicCount)
        {
            canvas.Line([new(x[chosen], plot.Top), new(x[chosen], plot.Bottom)], new Stroke(theme.Accent, theme.LineWidth));
        }

        canvas.Line([.. points.Select(p => new Point(x[p.TopicCount], y[p.Mean]))], new Stroke(theme.Primary, theme.LineWidth));
        foreach (var point in points)
        {
            if (Spread(point) > 0)
            {
                plot.Whisker(x[point.TopicCount], y[point.Mean - Spread(point)], y[point.Mean + Spread(point)], theme.Primary);
            }

            canvas.Circle(new(x[point.TopicCount], y[point.Mean]), theme.MarkRadius * 0.8, theme.Primary);
        }
    }

    private static double Spread(MetricPoint point) => double.IsFinite(point.Deviation) ? point.Deviation : 0;
}
