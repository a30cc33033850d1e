namespace PolicyMiner.Charts.Drawing;

/// <summary>Takes outlines.</summary>
internal interface IOutlineSink
{
    /// <summary>Begins a contour.</summary>
    void MoveTo(double x, double y);

    /// <summary>A straight line to a point.</summary>
    void LineTo(double x, double y);

    /// <summary>A quadratic Bézier curve to a point, pulled by another.</summary>
    void CurveTo(double pullX, double pullY, double x, double y);

    /// <summary>Back to where the contour began.</summary>
    void Close();
}
