using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Charts;

/// <summary>The legend of a colour ramp.</summary>
internal static class ColorBar
{
    private const int Steps = 50;

    /// <summary>Draws name, bar and the values at its ends in one line, about 1.5 lines high.</summary>
    public static void Paint(ICanvas canvas, Theme theme, double left, double top, double width, string name, string low, string high)
    {
        var baseline = top + theme.SmallSize;
        var height = theme.SmallSize * 0.9;
        canvas.Text(new(left, baseline), name, theme.Small());
        var x = left + canvas.Measure(name, theme.SmallSize) + 6;
        canvas.Text(new(x, baseline), low, theme.Small());
        x += canvas.Measure(low, theme.SmallSize) + 3;
        for (var i = 0; i < Steps; i++)
        {
            canvas.Rectangle(x + (width * i / Steps), baseline - height + 1, width / Steps, height, Theme.Ramp((i + 0.5) / Steps));
        }

        canvas.Line([new(x, baseline - height + 1), new(x + width, baseline - height + 1), new(x + width, baseline + 1), new(x, baseline + 1), new(x, baseline - height + 1)], new Stroke(theme.Axis, theme.HairLine));
        canvas.Text(new(x + width + 3, baseline), high, theme.Small());
    }
}
