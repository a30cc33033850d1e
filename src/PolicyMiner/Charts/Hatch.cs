using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Charts;

/// <summary>Slanted lines over a rectangle: what is under them rests on few cases.</summary>
internal static class Hatch
{
    private const double Gap = 3;

    /// <summary>Draws the lines.</summary>
    public static void Paint(ICanvas canvas, double x, double y, double width, double height, Stroke stroke)
    {
        // Lines x + y = c, cut at the edges.
        for (var c = Gap; c < width + height; c += Gap)
        {
            var from = new Point(x + Math.Min(c, width), y + Math.Max(0, c - width));
            var to = new Point(x + Math.Max(0, c - height), y + Math.Min(c, height));
            canvas.Line([from, to], stroke);
        }
    }
}
