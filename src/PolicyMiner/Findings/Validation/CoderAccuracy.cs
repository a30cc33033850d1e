using PolicyMiner.Findings.Statistics;

namespace PolicyMiner.Findings.Validation;

/// <summary>How often a coder gave the sealed answer.</summary>
/// <param name="Coder">Name of the coder; "all" for all together.</param>
/// <param name="Right">Right answers.</param>
/// <param name="Answered">Answers given.</param>
/// <param name="Interval">95 % interval of the share: Wilson's for one coder, bootstrap over items for all.</param>
/// <param name="P">Exact binomial test against chance, one-sided (better than chance); NaN for all, whose answers are not independent.</param>
public sealed record CoderAccuracy(string Coder, int Right, int Answered, Interval Interval, double P)
{
    /// <summary>Right answers by answers given; NaN without answers.</summary>
    public double Share => Answered == 0 ? double.NaN : Right / (double)Answered;
}
