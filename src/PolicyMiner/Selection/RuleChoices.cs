using PolicyMiner.Evaluation;

namespace PolicyMiner.Selection;

/// <summary>What each rule would choose; null where a rule has no answer.</summary>
/// <param name="OneSe">Rule one-se.</param>
/// <param name="Min">Rule min.</param>
/// <param name="Knee">Rule knee; null when every step of the range gains more than the limit.</param>
/// <param name="Npmi">Rule npmi; null without a K ≥ 5.</param>
/// <param name="Stability">Rule stability; null when no K is stable enough, or with one start.</param>
public sealed record RuleChoices(int OneSe, int Min, int? Knee, int? Npmi, int? Stability)
{
    /// <summary>Rule npmi looks at K from here on: with fewer topics coherence only says that frequent words stand together.</summary>
    public const int LeastForNpmi = 5;

    /// <summary>Rule stability: least share of reproduced topics.</summary>
    public const double LeastStableShare = 0.8;

    /// <summary>The smaller of one-se and knee, of which rule auto takes the median over resamples.</summary>
    public int Smaller => Math.Min(OneSe, Knee ?? int.MaxValue);

    /// <summary>Rule consensus: the median of the rules that have an answer, rounded down.</summary>
    public int Consensus
    {
        get
        {
            var votes = new[] { OneSe, Knee, Npmi, Stability }.OfType<int>().Order().ToArray();
            return (votes[(votes.Length - 1) / 2] + votes[votes.Length / 2]) / 2;
        }
    }

    /// <summary>The choice of one rule, or null when it has none.</summary>
    public int? Of(SelectionRule rule) => rule switch
    {
        SelectionRule.OneSe => OneSe,
        SelectionRule.Min => Min,
        SelectionRule.Knee => Knee,
        SelectionRule.Npmi => Npmi,
        SelectionRule.Stability => Stability,
        SelectionRule.Consensus => Consensus,
        _ => Smaller,
    };

    /// <summary>The metric of rule npmi.</summary>
    internal static string NpmiMetric { get; } = new CNpmi().Name;

    /// <summary>The choice of rule npmi.</summary>
    internal static int? ByNpmi(IEnumerable<TopicCountScore> scores)
        => scores.Where(s => s.TopicCount >= LeastForNpmi && !double.IsNaN(s.Mean(NpmiMetric))).OrderByDescending(s => s.Mean(NpmiMetric)).ThenBy(s => s.TopicCount).FirstOrDefault()?.TopicCount;

    /// <summary>The choice of rule stability.</summary>
    internal static int? ByStability(IEnumerable<TopicCountScore> scores)
        => scores.Where(s => s.StabilityOverStarts >= LeastStableShare && s.StabilityOverDocuments >= LeastStableShare).LastOrDefault()?.TopicCount;
}
