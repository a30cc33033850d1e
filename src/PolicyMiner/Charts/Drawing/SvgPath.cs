using System.Globalization;
using System.Text;

namespace PolicyMiner.Charts.Drawing;

/// <summary>Writes an outline as the data of an SVG path, in whole units relative to the last point: the shortest exact form.</summary>
internal sealed class SvgPath : IOutlineSink
{
    private readonly StringBuilder _data = new();
    private readonly double _scale;
    private int _startX;
    private int _startY;
    private int _x;
    private int _y;

    /// <summary>Creates the path.</summary>
    /// <param name="scale">Units of the path for each font unit.</param>
    public SvgPath(double scale) => _scale = scale;

    /// <summary>Whether there is nothing to draw.</summary>
    public bool IsEmpty => _data.Length == 0;

    /// <inheritdoc/>
    public void MoveTo(double x, double y)
    {
        (_x, _y) = (Round(x), Round(y));
        (_startX, _startY) = (_x, _y);
        _data.Append(CultureInfo.InvariantCulture, $"M{_x} {_y}");
    }

    /// <inheritdoc/>
    public void LineTo(double x, double y)
    {
        var (toX, toY) = (Round(x), Round(y));
        if (toY == _y)
        {
            _data.Append(CultureInfo.InvariantCulture, $"h{toX - _x}");
        }
        else if (toX == _x)
        {
            _data.Append(CultureInfo.InvariantCulture, $"v{toY - _y}");
        }
        else
        {
            _data.Append(CultureInfo.InvariantCulture, $"l{toX - _x} {toY - _y}");
        }

        (_x, _y) = (toX, toY);
    }

    /// <inheritdoc/>
    public void CurveTo(double pullX, double pullY, double x, double y)
    {
        var (toX, toY) = (Round(x), Round(y));
        _data.Append(CultureInfo.InvariantCulture, $"q{Round(pullX) - _x} {Round(pullY) - _y} {toX - _x} {toY - _y}");
        (_x, _y) = (toX, toY);
    }

    /// <inheritdoc/>
    public void Close()
    {
        _data.Append('z');
        (_x, _y) = (_startX, _startY);
    }

    /// <summary>The data of the path.</summary>
    public override string ToString() => _data.ToString();

    private int Round(double value) => (int)Math.Floor((value * _scale) + 0.5);
}
