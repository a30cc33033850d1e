using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Charts;

/// <summary>Draws a tree with its leaves on the right, in rows.</summary>
internal static class DendrogramPainter
{
    /// <summary>Draws it.</summary>
    /// <param name="canvas">Draws.</param>
    /// <param name="theme">Sizes and colours.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="left">Place of the greatest height.</param>
    /// <param name="right">Place of height 0.</param>
    /// <param name="top">Upper edge of the first row.</param>
    /// <param name="row">Height of a row.</param>
    public static void Paint(ICanvas canvas, Theme theme, Dendrogram tree, double left, double right, double top, double row)
    {
        var n = tree.Order.Length;
        var highest = tree.Merges.Count == 0 ? 1 : Math.Max(tree.Merges.Max(m => m.Height), 1e-9);
        var x = new double[n + tree.Merges.Count];
        var y = new double[x.Length];
        for (var i = 0; i < n; i++)
        {
            (x[tree.Order[i]], y[tree.Order[i]]) = (right, top + ((i + 0.5) * row));
        }

        var stroke = new Stroke(theme.Axis, theme.HairLine * 1.2);
        for (var m = 0; m < tree.Merges.Count; m++)
        {
            var (a, b, height) = tree.Merges[m];
            var at = right - ((right - left) * height / highest);
            canvas.Line([new(x[a], y[a]), new(at, y[a]), new(at, y[b]), new(x[b], y[b])], stroke);
            (x[n + m], y[n + m]) = (at, (y[a] + y[b]) / 2);
        }
    }
}
