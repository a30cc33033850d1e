namespace PolicyMiner.Charts.Drawing;

/// <summary>A place on a canvas, in points of 1/72 inch; x grows to the right, y downwards.</summary>
/// <param name="X">Distance from the left edge.</param>
/// <param name="Y">Distance from the upper edge.</param>
public readonly record struct Point(double X, double Y);
