namespace PolicyMiner.Findings.Groups;

/// <summary>The trend of a topic over the years.</summary>
/// <param name="Topic">Index of the topic.</param>
/// <param name="Slope">Change of θ_dk per year, by least squares over documents.</param>
/// <param name="P">Permutation test on |slope|.</param>
/// <param name="Q">P after Benjamini and Hochberg over all topics.</param>
/// <param name="Kind">Hot, cold or steady, by the sign of the slope and q &lt; 0.05.</param>
public sealed record TopicTrend(int Topic, double Slope, double P, double Q, TrendKind Kind)
{
    /// <summary>Largest q that counts.</summary>
    public const double MaxQ = 0.05;
}
