using PolicyMiner.Findings;

namespace PolicyMiner.Runs.Compare;

/// <summary>A topic of one run beside its counterpart in another; one of the two is missing where a run has more topics.</summary>
/// <param name="First">The topic of the first run.</param>
/// <param name="Second">Its counterpart in the second run.</param>
/// <param name="Cosine">Cosine of the two word distributions over the words of both runs; 0 without a counterpart.</param>
/// <param name="SharedTopWords">How many of the ten most probable words the two share.</param>
/// <param name="Same">Whether it is the same topic by the rule of <see cref="Evaluation.TopicMatching"/>.</param>
public sealed record ComparedTopic(TopicSummary? First, TopicSummary? Second, double Cosine, int SharedTopWords, bool Same)
{
    /// <summary>strength_mean of the second run less that of the first; NaN without a counterpart.</summary>
    public double StrengthChange => First is null || Second is null ? double.NaN : Second.Strength.Mean - First.Strength.Mean;
}
