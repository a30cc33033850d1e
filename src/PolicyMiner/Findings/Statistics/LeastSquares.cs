namespace PolicyMiner.Findings.Statistics;

/// <summary>A straight line through points.</summary>
internal static class LeastSquares
{
    /// <summary>Slope of y on x by least squares; NaN when x does not vary.</summary>
    public static double Slope(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var meanX = Mean.Of(x);
        var meanY = Mean.Of(y);
        double products = 0;
        double squares = 0;
        for (var i = 0; i < x.Length; i++)
        {
            products += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
        }

        return squares == 0 ? double.NaN : products / squares;
    }
}
