using System.Runtime.InteropServices;

namespace PolicyMiner.Charts.Drawing;

/// <summary>
/// An RGB picture in memory and the filling of shapes into it. The share of each pixel that a shape covers is worked out exactly from signed
/// areas that each edge adds to the cells that it crosses; running sums along a row then give the coverage. A shape is a set of closed
/// contours; where contours of the same sense overlap, coverage stops at 1. Only + − × ÷ are used, so that all machines give the same pixels.
/// </summary>
internal sealed class Raster
{
    /// <summary>Rows that are filled at a time: their areas stay in the processor's cache.</summary>
    private const int BandRows = 32;

    private readonly byte[] _pixels;
    private readonly float[] _areas;
    private readonly List<(double X0, double Y0, double X1, double Y1)> _edges = [];
    private readonly int _stride;
    private int _left;
    private int _right;
    private double _top;
    private double _bottom;

    /// <summary>Creates a white picture.</summary>
    public Raster(int width, int height)
        : this(width, height, new byte[width * height * 3])
    {
    }

    /// <summary>Creates a white picture in memory that the caller owns.</summary>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="pixels">At least three bytes for each pixel.</param>
    public Raster(int width, int height, byte[] pixels)
    {
        Width = width;
        Height = height;
        _stride = width + 2;
        _pixels = pixels;
        _pixels.AsSpan(0, width * height * 3).Fill(255);
        _areas = new float[_stride * BandRows];
        Forget();
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The three bytes red, green, blue of all pixels of a row.</summary>
    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * Width * 3, Width * 3);

    /// <summary>Adds an edge of the shape to be filled, in pixels; edges of a contour must close it.</summary>
    public void Edge(double x0, double y0, double x1, double y1)
    {
        if (y0 == y1)
        {
            return;
        }

        _edges.Add((x0, y0, x1, y1));
        _top = Math.Min(_top, Math.Min(y0, y1));
        _bottom = Math.Max(_bottom, Math.Max(y0, y1));
    }

    /// <summary>Fills the shape whose edges were added, and forgets them.</summary>
    public void Fill(Color color)
    {
        var last = (int)Math.Min(Height, Math.Ceiling(_bottom));
        for (var row = (int)Math.Max(0, Math.Floor(_top)); row < last; row += BandRows)
        {
            var end = Math.Min(last, row + BandRows);
            foreach (var (x0, y0, x1, y1) in _edges)
            {
                if (y0 < y1)
                {
                    Cover(x0, y0, x1, y1, 1, row, end);
                }
                else
                {
                    Cover(x1, y1, x0, y0, -1, row, end);
                }
            }

            FillBand(color, row, end);
        }

        Forget();
    }

    private void FillBand(Color color, int first, int end)
    {
        for (var row = first; row < end && _left <= _right; row++)
        {
            var areas = _areas.AsSpan(((row - first) * _stride) + _left, _right - _left + 1);
            var pixels = _pixels.AsSpan(((row * Width) + _left) * 3, (Width - _left) * 3);
            double sum = 0;
            for (var i = 0; i < areas.Length;)
            {
                // Coverage stays the same up to the next cell that an edge touches.
                var start = i;
                sum += areas[i++];
                var same = MemoryMarshal.Cast<float, int>(areas[i..]).IndexOfAnyExcept(0);
                i = same < 0 ? areas.Length : i + same;
                var coverage = Math.Min(1, Math.Abs(sum));
                if (coverage > 1.0 / 512)
                {
                    Blend(pixels[Math.Min(pixels.Length, start * 3)..Math.Min(pixels.Length, i * 3)], color, (int)((coverage * color.Alpha) + 0.5));
                }
            }

            areas.Clear();
        }

        _left = Width;
        _right = 0;
    }

    /// <summary>The part of an edge, y rising, inside a band of rows.</summary>
    private void Cover(double x0, double y0, double x1, double y1, double sense, int firstRow, int endRow)
    {
        var first = (int)Math.Max(firstRow, Math.Floor(y0));
        var last = (int)Math.Min(endRow, Math.Ceiling(y1)) - 1;
        var slope = (x1 - x0) / (y1 - y0);
        for (var row = first; row <= last; row++)
        {
            var from = Math.Max(y0, row);
            var to = Math.Min(y1, row + 1);
            var a = Math.Clamp(x0 + ((from - y0) * slope), 0, Width);
            var b = Math.Clamp(x0 + ((to - y0) * slope), 0, Width);
            Cover((row - firstRow) * _stride, Math.Min(a, b), Math.Max(a, b), sense * (to - from));
        }
    }

    /// <summary>The part of one edge inside one row: to the right of it lies <paramref name="height"/> of each cell.</summary>
    private void Cover(int start, double left, double right, double height)
    {
        var cell = (int)left;
        var end = (int)Math.Ceiling(right);
        _left = Math.Min(_left, cell);
        if (end <= cell + 1)
        {
            _right = Math.Max(_right, cell + 1);
            var inside = height * (cell + 1 - ((left + right) / 2));
            _areas[start + cell] += (float)inside;
            _areas[start + cell + 1] += (float)(height - inside);
            return;
        }

        // The edge crosses several cells: what lies to the right of it grows like the area under a straight line.
        _right = Math.Max(_right, end);
        var perCell = height / (right - left);
        double before = 0;
        for (var x = cell; x < end; x++)
        {
            var from = Math.Max(left, x);
            var to = Math.Min(right, x + 1);
            var crossed = (to - from) * perCell;
            var reached = (from - left) * perCell;
            var covered = (crossed * (x + 1 - ((from + to) / 2))) + reached;
            _areas[start + x] += (float)(covered - before);
            before = covered;
        }

        _areas[start + end] += (float)(height - before);
    }

    private static void Blend(Span<byte> pixels, Color color, int alpha)
    {
        var red = (color.Red * alpha) + 127;
        var green = (color.Green * alpha) + 127;
        var blue = (color.Blue * alpha) + 127;
        for (var i = 0; i + 2 < pixels.Length; i += 3)
        {
            pixels[i] = (byte)(((pixels[i] * (255 - alpha)) + red) / 255);
            pixels[i + 1] = (byte)(((pixels[i + 1] * (255 - alpha)) + green) / 255);
            pixels[i + 2] = (byte)(((pixels[i + 2] * (255 - alpha)) + blue) / 255);
        }
    }

    private void Forget()
    {
        _edges.Clear();
        _left = Width;
        _right = 0;
        _top = Height;
        _bottom = 0;
    }
}
