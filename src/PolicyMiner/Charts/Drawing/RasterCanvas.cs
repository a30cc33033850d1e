namespace PolicyMiner.Charts.Drawing;

/// <summary>Draws into pixels.</summary>
internal sealed class RasterCanvas : ICanvas
{
    /// <summary>Distance in pixels that a straight piece may stray from the curve it stands for.</summary>
    private const double Tolerance = 0.05;

    /// <summary>A quarter of a circle as a cubic Bézier curve: distance of the pulling points, in radii.</summary>
    private const double QuarterCircle = 0.55228474983079;

    private readonly Raster _raster;
    private readonly FontStack _fonts;
    private readonly double _scale;

    /// <summary>Creates the canvas.</summary>
    /// <param name="raster">Receives the pixels.</param>
    /// <param name="fonts">The fonts.</param>
    /// <param name="scale">Pixels for each point.</param>
    public RasterCanvas(Raster raster, FontStack fonts, double scale)
    {
        _raster = raster;
        _fonts = fonts;
        _scale = scale;
    }

    /// <inheritdoc/>
    /// <remarks>Edges fall on whole pixels: cells of a heat map would else show seams where they meet.</remarks>
    public void Rectangle(double x, double y, double width, double height, Color fill)
    {
        var (left, top) = (Snap(x), Snap(y));
        var (right, bottom) = (Math.Max(left + (width > 0 ? 1 : 0), Snap(x + width)), Math.Max(top + (height > 0 ? 1 : 0), Snap(y + height)));
        _raster.Edge(left, top, left, bottom);
        _raster.Edge(right, bottom, right, top);
        _raster.Fill(fill);
    }

    /// <inheritdoc/>
    public void Polygon(ReadOnlySpan<Point> points, Color fill)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var next = points[(i + 1) % points.Length];
            Edge(points[i].X, points[i].Y, next.X, next.Y);
        }

        _raster.Fill(fill);
    }

    /// <inheritdoc/>
    public void Line(ReadOnlySpan<Point> points, Stroke stroke)
    {
        if (stroke.Width <= 0)
        {
            return;
        }

        var half = stroke.Width / 2;
        double along = 0;
        for (var i = 0; i + 1 < points.Length; i++)
        {
            if (stroke.Dash > 0)
            {
                along = Dashes(points[i], points[i + 1], half, stroke.Dash, along);
                continue;
            }

            Segment(points[i], points[i + 1], half);
            if (i > 0)
            {
                CircleEdges(points[i], half);
            }
        }

        _raster.Fill(stroke.Color);
    }

    /// <inheritdoc/>
    public void Circle(Point centre, double radius, Color fill, Stroke edge = default)
    {
        if (fill.Alpha > 0)
        {
            CircleEdges(centre, radius);
            _raster.Fill(fill);
        }

        if (edge.Width > 0)
        {
            CircleEdges(centre, radius + (edge.Width / 2));
            CircleEdges(centre, radius - (edge.Width / 2), backwards: true);
            _raster.Fill(edge.Color);
        }
    }

    /// <inheritdoc/>
    public void Text(Point at, string text, TextStyle style)
    {
        var (cos, sin) = TurnVector.Of(style.Turn);
        var start = -TurnVector.Offset(style.Anchor, Measure(text, style.Size));
        foreach (var glyph in _fonts.Layout(text))
        {
            var font = _fonts[glyph.Font];
            var along = start + (glyph.X * style.Size);
            var unit = style.Size / font.UnitsPerEm * _scale;
            font.Trace(glyph.Glyph, new GlyphEdges(_raster, (at.X + (along * cos)) * _scale, (at.Y - (along * sin)) * _scale, unit * cos, unit * sin));
        }

        _raster.Fill(style.Color);
    }

    /// <inheritdoc/>
    public double Measure(string text, double size) => _fonts.Measure(text, size);

    /// <summary>Number of straight pieces for a quadratic curve: the middle of one strays by an eighth of its second difference, over pieces².</summary>
    internal static int Pieces(double secondDifferenceX, double secondDifferenceY)
    {
        var stray = Math.Sqrt((secondDifferenceX * secondDifferenceX) + (secondDifferenceY * secondDifferenceY)) / 8;
        return Math.Clamp((int)Math.Ceiling(Math.Sqrt(stray / Tolerance)), 1, 64);
    }

    private double Snap(double place) => Math.Floor((place * _scale) + 0.5);

    private void Edge(double x0, double y0, double x1, double y1) => _raster.Edge(x0 * _scale, y0 * _scale, x1 * _scale, y1 * _scale);

    /// <summary>The rectangle of half-width <paramref name="half"/> around a piece of line, its corners in the same sense for every direction.</summary>
    private void Segment(Point from, Point to, double half)
    {
        var dx = to.X - from.X;
        var dy = to.Y - from.Y;
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length == 0)
        {
            return;
        }

        var nx = -dy / length * half;
        var ny = dx / length * half;
        Edge(from.X - nx, from.Y - ny, to.X - nx, to.Y - ny);
        Edge(to.X - nx, to.Y - ny, to.X + nx, to.Y + ny);
        Edge(to.X + nx, to.Y + ny, from.X + nx, from.Y + ny);
        Edge(from.X + nx, from.Y + ny, from.X - nx, from.Y - ny);
    }

    private double Dashes(Point from, Point to, double half, double dash, double along)
    {
        var length = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
        Point At(double distance) => new(from.X + ((to.X - from.X) * distance / length), from.Y + ((to.Y - from.Y) * distance / length));

        // Dash number n lies between 2n and 2n + 1 dash lengths from the beginning of the whole line.
        for (var n = Math.Floor(along / (2 * dash)); 2 * n * dash < along + length; n++)
        {
            var begin = Math.Max(0, (2 * n * dash) - along);
            var end = Math.Min(length, (((2 * n) + 1) * dash) - along);
            if (end > begin)
            {
                Segment(At(begin), At(end), half);
            }
        }

        return along + length;
    }

    private void CircleEdges(Point centre, double radius, bool backwards = false)
    {
        var pieces = Math.Max(4, 2 * Pieces(radius * _scale, radius * _scale));
        var pull = QuarterCircle;
        ReadOnlySpan<(double X, double Y)> corners = [(1, 0), (0, 1), (-1, 0), (0, -1), (1, 0)];
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var (ax, ay) = corners[quarter];
            var (bx, by) = corners[quarter + 1];
            var (px, py) = (ax, ay);
            for (var i = 1; i <= pieces; i++)
            {
                var t = i / (double)pieces;
                var s = 1 - t;
                var x = (s * s * s * ax) + (3 * s * s * t * (ax + (pull * bx))) + (3 * s * t * t * (bx + (pull * ax))) + (t * t * t * bx);
                var y = (s * s * s * ay) + (3 * s * s * t * (ay + (pull * by))) + (3 * s * t * t * (by + (pull * ay))) + (t * t * t * by);
                var (fromX, fromY, toX, toY) = backwards ? (x, y, px, py) : (px, py, x, y);
                Edge(centre.X + (radius * fromX), centre.Y + (radius * fromY), centre.X + (radius * toX), centre.Y + (radius * toY));
                (px, py) = (x, y);
            }
        }
    }
}
