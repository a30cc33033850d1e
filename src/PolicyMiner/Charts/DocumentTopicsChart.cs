using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>
/// θ of all documents as a heat map. Documents are grouped by their strongest topic. Up to a page of them stand each in a row of its own
/// with its title; more are drawn in strips, each the mean of neighbours in the same group.
/// </summary>
internal sealed class DocumentTopicsChart : IChart
{
    /// <summary>Height of a page of a paper less its caption, in points.</summary>
    private const double PageHeight = 640;

    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var theme = new Theme(options);
        var groups = Groups(result);
        var rows = result.DocumentTopics.Documents.Length;
        var rowHeight = theme.SmallSize * 1.12;
        var labelled = rows * rowHeight <= PageHeight * (theme.IsPaper ? 1 : 1.4);
        var head = theme.FontSize * 2.2;
        var foot = theme.FontSize * 3.4;
        var gaps = (groups.Count - 1) * 1.5;
        var body = labelled ? rows * rowHeight : Math.Max(groups.Count * theme.SmallSize * 1.1, theme.IsPaper ? 420 : 600);
        var width = theme.Width(2);
        yield return theme.Figure(
            "document_topics",
            theme.Say("文档—主题分布", "Topics of the documents"),
            labelled
                ? theme.Say("颜色：θ，主题在文档中的份额；文档按其最强主题分组。", "Colour: θ, share of the topic in the document. Documents are grouped by their strongest topic.")
                : theme.Say("颜色：θ；文档按其最强主题分组（括号内为篇数），组内按 θ 排序；每条色带是相邻文档的平均。", "Colour: θ. Documents are grouped by their strongest topic (number of documents in brackets) and ordered by θ inside; each strip is the mean of neighbours."),
            width, head + body + gaps + foot, canvas => Paint(canvas, theme, result, groups, labelled ? rowHeight : 0, new Box(width, head, body, foot)));
    }

    private static void Paint(ICanvas canvas, Theme theme, MiningResult result, List<int[]> groups, double rowHeight, Box box)
    {
        var k = result.Topics.Count;
        var left = rowHeight > 0 ? box.Width * 0.46 : box.Width * 0.3;
        var cell = (box.Width - left - theme.FontSize) / k;
        var every = Math.Max(1, (int)Math.Ceiling((canvas.Measure(result.Topics[^1].Id, theme.SmallSize) + 2) / cell));
        for (var t = 0; t < k; t += every)
        {
            canvas.Text(new(left + ((t + 0.5) * cell), box.Head - 4), result.Topics[t].Id, theme.Small(TextAnchor.Middle));
        }

        var rows = result.DocumentTopics.Documents.Length;
        var y = box.Head;
        foreach (var group in groups)
        {
            var height = rowHeight > 0 ? rowHeight * group.Length : HeightOf(group.Length, rows, groups.Count, box.Body, theme.SmallSize * 1.1);
            if (rowHeight > 0)
            {
                PaintLabels(canvas, theme, result, group, y, rowHeight, left);
            }
            else
            {
                var topic = result.Topics[Dominant(result, group[0])];
                var text = $"{TopicTitle.Of(topic)} ({NumberFormat.Integer(group.Length)})";
                canvas.Text(new(left - 4, y + (height / 2) + (theme.SmallSize * 0.36)), TextFit.Shorten(canvas, text, theme.SmallSize, left - 8), theme.Small(TextAnchor.End));
            }

            PaintStrips(canvas, result, group, y, height, rowHeight > 0 ? group.Length : Math.Clamp((int)(height / 1.2), 1, group.Length), left, cell);
            for (var t = 0; t <= k; t++)
            {
                canvas.Line([new(left + (t * cell), y), new(left + (t * cell), y + height)], new Stroke(theme.Grid, theme.HairLine));
            }

            y += height + 1.5;
        }

        Legend(canvas, theme, left, y + theme.FontSize, box.Width - left - theme.FontSize);
    }

    private static void PaintLabels(ICanvas canvas, Theme theme, MiningResult result, int[] group, double y, double rowHeight, double left)
    {
        for (var i = 0; i < group.Length; i++)
        {
            var document = result.Documents[result.DocumentTopics.Documents[group[i]]];
            var id = document.Id + " ";
            var title = TextFit.Shorten(canvas, document.Title, theme.SmallSize * 0.94, left - 10 - canvas.Measure(id, theme.SmallSize * 0.94));
            canvas.Text(new(left - 4, y + ((i + 0.82) * rowHeight)), id + title, new TextStyle(theme.SmallSize * 0.94, theme.Ink, TextAnchor.End));
        }
    }

    private static void PaintStrips(ICanvas canvas, MiningResult result, int[] group, double y, double height, int strips, double left, double cell)
    {
        for (var s = 0; s < strips; s++)
        {
            var from = (int)((long)group.Length * s / strips);
            var to = (int)((long)group.Length * (s + 1) / strips);
            for (var t = 0; t < result.Topics.Count; t++)
            {
                double mean = 0;
                for (var i = from; i < to; i++)
                {
                    mean += result.DocumentTopics.Row(group[i])[t];
                }

                canvas.Rectangle(left + (t * cell), y + (height * s / strips), cell, height / strips, Theme.Ramp(mean / (to - from)));
            }
        }
    }

    private static void Legend(ICanvas canvas, Theme theme, double left, double y, double room)
    {
        var width = Math.Min(room * 0.6, theme.FontSize * 14);
        ColorBar.Paint(canvas, theme, left, y, width, "θ", "0", "1");
    }

    /// <summary>Every group gets the height of one label; what is left is shared by the number of documents.</summary>
    private static double HeightOf(int size, int all, int groups, double body, double smallest)
        => smallest + ((body - (groups * smallest)) * size / all);

    /// <summary>Rows of θ by strongest topic, the strongest share first.</summary>
    private static List<int[]> Groups(MiningResult result)
        => [.. Enumerable.Range(0, result.DocumentTopics.Documents.Length)
            .GroupBy(row => Dominant(result, row)).OrderBy(g => g.Key)
            .Select(g => g.OrderByDescending(row => result.DocumentTopics.Row(row)[g.Key]).ThenBy(row => row).ToArray())];

    private static int Dominant(MiningResult result, int row)
    {
        var theta = result.DocumentTopics.Row(row);
        var best = 0;
        for (var t = 1; t < theta.Length; t++)
        {
            best = theta[t] > theta[best] ? t : best;
        }

        return best;
    }

    private readonly record struct Box(double Width, double Head, double Body, double Foot);
}
