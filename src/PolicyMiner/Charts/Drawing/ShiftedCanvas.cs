namespace PolicyMiner.Charts.Drawing;

/// <summary>A canvas whose origin lies elsewhere on another one: a panel of a chart.</summary>
internal sealed class ShiftedCanvas : ICanvas
{
    private readonly ICanvas _canvas;
    private readonly double _x;
    private readonly double _y;

    /// <summary>Creates the canvas.</summary>
    /// <param name="canvas">Draws.</param>
    /// <param name="x">Place of the new origin.</param>
    /// <param name="y">Place of the new origin.</param>
    public ShiftedCanvas(ICanvas canvas, double x, double y)
    {
        _canvas = canvas;
        _x = x;
        _y = y;
    }

    /// <inheritdoc/>
    public void Rectangle(double x, double y, double width, double height, Color fill) => _canvas.Rectangle(x + _x, y + _y, width, height, fill);

    /// <inheritdoc/>
    public void Line(ReadOnlySpan<Point> points, Stroke stroke) => _canvas.Line(Shift(points), stroke);

    /// <inheritdoc/>
    public void Polygon(ReadOnlySpan<Point> points, Color fill) => _canvas.Polygon(Shift(points), fill);

    /// <inheritdoc/>
    public void Circle(Point centre, double radius, Color fill, Stroke edge = default) => _canvas.Circle(Shift(centre), radius, fill, edge);

    /// <inheritdoc/>
    public void Text(Point at, string text, TextStyle style) => _canvas.Text(Shift(at), text, style);

    /// <inheritdoc/>
    public double Measure(string text, double size) => _canvas.Measure(text, size);

    private Point Shift(Point point) => new(point.X + _x, point.Y + _y);

    private Point[] Shift(ReadOnlySpan<Point> points)
    {
        var shifted = new Point[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            shifted[i] = Shift(points[i]);
        }

        return shifted;
    }
}
