using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Charts;

/// <summary>One picture, ready to be drawn on any canvas.</summary>
/// <param name="Name">File name without folder and extension.</param>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Caption">How to read it: what bars, intervals and marks mean; stands under it in the report and is read out by screen readers.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Paint">Draws it; may be called more than once, and on any thread.</param>
public sealed record Figure(string Name, string Title, string Caption, double Width, double Height, Action<ICanvas> Paint);
