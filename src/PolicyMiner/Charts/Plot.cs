using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Charts;

/// <summary>The frame of a chart with two axes: grid, ticks, titles of the axes.</summary>
internal sealed class Plot
{
    private readonly ICanvas _canvas;
    private readonly Theme _theme;

    /// <summary>Creates the plot.</summary>
    /// <param name="canvas">Draws.</param>
    /// <param name="theme">Sizes and colours.</param>
    /// <param name="left">Left edge of the area of data.</param>
    /// <param name="top">Upper edge of the area of data.</param>
    /// <param name="right">Right edge of the area of data.</param>
    /// <param name="bottom">Lower edge of the area of data.</param>
    public Plot(ICanvas canvas, Theme theme, double left, double top, double right, double bottom)
    {
        _canvas = canvas;
        _theme = theme;
        Left = left;
        Top = top;
        Right = right;
        Bottom = bottom;
    }

    /// <summary>Left edge of the area of data.</summary>
    public double Left { get; }

    /// <summary>Upper edge of the area of data.</summary>
    public double Top { get; }

    /// <summary>Right edge of the area of data.</summary>
    public double Right { get; }

    /// <summary>Lower edge of the area of data.</summary>
    public double Bottom { get; }

    /// <summary>Room that the numbers of a vertical axis, and its title, need on the left.</summary>
    public static double LeftFor(ICanvas canvas, Theme theme, LinearScale scale, bool hasTitle)
        => scale.Ticks.Max(t => canvas.Measure(scale.Label(t), theme.SmallSize)) + 6 + (hasTitle ? theme.FontSize * 1.9 : 0);

    /// <summary>Horizontal grid lines with their numbers on the left, and the axis' title.</summary>
    public void VerticalAxis(LinearScale scale, string? title)
    {
        double widest = 0;
        foreach (var tick in scale.Ticks)
        {
            var y = scale[tick];
            _canvas.Line([new(Left, y), new(Right, y)], new Stroke(_theme.Grid, _theme.HairLine));
            var label = scale.Label(tick);
            widest = Math.Max(widest, _canvas.Measure(label, _theme.SmallSize));
            _canvas.Text(new(Left - 4, y + (_theme.SmallSize * 0.36)), label, _theme.Small(TextAnchor.End));
        }

        if (title is not null)
        {
            _canvas.Text(new(Left - widest - 6 - (_theme.FontSize * 0.5), (Top + Bottom) / 2), title, _theme.Text(TextAnchor.Middle, TextTurn.Up));
        }
    }

    /// <summary>The lower axis with its ticks and title.</summary>
    public void HorizontalAxis(LinearScale scale, string? title) => HorizontalAxis(scale.Ticks.Select(t => (scale[t], scale.Label(t))), title);

    /// <summary>The lower axis with labelled places and its title; where labels would touch, only each second, third … is written.</summary>
    public void HorizontalAxis(IEnumerable<(double X, string Label)> ticks, string? title)
    {
        _canvas.Line([new(Left, Bottom), new(Right, Bottom)], new Stroke(_theme.Axis, _theme.HairLine));
        var places = ticks.ToArray();
        var every = Enumerable.Range(1, Math.Max(1, places.Length)).First(n => Fits(places, n));
        for (var i = 0; i < places.Length; i++)
        {
            var (x, label) = places[i];
            _canvas.Line([new(x, Bottom), new(x, Bottom + 2.5)], new Stroke(_theme.Axis, _theme.HairLine));
            if (i % every == 0)
            {
                _canvas.Text(new(x, Bottom + 3.5 + _theme.SmallSize), label, _theme.Small(TextAnchor.Middle));
            }
        }

        if (title is not null)
        {
            _canvas.Text(new((Left + Right) / 2, Bottom + 5 + _theme.SmallSize + (_theme.FontSize * 1.3)), title, _theme.Text(TextAnchor.Middle));
        }
    }

    /// <summary>A bar of uncertainty with feet.</summary>
    public void Whisker(double x, double fromY, double toY, Color color)
    {
        var stroke = new Stroke(color, _theme.HairLine * 1.4);
        var foot = _theme.MarkRadius * 0.9;
        _canvas.Line([new(x, fromY), new(x, toY)], stroke);
        _canvas.Line([new(x - foot, fromY), new(x + foot, fromY)], stroke);
        _canvas.Line([new(x - foot, toY), new(x + foot, toY)], stroke);
    }

    private bool Fits((double X, string Label)[] places, int every)
    {
        for (var i = every; i < places.Length; i += every)
        {
            var before = places[i - every];
            var room = places[i].X - before.X - 4;
            if (room < (_canvas.Measure(before.Label, _theme.SmallSize) + _canvas.Measure(places[i].Label, _theme.SmallSize)) / 2)
            {
                return false;
            }
        }

        return true;
    }
}
