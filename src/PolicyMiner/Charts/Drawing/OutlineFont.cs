namespace PolicyMiner.Charts.Drawing;

/// <summary>The outlines of a font in memory: quadratic curves as in TrueType, in font units, y upwards. Glyph 0 is .notdef.</summary>
internal sealed class OutlineFont
{
    private readonly int[] _codes;
    private readonly int[] _glyphs;
    private readonly int[] _advances;
    private readonly int[] _contourStarts;
    private readonly int[] _pointStarts;
    private readonly short[] _x;
    private readonly short[] _y;
    private readonly bool[] _onCurve;

    /// <summary>Takes over arrays that a reader has filled.</summary>
    /// <param name="unitsPerEm">Font units of the size of the type.</param>
    /// <param name="codes">Code points that have a glyph, rising.</param>
    /// <param name="glyphs">The glyph of each of them.</param>
    /// <param name="advances">For each glyph the way to the next one.</param>
    /// <param name="contourStarts">For each glyph its first contour, and one number more: the number of contours.</param>
    /// <param name="pointStarts">For each contour its first point, and one number more: the number of points.</param>
    /// <param name="x">For each point.</param>
    /// <param name="y">For each point.</param>
    /// <param name="onCurve">For each point whether it lies on the curve; if not it pulls the curve.</param>
    public OutlineFont(int unitsPerEm, int[] codes, int[] glyphs, int[] advances, int[] contourStarts, int[] pointStarts, short[] x, short[] y, bool[] onCurve)
    {
        UnitsPerEm = unitsPerEm;
        _codes = codes;
        _glyphs = glyphs;
        _advances = advances;
        _contourStarts = contourStarts;
        _pointStarts = pointStarts;
        _x = x;
        _y = y;
        _onCurve = onCurve;
    }

    /// <summary>Font units of the size of the type.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Number of glyphs.</summary>
    public int GlyphCount => _advances.Length;

    /// <summary>The glyph of a code point, or 0 when the font has none.</summary>
    public int Find(int codePoint)
    {
        var i = Array.BinarySearch(_codes, codePoint);
        return i < 0 ? 0 : _glyphs[i];
    }

    /// <summary>The way to the next glyph in font units.</summary>
    public int Advance(int glyph) => _advances[glyph];

    /// <summary>Hands the curves of a glyph to <paramref name="sink"/>, closed contour by closed contour.</summary>
    public void Trace(int glyph, IOutlineSink sink)
    {
        for (var contour = _contourStarts[glyph]; contour < _contourStarts[glyph + 1]; contour++)
        {
            TraceContour(_pointStarts[contour], _pointStarts[contour + 1], sink);
        }
    }

    private void TraceContour(int first, int end, IOutlineSink sink)
    {
        if (end - first < 2)
        {
            return;
        }

        // A contour may begin with a pulling point; it then starts half-way to its neighbour.
        var start = first;
        while (start < end && !_onCurve[start])
        {
            start++;
        }

        var hasStart = start < end;
        start = hasStart ? start : first;
        var startX = hasStart ? _x[start] : (_x[first] + _x[end - 1]) / 2.0;
        var startY = hasStart ? _y[start] : (_y[first] + _y[end - 1]) / 2.0;
        sink.MoveTo(startX, startY);
        double pullX = 0;
        double pullY = 0;
        var pulled = false;
        for (var step = hasStart ? 1 : 0; step < end - first; step++)
        {
            var i = first + ((start - first + step) % (end - first));
            if (_onCurve[i])
            {
                if (pulled)
                {
                    sink.CurveTo(pullX, pullY, _x[i], _y[i]);
                }
                else
                {
                    sink.LineTo(_x[i], _y[i]);
                }

                pulled = false;
                continue;
            }

            if (pulled)
            {
                sink.CurveTo(pullX, pullY, (pullX + _x[i]) / 2, (pullY + _y[i]) / 2);
            }

            (pullX, pullY, pulled) = (_x[i], _y[i], true);
        }

        if (pulled)
        {
            sink.CurveTo(pullX, pullY, startX, startY);
        }

        sink.Close();
    }
}
