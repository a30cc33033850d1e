namespace PolicyMiner.Charts;

/// <summary>A table of numbers to be drawn as a heat map.</summary>
/// <param name="Rows">Names of the rows.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Values">Rows × columns; NaN leaves a cell grey.</param>
/// <param name="Thin">For each row whether it rests on too few cases; its cells are hatched.</param>
/// <param name="Decimals">Decimals of the numbers in the cells.</param>
/// <param name="ValueName">What the colour means, for the legend.</param>
internal sealed record MatrixData(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, double[,] Values, IReadOnlyList<bool> Thin, int Decimals, string ValueName);
