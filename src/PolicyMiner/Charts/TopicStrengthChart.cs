using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>How strong each topic is, by the three formulas.</summary>
internal sealed class TopicStrengthChart : IChart
{
    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var theme = new Theme(options);
        var width = theme.Width(1);
        var line = theme.FontSize * 1.5;
        var height = (theme.FontSize * 5) + (line * result.Topics.Count);
        yield return theme.Figure(
            "topic_strength",
            theme.Say("主题强度", "Strength of the topics"),
            theme.Say(
                "条：各文档 θ 的均值（每篇文档权重相同）。圆圈：按词数加权的均值。右侧数字：θ 达到阈值的文档占比（%）。",
                "Bars: mean θ over documents, each document weighing the same. Rings: mean weighted by tokens. Numbers on the right: share of the documents whose θ reaches the threshold, in per cent."),
            width, height, canvas => Paint(canvas, theme, result.Topics, width, height, line));
    }

    private static void Paint(ICanvas canvas, Theme theme, IReadOnlyList<TopicSummary> topics, double width, double height, double line)
    {
        var head = theme.Say("占比%", "share %");
        var right = Math.Max(canvas.Measure(head, theme.SmallSize), canvas.Measure("100", theme.SmallSize)) + 8;
        var names = topics.Select(t => TextFit.Shorten(canvas, TopicTitle.Of(t), theme.SmallSize, width * 0.42)).ToArray();
        var left = names.Max(n => canvas.Measure(n, theme.SmallSize)) + 10;
        var plot = new Plot(canvas, theme, left, theme.FontSize * 1.4, width - right, height - (theme.FontSize * 3.6));
        var x = LinearScale.Round(0, topics.Max(t => Math.Max(t.Strength.Mean, t.Strength.Tokens)) * 100, plot.Left, plot.Right - 4, 4);
        foreach (var tick in x.Ticks)
        {
            canvas.Line([new(x[tick], plot.Top), new(x[tick], plot.Bottom)], new Stroke(theme.Grid, theme.HairLine));
        }

        canvas.Text(new(width - 4, theme.FontSize), head, theme.Soft(TextAnchor.End));
        for (var i = 0; i < topics.Count; i++)
        {
            var y = plot.Top + (line * i);
            var strength = topics[i].Strength;
            canvas.Text(new(left - 4, y + (line * 0.7)), names[i], theme.Small(TextAnchor.End));
            canvas.Rectangle(plot.Left, y + (line * 0.18), x[strength.Mean * 100] - plot.Left, line * 0.64, theme.Primary);
            canvas.Circle(new(x[strength.Tokens * 100], y + (line / 2)), theme.MarkRadius, Color.White, new Stroke(theme.Accent, theme.LineWidth));
            canvas.Text(new(width - 4, y + (line * 0.7)), NumberFormat.Fixed(strength.Share * 100, 0), theme.Soft(TextAnchor.End));
        }

        plot.HorizontalAxis(x, theme.Say("主题强度（%）", "Strength (%)"));
    }
}
