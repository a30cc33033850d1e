using System.Globalization;
using System.Text;

namespace PolicyMiner.Charts.Drawing;

/// <summary>
/// Draws into SVG 1.1. Text is drawn by the outlines of its characters, each written once, so that it looks the same whether or not a
/// machine has Chinese fonts; its words stand beside it for screen readers.
/// </summary>
internal sealed class SvgCanvas : ICanvas
{
    private readonly FontStack _fonts;
    private readonly StringBuilder _shapes = new();
    private readonly StringBuilder _outlines = new();
    private readonly HashSet<(int Font, int Glyph)> _drawn = [];

    /// <summary>Creates the canvas.</summary>
    public SvgCanvas(FontStack fonts) => _fonts = fonts;

    /// <inheritdoc/>
    public void Rectangle(double x, double y, double width, double height, Color fill)
        => _shapes.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"{Fill(fill)} shape-rendering=\"crispEdges\"/>\n");

    /// <inheritdoc/>
    public void Polygon(ReadOnlySpan<Point> points, Color fill)
    {
        _shapes.Append("<path d=\"");
        Path(points);
        _shapes.Append("Z\"").Append(Fill(fill)).Append("/>\n");
    }

    /// <inheritdoc/>
    public void Line(ReadOnlySpan<Point> points, Stroke stroke)
    {
        if (stroke.Width <= 0)
        {
            return;
        }

        _shapes.Append("<path d=\"");
        Path(points);
        _shapes.Append("\" fill=\"none\"").Append(Edge(stroke)).Append("/>\n");
    }

    /// <inheritdoc/>
    public void Circle(Point centre, double radius, Color fill, Stroke edge = default)
        => _shapes.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(centre.X)}\" cy=\"{Number(centre.Y)}\" r=\"{Number(radius)}\"{Fill(fill)}{Edge(edge)}/>\n");

    /// <inheritdoc/>
    public void Text(Point at, string text, TextStyle style)
    {
        var (cos, sin) = TurnVector.Of(style.Turn);
        var start = -TurnVector.Offset(style.Anchor, Measure(text, style.Size));
        _shapes.Append(CultureInfo.InvariantCulture, $"<g role=\"img\" aria-label=\"{Escape(text)}\"{Fill(style.Color)} transform=\"");
        var (x, y) = (at.X + (start * cos), at.Y - (start * sin));
        var unit = style.Size / 1000;
        _shapes.Append(style.Turn == TextTurn.None
            ? string.Create(CultureInfo.InvariantCulture, $"translate({Number(x)} {Number(y)})scale({Factor(unit)} {Factor(-unit)})")
            : string.Create(CultureInfo.InvariantCulture, $"matrix({Factor(unit * cos)} {Factor(-unit * sin)} {Factor(-unit * sin)} {Factor(-unit * cos)} {Number(x)} {Number(y)})"));
        _shapes.Append("\">");
        foreach (var glyph in _fonts.Layout(text))
        {
            if (Define(glyph.Font, glyph.Glyph))
            {
                _shapes.Append(CultureInfo.InvariantCulture, $"<use xlink:href=\"#{Name(glyph.Font, glyph.Glyph)}\" x=\"{Number(glyph.X * 1000)}\"/>");
            }
        }

        _shapes.Append("</g>\n");
    }

    /// <inheritdoc/>
    public double Measure(string text, double size) => _fonts.Measure(text, size);

    /// <summary>The whole picture.</summary>
    /// <param name="width">Width in points.</param>
    /// <param name="height">Height in points.</param>
    /// <param name="title">Read out by screen readers.</param>
    /// <param name="description">Read out after the title.</param>
    public string ToSvg(double width, double height, string title, string description)
        => string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{Number(width)}pt\" height=\"{Number(height)}pt\" viewBox=\"0 0 {Number(width)} {Number(height)}\" role=\"img\">\n")
            + $"<title>{Escape(title)}</title>\n<desc>{Escape(description)}</desc>\n<defs>\n{_outlines}</defs>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{_shapes}</svg>\n";

    /// <summary>Text that means itself inside XML; characters that XML cannot hold are left out.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                < ' ' or 0xFFFE or 0xFFFF => escaped,
                _ => escaped.Append(rune),
            };
        }

        return escaped.ToString();
    }

    private static string Fill(Color color) => color.Alpha switch
    {
        0 => " fill=\"none\"",
        255 => $" fill=\"{color.Hex}\"",
        _ => $" fill=\"{color.Hex}\" fill-opacity=\"{Number(color.Alpha / 255.0)}\"",
    };

    private static string Edge(Stroke stroke)
    {
        if (stroke.Width <= 0)
        {
            return string.Empty;
        }

        var opacity = stroke.Color.Alpha == 255 ? string.Empty : $" stroke-opacity=\"{Number(stroke.Color.Alpha / 255.0)}\"";
        var dash = stroke.Dash > 0 ? $" stroke-dasharray=\"{Number(stroke.Dash)}\"" : string.Empty;
        return $" stroke=\"{stroke.Color.Hex}\" stroke-width=\"{Number(stroke.Width)}\" stroke-linejoin=\"round\"{opacity}{dash}";
    }

    /// <summary>A hundredth of a point is finer than any printer.</summary>
    private static string Number(double value)
    {
        var rounded = Math.Floor((value * 100) + 0.5) / 100;
        return rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }

    private static string Factor(double value) => value == 0 ? "0" : value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Name(int font, int glyph) => string.Create(CultureInfo.InvariantCulture, $"g{font}-{glyph}");

    private void Path(ReadOnlySpan<Point> points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            _shapes.Append(i == 0 ? 'M' : 'L').Append(Number(points[i].X)).Append(' ').Append(Number(points[i].Y));
        }
    }

    /// <summary>Writes the outline of a glyph, once, in thousandths of the size of the type; false when there is nothing to see.</summary>
    private bool Define(int font, int glyph)
    {
        if (_drawn.Contains((font, glyph)))
        {
            return true;
        }

        var path = new SvgPath(1000.0 / _fonts[font].UnitsPerEm);
        _fonts[font].Trace(glyph, path);
        if (path.IsEmpty)
        {
            return false;
        }

        _drawn.Add((font, glyph));
        _outlines.Append(CultureInfo.InvariantCulture, $"<path id=\"{Name(font, glyph)}\" d=\"{path}\"/>\n");
        return true;
    }
}
