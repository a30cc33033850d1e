namespace PolicyMiner.Charts.Drawing;

/// <summary>What a chart can draw on. Places and lengths are in points of 1/72 inch; later shapes cover earlier ones.</summary>
public interface ICanvas
{
    /// <summary>Fills a rectangle.</summary>
    void Rectangle(double x, double y, double width, double height, Color fill);

    /// <summary>Draws a line through points.</summary>
    void Line(ReadOnlySpan<Point> points, Stroke stroke);

    /// <summary>Fills a polygon; what it runs around in either sense is inside.</summary>
    void Polygon(ReadOnlySpan<Point> points, Color fill);

    /// <summary>Fills a circle and, where the stroke has a width, draws its edge.</summary>
    void Circle(Point centre, double radius, Color fill, Stroke edge = default);

    /// <summary>Writes one line of text.</summary>
    /// <param name="at">Where its anchor stands, on the base line.</param>
    /// <param name="text">The text; characters that the font lacks are drawn as an empty box and reported.</param>
    /// <param name="style">How it is set.</param>
    void Text(Point at, string text, TextStyle style);

    /// <summary>Width of a text in points, as it would be drawn.</summary>
    double Measure(string text, double size);
}
