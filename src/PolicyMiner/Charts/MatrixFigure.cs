using PolicyMiner.Charts.Drawing;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>A heat map with named rows and columns and the numbers in the cells, where they fit.</summary>
internal static class MatrixFigure
{
    /// <summary>Makes the figure.</summary>
    /// <param name="theme">Sizes and colours.</param>
    /// <param name="name">File name without extension.</param>
    /// <param name="title">Title.</param>
    /// <param name="caption">Caption.</param>
    /// <param name="data">At least one row and one column.</param>
    public static Figure Create(Theme theme, string name, string title, string caption, MatrixData data)
    {
        var width = theme.Width(2);
        // Room for the names: a Chinese character is as wide as its size, others about half of it.
        var labels = Math.Min(8 + (data.Rows.Max(r => r.Sum(c => c > 0x2E80 ? 1 : 0.57)) * theme.SmallSize), width * 0.4);
        var cell = (width - labels - theme.FontSize) / data.Columns.Count;
        var row = Math.Max(theme.SmallSize * 1.6, Math.Min(cell, theme.FontSize * 2.2));

        // Column names lie flat where each has room, else they are slanted; room for them is found when the canvas can measure.
        var longest = data.Columns.Max(c => c.Length) * theme.SmallSize;
        var flat = longest + 3 <= cell;
        var head = flat ? theme.FontSize * 1.8 : Math.Min(longest, width * 0.24) * 0.71 + theme.FontSize;
        var height = head + (row * data.Rows.Count) + (theme.FontSize * 2.8);
        return theme.Figure(name, title, caption, width, height, canvas => Paint(canvas, theme, data, labels, cell, row, head, flat));
    }

    private static void Paint(ICanvas canvas, Theme theme, MatrixData data, double left, double cell, double row, double head, bool flat)
    {
        var highest = Highest(data);
        PaintColumnNames(canvas, theme, data, left, cell, head, flat);
        var sizeToFit = canvas.Measure(NumberFormat.Fixed(highest, data.Decimals), theme.SmallSize) + 2 <= cell;
        for (var r = 0; r < data.Rows.Count; r++)
        {
            var y = head + (r * row);
            var name = TextFit.Shorten(canvas, data.Rows[r], theme.SmallSize, left - 8);
            canvas.Text(new(left - 4, y + (row / 2) + (theme.SmallSize * 0.36)), name, theme.Small(TextAnchor.End));
            for (var c = 0; c < data.Columns.Count; c++)
            {
                var value = data.Values[r, c];
                var color = double.IsFinite(value) ? Theme.Ramp(value / highest) : theme.Missing;
                canvas.Rectangle(left + (c * cell), y, cell, row, color);
                if (data.Thin[r] && double.IsFinite(value))
                {
                    Hatch.Paint(canvas, left + (c * cell), y, cell, row, new Stroke(Color.White, theme.HairLine));
                }

                if (sizeToFit && double.IsFinite(value) && !data.Thin[r])
                {
                    var text = NumberFormat.Fixed(value, data.Decimals);
                    canvas.Text(new(left + ((c + 0.5) * cell), y + (row / 2) + (theme.SmallSize * 0.36)), text, new TextStyle(theme.SmallSize, theme.InkOn(color), TextAnchor.Middle));
                }
            }
        }

        canvas.Line([new(left, head), new(left + (cell * data.Columns.Count), head), new(left + (cell * data.Columns.Count), head + (row * data.Rows.Count)), new(left, head + (row * data.Rows.Count)), new(left, head)], new Stroke(theme.Grid, theme.HairLine));
        ColorBar.Paint(canvas, theme, left, head + (row * data.Rows.Count) + (theme.FontSize * 0.7), theme.FontSize * 10, data.ValueName, "0", NumberFormat.Fixed(highest, data.Decimals));
    }

    /// <summary>End of the colour ramp: the largest value of the rows that can be compared, or of all rows when none can.</summary>
    private static double Highest(MatrixData data)
    {
        var solid = Enumerable.Range(0, data.Rows.Count).Where(r => !data.Thin[r]).ToArray();
        var rows = solid.Length > 0 ? solid : [.. Enumerable.Range(0, data.Rows.Count)];
        var values = rows.SelectMany(r => Enumerable.Range(0, data.Columns.Count).Select(c => data.Values[r, c])).Where(double.IsFinite);
        return Math.Max(values.DefaultIfEmpty(0).Max(), 1e-12);
    }

    private static void PaintColumnNames(ICanvas canvas, Theme theme, MatrixData data, double left, double cell, double head, bool flat)
    {
        var every = Math.Max(1, (int)Math.Ceiling((theme.SmallSize * 1.1) / cell));
        for (var c = 0; c < data.Columns.Count; c += every)
        {
            var x = left + ((c + 0.5) * cell);
            if (flat)
            {
                canvas.Text(new(x, head - 4), data.Columns[c], theme.Small(TextAnchor.Middle));
                continue;
            }

            // At 45°, a text of length l needs 0.71 l of height, and as much to the right.
            var room = Math.Min((head - theme.SmallSize) / 0.71, (left + (cell * data.Columns.Count) + theme.FontSize - x) / 0.71);
            canvas.Text(new(x, head - 3), TextFit.Shorten(canvas, data.Columns[c], theme.SmallSize, room), theme.Small(TextAnchor.Start, TextTurn.Slanted));
        }
    }
}
