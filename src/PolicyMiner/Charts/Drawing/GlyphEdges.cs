namespace PolicyMiner.Charts.Drawing;

/// <summary>Adds the outline of a glyph to a raster, turned, scaled and moved to its place.</summary>
internal sealed class GlyphEdges : IOutlineSink
{
    private readonly Raster _raster;
    private readonly double _originX;
    private readonly double _originY;
    private readonly double _cos;
    private readonly double _sin;
    private double _startX;
    private double _startY;
    private double _x;
    private double _y;

    /// <summary>Creates the sink.</summary>
    /// <param name="raster">Receives the edges.</param>
    /// <param name="originX">Place of the glyph's origin in pixels.</param>
    /// <param name="originY">Place of the glyph's origin in pixels.</param>
    /// <param name="cos">Pixels for each font unit, times the cosine of the turn.</param>
    /// <param name="sin">Pixels for each font unit, times the sine of the turn against the clock.</param>
    public GlyphEdges(Raster raster, double originX, double originY, double cos, double sin)
    {
        _raster = raster;
        _originX = originX;
        _originY = originY;
        _cos = cos;
        _sin = sin;
    }

    /// <inheritdoc/>
    public void MoveTo(double x, double y)
    {
        (_startX, _startY) = Place(x, y);
        (_x, _y) = (_startX, _startY);
    }

    /// <inheritdoc/>
    public void LineTo(double x, double y)
    {
        var (toX, toY) = Place(x, y);
        Edge(toX, toY);
    }

    /// <inheritdoc/>
    public void CurveTo(double pullX, double pullY, double x, double y)
    {
        var (fromX, fromY) = (_x, _y);
        var (px, py) = Place(pullX, pullY);
        var (toX, toY) = Place(x, y);
        var pieces = RasterCanvas.Pieces(fromX - (2 * px) + toX, fromY - (2 * py) + toY);
        for (var i = 1; i < pieces; i++)
        {
            var t = i / (double)pieces;
            var s = 1 - t;
            Edge((s * s * fromX) + (2 * s * t * px) + (t * t * toX), (s * s * fromY) + (2 * s * t * py) + (t * t * toY));
        }

        Edge(toX, toY);
    }

    /// <inheritdoc/>
    public void Close() => Edge(_startX, _startY);

    private (double X, double Y) Place(double x, double y) => (_originX + (x * _cos) - (y * _sin), _originY - (x * _sin) - (y * _cos));

    private void Edge(double x, double y)
    {
        _raster.Edge(_x, _y, x, y);
        (_x, _y) = (x, y);
    }
}
