namespace PolicyMiner.Charts.Drawing;

/// <summary>A glyph of a text.</summary>
/// <param name="Font">Index of its font in the <see cref="FontStack"/>.</param>
/// <param name="Glyph">Its number in that font.</param>
/// <param name="X">Distance from the beginning of the text in units of the size of the type.</param>
internal readonly record struct PlacedGlyph(int Font, int Glyph, double X);
