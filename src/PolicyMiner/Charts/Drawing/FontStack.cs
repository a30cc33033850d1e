using System.Text;

namespace PolicyMiner.Charts.Drawing;

/// <summary>The fonts of a picture in the order in which they are asked for a character, and the characters that none of them had.</summary>
internal sealed class FontStack
{
    private readonly OutlineFont[] _fonts;
    private readonly SortedSet<int> _missing = [];

    /// <summary>Creates the stack.</summary>
    /// <param name="fonts">At least one; the .notdef of the first stands for what all lack.</param>
    public FontStack(params OutlineFont[] fonts) => _fonts = fonts;

    /// <summary>Code points that no font had so far, rising.</summary>
    public IReadOnlyList<int> Missing
    {
        get
        {
            lock (_missing)
            {
                return [.. _missing];
            }
        }
    }

    /// <summary>The font with this index.</summary>
    public OutlineFont this[int index] => _fonts[index];

    /// <summary>The glyphs of a text with their places, in units of the size of the type.</summary>
    public List<PlacedGlyph> Layout(string text)
    {
        var glyphs = new List<PlacedGlyph>(text.Length);
        double x = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var (font, glyph) = Find(rune);
            glyphs.Add(new PlacedGlyph(font, glyph, x));
            x += _fonts[font].Advance(glyph) / (double)_fonts[font].UnitsPerEm;
        }

        return glyphs;
    }

    /// <summary>Width of a text in points.</summary>
    public double Measure(string text, double size)
    {
        double x = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var (font, glyph) = Find(rune);
            x += _fonts[font].Advance(glyph) / (double)_fonts[font].UnitsPerEm;
        }

        return x * size;
    }

    private (int Font, int Glyph) Find(Rune rune)
    {
        // Line breaks and tabs inside a title are spaces in a picture.
        var code = Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? ' ' : rune.Value;
        for (var i = 0; i < _fonts.Length; i++)
        {
            if (_fonts[i].Find(code) is > 0 and var glyph)
            {
                return (i, glyph);
            }
        }

        lock (_missing)
        {
            _missing.Add(code);
        }

        return (0, 0);
    }
}
