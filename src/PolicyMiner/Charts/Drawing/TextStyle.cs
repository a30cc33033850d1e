namespace PolicyMiner.Charts.Drawing;

/// <summary>How a text is set.</summary>
/// <param name="Size">Size of the type in points.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Anchor">Which part of it stands at its place.</param>
/// <param name="Turn">Direction in which it runs.</param>
public readonly record struct TextStyle(double Size, Color Color, TextAnchor Anchor = TextAnchor.Start, TextTurn Turn = TextTurn.None);
