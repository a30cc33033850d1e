using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Charts;

/// <summary>Places panels of one size in rows, from the upper left.</summary>
internal sealed class PanelGrid
{
    private readonly double _gapX;
    private readonly double _gapY;
    private readonly double _margin;

    /// <summary>Creates the grid.</summary>
    /// <param name="count">Panels, at least 1.</param>
    /// <param name="width">Width of the whole figure.</param>
    /// <param name="smallest">Smallest useful width of a panel.</param>
    /// <param name="panelHeight">Height of each panel.</param>
    /// <param name="gapX">Room between panels of a row.</param>
    /// <param name="gapY">Room between rows.</param>
    /// <param name="margin">Room around the whole.</param>
    public PanelGrid(int count, double width, double smallest, double panelHeight, double gapX, double gapY, double margin)
    {
        _gapX = gapX;
        _gapY = gapY;
        _margin = margin;
        Columns = Math.Clamp((int)((width - (2 * margin) + gapX) / (smallest + gapX)), 1, count);
        PanelWidth = (width - (2 * margin) - (gapX * (Columns - 1))) / Columns;
        PanelHeight = panelHeight;
        var rows = (count + Columns - 1) / Columns;
        Height = (2 * margin) + (rows * panelHeight) + ((rows - 1) * gapY);
    }

    /// <summary>Smallest useful width of a panel with axes: three in a row of two columns of a paper, two in one column.</summary>
    public static double SmallestPlot(Theme theme, double width) => theme.FontSize * (width > 300 ? 19 : 13);

    /// <summary>Panels in a row.</summary>
    public int Columns { get; }

    /// <summary>Width of each panel.</summary>
    public double PanelWidth { get; }

    /// <summary>Height of each panel.</summary>
    public double PanelHeight { get; }

    /// <summary>Height of the whole figure.</summary>
    public double Height { get; }

    /// <summary>A canvas with its origin in the upper left corner of a panel.</summary>
    public ICanvas Panel(ICanvas canvas, int index)
        => new ShiftedCanvas(canvas, _margin + (index % Columns * (PanelWidth + _gapX)), _margin + (index / Columns * (PanelHeight + _gapY)));
}
