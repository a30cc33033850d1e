using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings.Evolution;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>Topics of consecutive stages and what links them, as a Sankey diagram (主题演化桑基图).</summary>
internal static class EvolutionFigure
{
    private const int CurvePieces = 24;

    /// <summary>The figure of an evolution; null with fewer than two stages.</summary>
    public static Figure? Create(Theme theme, IReadOnlyList<string> terms, TopicEvolution evolution)
    {
        if (evolution.StageNames.Count < 2)
        {
            return null;
        }

        var place = new int[evolution.Topics.Count];
        var stages = evolution.StageNames.Select((name, s) =>
        {
            var own = Enumerable.Range(0, evolution.Topics.Count).Where(i => evolution.Topics[i].Stage == s).ToArray();
            for (var i = 0; i < own.Length; i++)
            {
                place[own[i]] = i;
            }

            return new FlowStage(name, evolution.Documents[s], [.. own.Select(i => (string.Join('·', evolution.Topics[i].LabelTerms.Select(t => terms[t])), evolution.Topics[i].Strength))]);
        }).ToArray();
        var links = evolution.Edges.Where(e => e.From >= 0 && e.To >= 0).Select(e => new FlowLink(evolution.Topics[e.From].Stage, place[e.From], place[e.To], e.Cosine)).ToArray();
        return Create(theme, stages, links);
    }

    /// <summary>Makes the figure.</summary>
    /// <param name="theme">Sizes and colours.</param>
    /// <param name="stages">At least two, in order of time.</param>
    /// <param name="links">What is linked.</param>
    public static Figure Create(Theme theme, IReadOnlyList<FlowStage> stages, IReadOnlyList<FlowLink> links)
    {
        var width = theme.Width(2);
        var most = stages.Max(s => s.Topics.Count);
        var head = theme.FontSize * 2;
        var height = head + (most * theme.SmallSize * 3.1) + theme.FontSize;
        return theme.Figure(
            "topic_evolution",
            theme.Say("主题演化", "Topic evolution"),
            theme.Say(
                "每列为一个阶段单独拟合的主题，方块高度为主题强度；连线：相邻阶段词分布的余弦相似度，越宽越深越相近。没有连线的主题为新生或消亡。",
                "Each column: topics of a model of that stage alone; height: strength. Links: cosine of the word distributions of neighbouring stages, wider and darker when closer. Topics without a link emerge or vanish."),
            width, height, canvas => Paint(canvas, theme, stages, links, new Frame(width, head, height - head - theme.FontSize)));
    }

    private static void Paint(ICanvas canvas, Theme theme, IReadOnlyList<FlowStage> stages, IReadOnlyList<FlowLink> links, Frame frame)
    {
        var labelWidth = Math.Min(frame.Width / stages.Count * 0.62, theme.FontSize * 13);
        var bar = theme.FontSize * 0.9;
        var step = stages.Count == 1 ? 0 : (frame.Width - labelWidth - bar - theme.FontSize) / (stages.Count - 1);
        var unit = stages.Min(s => frame.Height / s.Topics.Count * 0.92 / Math.Max(s.Topics.Max(t => t.Strength), 1e-12));
        var boxes = stages.Select((s, i) => Boxes(s, theme.FontSize * 0.5 + (i * step), frame, unit)).ToArray();
        foreach (var link in links.OrderBy(l => l.Weight))
        {
            PaintLink(canvas, theme, boxes, links, link, bar);
        }

        for (var s = 0; s < stages.Count; s++)
        {
            PaintHeading(canvas, theme, stages[s], boxes[s][0].X, s + 1 < stages.Count ? step - 4 : frame.Width - boxes[s][0].X);
            for (var t = 0; t < stages[s].Topics.Count; t++)
            {
                var box = boxes[s][t];
                canvas.Rectangle(box.X, box.Y, bar, box.Height, theme.Primary);
                var label = TextFit.Shorten(canvas, stages[s].Topics[t].Label, theme.SmallSize, labelWidth);
                var text = NumberFormat.Percent(stages[s].Topics[t].Strength);
                var middle = box.Y + (box.Height / 2);
                Plate(canvas, theme, label, box.X + bar + 3, middle - 1);
                Plate(canvas, theme, text, box.X + bar + 3, middle + theme.SmallSize);
            }
        }
    }

    /// <summary>Name and number of documents of a stage; in smaller type where there is little room.</summary>
    private static void PaintHeading(ICanvas canvas, Theme theme, FlowStage stage, double x, double room)
    {
        var name = $"{stage.Name} (n = {NumberFormat.Integer(stage.Documents)})";
        var size = canvas.Measure(name, theme.FontSize) <= room ? theme.FontSize : theme.SmallSize;
        canvas.Text(new(x, theme.FontSize * 1.1), TextFit.Shorten(canvas, name, size, room), new TextStyle(size, theme.Ink));
    }

    /// <summary>A label on white, so that links behind it do not cross its strokes.</summary>
    private static void Plate(ICanvas canvas, Theme theme, string text, double x, double baseline)
    {
        canvas.Rectangle(x - 1, baseline - (theme.SmallSize * 0.88), canvas.Measure(text, theme.SmallSize) + 2, theme.SmallSize * 1.08, Color.White.Fade(0.75));
        canvas.Text(new(x, baseline), text, theme.Small());
    }

    /// <summary>Every topic has the room of its two lines of text; the height of its bar inside it is its strength, to one scale in all stages.</summary>
    private static Box[] Boxes(FlowStage stage, double x, Frame frame, double unit)
    {
        var room = frame.Height / stage.Topics.Count;
        return [.. stage.Topics.Select((t, i) =>
        {
            var height = Math.Max(2, unit * t.Strength);
            return new Box(x, frame.Head + (room * (i + 0.5)) - (height / 2), height);
        })];
    }

    /// <summary>A band that leaves and enters level, as thick at each end as its part of the links there.</summary>
    private static void PaintLink(ICanvas canvas, Theme theme, Box[][] boxes, IReadOnlyList<FlowLink> links, FlowLink link, double bar)
    {
        var (from, to) = (boxes[link.Stage][link.From], boxes[link.Stage + 1][link.To]);
        var (fromTop, fromHeight) = Part(from, [.. links.Where(l => l.Stage == link.Stage && l.From == link.From).OrderBy(l => l.To)], link);
        var (toTop, toHeight) = Part(to, [.. links.Where(l => l.Stage == link.Stage && l.To == link.To).OrderBy(l => l.From)], link);
        var upper = Curve(from.X + bar, fromTop, to.X, toTop);
        var lower = Curve(from.X + bar, fromTop + fromHeight, to.X, toTop + toHeight);
        canvas.Polygon([.. upper, .. lower.Reverse()], Color.Mix(Theme.Ramp(0.18), Theme.Ramp(0.5), link.Weight).Fade(0.75));
    }

    private static (double Top, double Height) Part(Box box, FlowLink[] links, FlowLink link)
    {
        var all = links.Sum(l => l.Weight);
        var before = links.TakeWhile(l => l != link).Sum(l => l.Weight);
        return (box.Y + (box.Height * before / all), box.Height * link.Weight / all);
    }

    private static Point[] Curve(double x0, double y0, double x1, double y1)
    {
        var points = new Point[CurvePieces + 1];
        for (var i = 0; i <= CurvePieces; i++)
        {
            var t = i / (double)CurvePieces;
            points[i] = new Point(x0 + ((x1 - x0) * t), y0 + ((y1 - y0) * t * t * (3 - (2 * t))));
        }

        return points;
    }

    private readonly record struct Box(double X, double Y, double Height);

    private readonly record struct Frame(double Width, double Head, double Height);
}
