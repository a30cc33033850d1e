using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Charts;

/// <summary>
/// Sizes and colours that all charts share. The colours are told apart by people with any of the common colour-vision deficiencies (after
/// Okabe and Ito 2008) and, by their lightness, in greyscale.
/// </summary>
internal sealed class Theme
{
    private readonly ChartOptions _options;

    public Theme(ChartOptions options) => _options = options;

    /// <summary>Size of most type.</summary>
    public double FontSize => IsPaper ? 7.5 : 10;

    /// <summary>Size of dense labels: no smaller, or print cannot be read.</summary>
    public double SmallSize => IsPaper ? 6.5 : 9;

    /// <summary>Width of the lines of data.</summary>
    public double LineWidth => IsPaper ? 1.1 : 1.6;

    /// <summary>Width of axes and grids.</summary>
    public double HairLine => IsPaper ? 0.5 : 0.75;

    /// <summary>Radius of marks.</summary>
    public double MarkRadius => IsPaper ? 2 : 3;

    /// <summary>Type.</summary>
    public Color Ink { get; } = Color.FromRgb(0x1A1A1A);

    /// <summary>Type of lesser weight.</summary>
    public Color SoftInk { get; } = Color.FromRgb(0x595959);

    /// <summary>Axes.</summary>
    public Color Axis { get; } = Color.FromRgb(0x6E6E6E);

    /// <summary>Grid lines.</summary>
    public Color Grid { get; } = Color.FromRgb(0xDDDDDD);

    /// <summary>Data of the first series.</summary>
    public Color Primary { get; } = Color.FromRgb(0x0060A0);

    /// <summary>What is to be noticed.</summary>
    public Color Accent { get; } = Color.FromRgb(0xD55E00);

    /// <summary>Places without data.</summary>
    public Color Missing { get; } = Color.FromRgb(0xEEEEEE);

    /// <summary>Colours of series, from dark to light and back, so that neighbours differ in greyscale too.</summary>
    public static IReadOnlyList<Color> Series { get; } =
    [
        Color.FromRgb(0x0060A0), Color.FromRgb(0xE69F00), Color.FromRgb(0x00694D), Color.FromRgb(0x56B4E9),
        Color.FromRgb(0xA63D00), Color.FromRgb(0xCC79A7), Color.FromRgb(0x333333), Color.FromRgb(0xB8AE2C),
    ];

    /// <summary>Whether the charts are for print.</summary>
    public bool IsPaper => _options.Medium == ChartMedium.Paper;

    /// <summary>The words in the language of the charts.</summary>
    public string Say(string chinese, string english) => _options.Language == ChartLanguage.Chinese ? chinese : english;

    /// <summary>Width of a chart that fills <paramref name="columns"/> columns unless the options say otherwise.</summary>
    public double Width(int columns) => ((_options.Columns ?? columns) == 1 ? ChartOptions.OneColumn : ChartOptions.TwoColumns) * (IsPaper ? 1 : 1.5);

    /// <summary>Colour of a share between 0 and 1: white to dark blue, its lightness falling evenly.</summary>
    public static Color Ramp(double share)
    {
        ReadOnlySpan<int> steps = [0xFFFFFF, 0xD6E6F2, 0x9CC3DF, 0x5596C4, 0x1F659E, 0x08305C];
        var at = Math.Clamp(share, 0, 1) * (steps.Length - 1);
        var i = Math.Min(steps.Length - 2, (int)at);
        return Color.Mix(Color.FromRgb(steps[i]), Color.FromRgb(steps[i + 1]), at - i);
    }

    /// <summary>Ink that can be read on a colour.</summary>
    public Color InkOn(Color background) => background.Lightness > 0.55 ? Ink : Color.White;

    /// <summary>Type at its usual size.</summary>
    public TextStyle Text(TextAnchor anchor = TextAnchor.Start, TextTurn turn = TextTurn.None) => new(FontSize, Ink, anchor, turn);

    /// <summary>Small type.</summary>
    public TextStyle Small(TextAnchor anchor = TextAnchor.Start, TextTurn turn = TextTurn.None) => new(SmallSize, Ink, anchor, turn);

    /// <summary>Small type of lesser weight.</summary>
    public TextStyle Soft(TextAnchor anchor = TextAnchor.Start, TextTurn turn = TextTurn.None) => new(SmallSize, SoftInk, anchor, turn);

    /// <summary>
    /// A figure with, on screen, its title on top; <paramref name="paint"/> draws as though the upper left corner of what is left were the origin.
    /// </summary>
    public Figure Figure(string name, string title, string caption, double width, double height, Action<ICanvas> paint)
    {
        if (IsPaper)
        {
            return new Figure(name, title, caption, width, height, paint);
        }

        var head = FontSize * 2.4;
        return new Figure(name, title, caption, width, height + head, canvas =>
        {
            canvas.Text(new Point(FontSize, FontSize * 1.6), TextFit.Shorten(canvas, title, FontSize * 1.2, width - (2 * FontSize)), new TextStyle(FontSize * 1.2, Ink));
            paint(new ShiftedCanvas(canvas, 0, head));
        });
    }
}
