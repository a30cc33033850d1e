using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Charts;

/// <summary>Finds room for the names of circles: inside where they fit, else beside, wherever they cover the least.</summary>
internal static class MapLabels
{
    /// <summary>Base-line places, one for each circle.</summary>
    /// <param name="canvas">Measures.</param>
    /// <param name="size">Size of the type.</param>
    /// <param name="centres">Centres of the circles.</param>
    /// <param name="radii">Their radii.</param>
    /// <param name="names">Their names.</param>
    /// <param name="page">Width and height of the square page.</param>
    public static IEnumerable<(Point Place, string Text, TextAnchor Anchor)> Place(ICanvas canvas, double size, Point[] centres, double[] radii, string[] names, double page)
    {
        var taken = new List<(double Left, double Top, double Right, double Bottom)>();
        for (var i = 0; i < names.Length; i++)
        {
            var width = canvas.Measure(names[i], size);
            var (c, r) = (centres[i], radii[i]);
            (double X, double Y)[] middles =
            [
                (c.X, c.Y), (c.X, c.Y - (r * 0.55)), (c.X, c.Y + (r * 0.55)), (c.X - (r * 0.45), c.Y), (c.X + (r * 0.45), c.Y),
                (c.X + r + 2 + (width / 2), c.Y), (c.X - r - 2 - (width / 2), c.Y), (c.X, c.Y - r - 2 - (size / 2)), (c.X, c.Y + r + 2 + (size / 2)),
            ];
            var candidates = middles.Select((m, n) =>
            {
                var box = (Left: m.X - (width / 2), Top: m.Y - (size / 2), Right: m.X + (width / 2), Bottom: m.Y + (size / 2));
                double cost = n < 5 && width > 1.6 * r ? size * size / 2 : n * 0.1;
                cost += taken.Sum(t => 20 * Overlap(box, t));
                cost += Enumerable.Range(0, centres.Length).Where(o => o != i).Sum(o => Covered(box, centres[o], radii[o]));
                cost += box.Left < 0 || box.Top < 0 || box.Right > page || box.Bottom > page ? 1e6 : 0;
                return (box, cost);
            });
            var best = candidates.MinBy(b => b.cost).box;
            taken.Add(best);
            yield return (new Point((best.Left + best.Right) / 2, best.Bottom - (size * 0.15)), names[i], TextAnchor.Middle);
        }
    }

    /// <summary>Area of the box inside a circle, from fifteen points of it.</summary>
    private static double Covered((double Left, double Top, double Right, double Bottom) box, Point centre, double radius)
    {
        var inside = 0;
        for (var i = 0; i < 15; i++)
        {
            var dx = box.Left + ((box.Right - box.Left) * (i % 5) / 4.0) - centre.X;
            var dy = box.Top + ((box.Bottom - box.Top) * (i / 5) / 2.0) - centre.Y;
            inside += (dx * dx) + (dy * dy) < radius * radius ? 1 : 0;
        }

        return inside / 15.0 * (box.Right - box.Left) * (box.Bottom - box.Top);
    }

    private static double Overlap((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b)
        => Math.Max(0, Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left)) * Math.Max(0, Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top));
}
