namespace PolicyMiner.Charts.Drawing;

/// <summary>How a line is drawn; joints are round, ends are cut off square.</summary>
/// <param name="Color">Its colour.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Dash">Length of a dash in points, with gaps of the same length; 0 draws a solid line.</param>
public readonly record struct Stroke(Color Color, double Width, double Dash = 0);
