namespace PolicyMiner.Charts.Drawing;

/// <summary>Cosine and sine of a <see cref="TextTurn"/>, against the clock.</summary>
internal static class TurnVector
{
    private const double HalfRoot = 0.70710678118654752440;

    public static (double Cos, double Sin) Of(TextTurn turn) => turn switch
    {
        TextTurn.Up => (0, 1),
        TextTurn.Slanted => (HalfRoot, HalfRoot),
        _ => (1, 0),
    };

    /// <summary>How far the anchor lies from the beginning of a text of this width.</summary>
    public static double Offset(TextAnchor anchor, double width) => anchor switch
    {
        TextAnchor.Middle => width / 2,
        TextAnchor.End => width,
        _ => 0,
    };
}
