using PolicyMiner.Charts;
using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Tests.Charts;

/// <summary>A canvas that notes what reaches over the edge of the page: cut labels and bars.</summary>
internal sealed class PageWatch : ICanvas
{
    private const double Slack = 0.5;
    private readonly FontStack _fonts = new(PackedFontReader.Shipped.Value);
    private readonly Figure _figure;
    private readonly List<(double Left, double Top, double Right, double Bottom, string Text)> _texts = [];

    public PageWatch(Figure figure)
    {
        _figure = figure;
        figure.Paint(this);
    }

    public List<string> Outside { get; } = [];

    public List<(Point[] Points, Stroke Stroke)> Lines { get; } = [];

    /// <summary>Pairs of texts, not turned, of which one covers part of the other.</summary>
    public IEnumerable<string> Overlaps
        => _texts.SelectMany((a, i) => _texts.Skip(i + 1).Where(b => a.Left < b.Right - 0.3 && b.Left < a.Right - 0.3 && a.Top < b.Bottom - 0.3 && b.Top < a.Bottom - 0.3).Select(b => a.Text + " / " + b.Text));

    public void Rectangle(double x, double y, double width, double height, Color fill) => Watch("rectangle", x, y, x + width, y + height);

    public void Line(ReadOnlySpan<Point> points, Stroke stroke)
    {
        Lines.Add((points.ToArray(), stroke));
        Watch("line", points);
    }

    public void Polygon(ReadOnlySpan<Point> points, Color fill) => Watch("polygon", points);

    public void Circle(Point centre, double radius, Color fill, Stroke edge = default)
        => Watch("circle", centre.X - radius, centre.Y - radius, centre.X + radius, centre.Y + radius);

    public void Text(Point at, string text, TextStyle style)
    {
        var width = Measure(text, style.Size);
        var (cos, sin) = TurnVector.Of(style.Turn);
        var start = -TurnVector.Offset(style.Anchor, width);
        Point Corner(double along, double up) => new(at.X + (along * cos) - (up * sin), at.Y - (along * sin) - (up * cos));

        // Chinese characters reach from 0.12 below the base line to 0.88 above it.
        Point[] corners = [Corner(start, -0.1 * style.Size), Corner(start + width, -0.1 * style.Size), Corner(start, 0.8 * style.Size), Corner(start + width, 0.8 * style.Size)];
        Watch("text '" + text + "'", corners);
        if (style.Turn == TextTurn.None)
        {
            _texts.Add((corners[0].X, corners[2].Y, corners[1].X, corners[0].Y, text));
        }
    }

    public double Measure(string text, double size) => _fonts.Measure(text, size);

    private void Watch(string what, ReadOnlySpan<Point> points)
    {
        var all = points.ToArray();
        Watch(what, all.Min(p => p.X), all.Min(p => p.Y), all.Max(p => p.X), all.Max(p => p.Y));
    }

    private void Watch(string what, double left, double top, double right, double bottom)
    {
        if (!(left >= -Slack && top >= -Slack && right <= _figure.Width + Slack && bottom <= _figure.Height + Slack))
        {
            Outside.Add($"{what} at {left:F1}, {top:F1} to {right:F1}, {bottom:F1} on {_figure.Width:F1} x {_figure.Height:F1}");
        }
    }
}
