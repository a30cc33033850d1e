using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>How alike the topics are: a heat map of 1 − Jensen–Shannon divergence, ordered by a tree of the topics beside it.</summary>
internal sealed class TopicSimilarityChart : IChart
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
        var labels = width * (width > 300 ? 0.27 : 0.3);
        var tree = width * 0.13;
        var side = width - labels - tree - theme.FontSize;
        var cell = Math.Min(side / result.Topics.Count, theme.FontSize * 3.2);
        var size = cell * result.Topics.Count;
        var head = theme.FontSize * 1.8;
        yield return theme.Figure(
            "topic_similarity",
            theme.Say("主题相似度", "Similarity of the topics"),
            theme.Say("颜色与数字：1 − Jensen–Shannon 散度（以 2 为底），1 表示词分布相同。左侧树：按平均距离聚类。", "Colour and numbers: 1 − Jensen–Shannon divergence (base 2); 1 means the same distribution of words. Tree: clusters by mean distance."),
            width, head + size + (theme.FontSize * 2.6), canvas => Paint(canvas, theme, result, tree, labels, cell, head));
    }

    private static void Paint(ICanvas canvas, Theme theme, MiningResult result, double treeWidth, double labelWidth, double cell, double head)
    {
        var distances = TopicDistances.JensenShannon(result.Model);
        var tree = Dendrogram.Build(distances);
        var n = result.Topics.Count;
        var left = theme.FontSize + treeWidth;
        var pairs = Enumerable.Range(1, n - 1).SelectMany(i => Enumerable.Range(0, i).Select(j => 1 - distances[i, j])).ToArray();
        var (lowest, highest) = (pairs.Min(), pairs.Max());
        var idFits = canvas.Measure(result.Topics[0].Id, theme.SmallSize) + 2 <= cell;
        for (var row = 0; row < n; row++)
        {
            var topic = result.Topics[tree.Order[row]];
            var y = head + (row * cell);
            var size = Math.Min(theme.SmallSize, cell * 0.95);
            canvas.Text(new(left + (n * cell) + 4, y + (cell / 2) + (size * 0.36)), TextFit.Shorten(canvas, TopicTitle.Of(topic), size, labelWidth - 8), new TextStyle(size, theme.Ink));
            if (idFits)
            {
                canvas.Text(new(left + ((row + 0.5) * cell), head - 4), topic.Id, theme.Small(TextAnchor.Middle));
            }

            for (var column = 0; column < n; column++)
            {
                PaintCell(canvas, theme, left + (column * cell), y, cell, row == column ? null : 1 - distances[tree.Order[row], tree.Order[column]], lowest, highest);
            }
        }

        DendrogramPainter.Paint(canvas, theme, tree, theme.FontSize, left - 3, head, cell);
        ColorBar.Paint(canvas, theme, left, head + (n * cell) + (theme.FontSize * 0.8), Math.Min(theme.FontSize * 12, n * cell * 0.6), theme.Say("相似度", "Similarity"), NumberFormat.Fixed(lowest, 2), NumberFormat.Fixed(highest, 2));
    }

    private static void PaintCell(ICanvas canvas, Theme theme, double x, double y, double cell, double? similarity, double lowest, double highest)
    {
        var color = similarity is { } s ? Theme.Ramp(highest > lowest ? (s - lowest) / (highest - lowest) : 0) : theme.Missing;
        canvas.Rectangle(x, y, cell, cell, color);
        var text = similarity is { } value ? NumberFormat.Fixed(value, 2)[1..] : string.Empty;
        if (text.Length > 0 && canvas.Measure(text, theme.SmallSize * 0.9) < cell - 2)
        {
            canvas.Text(new(x + (cell / 2), y + (cell / 2) + (theme.SmallSize * 0.32)), text, new TextStyle(theme.SmallSize * 0.9, theme.InkOn(color), TextAnchor.Middle));
        }
    }
}
