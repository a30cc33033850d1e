using System.Globalization;

namespace PolicyMiner.Charts.Drawing;

/// <summary>A colour in sRGB with opacity.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
/// <param name="Alpha">0, nothing to be seen, to 255, opaque.</param>
public readonly record struct Color(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    /// <summary>White.</summary>
    public static Color White { get; } = new(255, 255, 255);

    /// <summary>Black.</summary>
    public static Color Black { get; } = new(0, 0, 0);

    /// <summary>The colour in the form #rrggbb, without its opacity.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>How light the colour looks in greyscale, 0 to 1 (weights of ITU-R BT.601, which printers and converters use).</summary>
    public double Lightness => ((0.299 * Red) + (0.587 * Green) + (0.114 * Blue)) / 255;

    /// <summary>The colour 0xRRGGBB, opaque.</summary>
    public static Color FromRgb(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    /// <summary>A colour between two, <paramref name="share"/> of the way from the first to the second.</summary>
    public static Color Mix(Color from, Color to, double share)
    {
        byte Between(byte a, byte b) => (byte)Math.Floor(a + ((b - a) * share) + 0.5);

        return new Color(Between(from.Red, to.Red), Between(from.Green, to.Green), Between(from.Blue, to.Blue), Between(from.Alpha, to.Alpha));
    }

    /// <summary>The same colour with another opacity, 0 to 1.</summary>
    public Color Fade(double opacity) => this with { Alpha = (byte)Math.Floor((opacity * 255) + 0.5) };
}
