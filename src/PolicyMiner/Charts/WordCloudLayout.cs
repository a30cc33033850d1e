using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Charts;

/// <summary>
/// Places words in a box, the heaviest in the middle, each as near to it as room allows. The area of a word's type grows with its weight.
/// Words for which no room is left are dropped, the lightest first.
/// </summary>
internal static class WordCloudLayout
{
    private const int Directions = 64;

    // Cosine and sine of a 64th of a turn.
    private const double Cos = 0.99518472667219688624;
    private const double Sin = 0.09801714032956060199;
    private const double Shrink = 0.92;

    /// <summary>Lays the words out; x and y of a word are the left end of its base line.</summary>
    /// <param name="canvas">Measures.</param>
    /// <param name="words">Words with their weights, the heaviest first.</param>
    /// <param name="width">Width of the box.</param>
    /// <param name="height">Height of the box.</param>
    /// <param name="smallest">Smallest type.</param>
    public static IReadOnlyList<CloudWord> Place(ICanvas canvas, IReadOnlyList<(string Word, double Weight)> words, double width, double height, double smallest)
    {
        if (words.Count == 0)
        {
            return [];
        }

        // The largest scale at which all words find room; from below the smallest type on, words are dropped instead.
        var largest = Math.Min(height * 0.3, width * 0.62 / canvas.Measure(words[0].Word, 1));
        List<CloudWord> best = [];
        for (var scale = largest; scale >= smallest; scale *= Shrink)
        {
            var placed = Try(canvas, words, width, height, scale, smallest);
            if (placed.Count > best.Count)
            {
                best = placed;
            }

            if (placed.Count == words.Count)
            {
                break;
            }
        }

        return best;
    }

    private static List<CloudWord> Try(ICanvas canvas, IReadOnlyList<(string Word, double Weight)> words, double width, double height, double largest, double smallest)
    {
        var placed = new List<CloudWord>();
        var boxes = new List<(double Left, double Top, double Right, double Bottom)>();
        for (var i = 0; i < words.Count; i++)
        {
            var size = Math.Max(smallest, largest * Math.Sqrt(words[i].Weight / words[0].Weight));
            var w = canvas.Measure(words[i].Word, size) + (size * 0.16);
            var h = size * 1.06;
            if (FindRoom(boxes, w, h, width, height) is not { } at)
            {
                break;
            }

            boxes.Add((at.X, at.Y, at.X + w, at.Y + h));
            placed.Add(new CloudWord(words[i].Word, i, at.X + (size * 0.08), at.Y + (size * 0.91), size));
        }

        return placed;
    }

    /// <summary>Walks outwards in rings, as flat as the box, and takes the first free place.</summary>
    private static Point? FindRoom(List<(double Left, double Top, double Right, double Bottom)> boxes, double w, double h, double width, double height)
    {
        if (w > width || h > height)
        {
            return null;
        }

        var step = Math.Max(0.8, height / 130);
        for (var radius = 0.0; radius < height * 0.75; radius += step)
        {
            var (x, y) = (1.0, 0.0);
            for (var d = 0; d < Directions; d++)
            {
                var left = (width / 2) + (x * radius * width / height) - (w / 2);
                var top = (height / 2) + (y * radius) - (h / 2);
                if (left >= 0 && top >= 0 && left + w <= width && top + h <= height && IsFree(boxes, left, top, left + w, top + h))
                {
                    return new Point(left, top);
                }

                (x, y) = ((x * Cos) - (y * Sin), (x * Sin) + (y * Cos));
                if (radius == 0)
                {
                    break;
                }
            }
        }

        return null;
    }

    private static bool IsFree(List<(double Left, double Top, double Right, double Bottom)> boxes, double left, double top, double right, double bottom)
    {
        foreach (var box in boxes)
        {
            if (left < box.Right && right > box.Left && top < box.Bottom && bottom > box.Top)
            {
                return false;
            }
        }

        return true;
    }
}
