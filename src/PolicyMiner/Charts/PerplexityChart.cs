using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Selection;

namespace PolicyMiner.Charts;

/// <summary>Held-out perplexity by topic count, with intervals, the chosen K and the K that each rule names.</summary>
internal sealed class PerplexityChart : IChart
{
    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var choice = result.Selection.Choice;
        if (choice.Candidates.Count < 2)
        {
            yield break;
        }

        var theme = new Theme(options);
        var width = theme.Width(1);
        var height = width * 0.72;
        var chosen = NumberFormat.Integer(choice.Chosen);
        yield return theme.Figure(
            "perplexity",
            theme.Say($"主题数与留出困惑度（选定 K = {chosen}）", $"Held-out perplexity by topic count (chosen: K = {chosen})"),
            theme.Say(
                "困惑度按文档补全法在留出文档上计算，越低越好。竖线：与最低点成对比较的一倍标准误；竖线碰到虚线（最低困惑度）的 K 与最低点无显著差别。橙色方块：选定的 K。",
                "Perplexity of held-out documents by document completion; lower is better. Bars: one standard error of the difference to the lowest point, paired by document; a K whose bar reaches the dashed line (lowest perplexity) cannot be told apart from it. Orange square: the chosen K."),
            width, height, canvas => Paint(canvas, theme, choice, width, height));
    }

    private static void Paint(ICanvas canvas, Theme theme, TopicCountChoice choice, double width, double height)
    {
        var points = choice.Candidates;
        var low = points.Select(p => Interval(p).Low).Min();
        var high = points.Select(p => Interval(p).High).Max();
        var rulesHeight = theme.SmallSize * 1.5;
        var (top, bottom) = (6 + (rulesHeight * Rules(choice, theme).Count), height - (theme.FontSize * 3.6));
        var y = LinearScale.Round(low, high, bottom, top, 5);
        var plot = new Plot(canvas, theme, Plot.LeftFor(canvas, theme, y, true), top, width - theme.FontSize, bottom);
        var x = LinearScale.Exact(points[0].TopicCount, points[^1].TopicCount, plot.Left + 8, plot.Right - 8, 8, whole: true);
        plot.VerticalAxis(y, theme.Say("留出困惑度", "Held-out perplexity"));
        plot.HorizontalAxis(Ticks(points, x), theme.Say("主题数 K", "Number of topics K"));
        canvas.Line([new(plot.Left, y[points.Min(p => p.Perplexity)]), new(plot.Right, y[points.Min(p => p.Perplexity)])], new Stroke(theme.Axis, theme.HairLine, 3));
        PaintRules(canvas, theme, choice, plot, x, rulesHeight);

        canvas.Line([.. points.Select(p => new Point(x[p.TopicCount], y[p.Perplexity]))], new Stroke(theme.Primary, theme.LineWidth));
        foreach (var point in points)
        {
            var (from, to) = Interval(point);
            plot.Whisker(x[point.TopicCount], y[from], y[to], theme.Primary);
            canvas.Circle(new(x[point.TopicCount], y[point.Perplexity]), theme.MarkRadius, theme.Primary);
        }

        var mark = theme.MarkRadius * 1.7;
        var at = points.First(p => p.TopicCount == choice.Chosen);
        canvas.Rectangle(x[at.TopicCount] - mark, y[at.Perplexity] - mark, 2 * mark, 2 * mark, theme.Accent);
    }

    /// <summary>Whole numbers that were swept; where they stand too close, the plot leaves some of their labels out.</summary>
    private static IEnumerable<(double X, string Label)> Ticks(IReadOnlyList<TopicCountCandidate> points, LinearScale x)
        => points.Select(p => (x[p.TopicCount], NumberFormat.Integer(p.TopicCount)));

    /// <summary>Above the data, one line each: which K each rule names, with a leader to its place.</summary>
    private static void PaintRules(ICanvas canvas, Theme theme, TopicCountChoice choice, Plot plot, LinearScale x, double lineHeight)
    {
        var rules = Rules(choice, theme);
        for (var i = 0; i < rules.Count; i++)
        {
            var (k, text, isChosen) = rules[i];
            var baseline = 6 + (lineHeight * (i + 0.75));
            var color = isChosen ? theme.Accent : theme.SoftInk;
            var toTheRight = x[k] + 3 + canvas.Measure(text, theme.SmallSize) <= plot.Right + theme.FontSize;
            canvas.Line([new(x[k], baseline - (theme.SmallSize * 0.35)), new(x[k], plot.Bottom)], new Stroke(color.Fade(isChosen ? 1 : 0.6), theme.HairLine, isChosen ? 0 : 1.5));
            canvas.Text(new(x[k] + (toTheRight ? 3 : -3), baseline), text, new TextStyle(theme.SmallSize, color, toTheRight ? TextAnchor.Start : TextAnchor.End));
        }
    }

    /// <summary>The K that the rules name, the chosen one last, so that its leader covers the others.</summary>
    private static List<(int K, string Text, bool Chosen)> Rules(TopicCountChoice choice, Theme theme)
    {
        var rules = choice.Rules!;
        var names = new List<(int K, string Name)> { (rules.Min, theme.Say("困惑度最低", "lowest")), (rules.OneSe, theme.Say("一倍标准误", "one SE")) };
        if (rules.Knee is { } knee)
        {
            names.Add((knee, theme.Say("拐点", "knee")));
        }

        names.Add((choice.Chosen, theme.Say("选定", "chosen")));
        return [.. names.GroupBy(n => n.K).OrderBy(g => g.Key == choice.Chosen).ThenByDescending(g => g.Key)
            .Select(g => (g.Key, "K = " + NumberFormat.Integer(g.Key) + theme.Say("：", ": ") + string.Join(theme.Say("、", ", "), g.Select(n => n.Name)), g.Key == choice.Chosen))];
    }

    /// <summary>Δ ± one standard error, as perplexities: it reaches the lowest one exactly where rule one-se lets a K pass.</summary>
    private static (double Low, double High) Interval(TopicCountCandidate point)
    {
        var factor = double.IsNaN(point.DeltaStandardError) ? 1 : DeterministicMath.Exp(point.DeltaStandardError);
        return (point.Perplexity / factor, point.Perplexity * factor);
    }
}
