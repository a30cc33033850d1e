namespace PolicyMiner.Evaluation;

/// <summary>
/// Mean divergence over all pairs of topics: 1/(K (K − 1)) Σ_{(k,k')} D(k‖k') over ordered pairs,
/// D(k‖k') = ½ Σ_w φ_kw ln(φ_kw/φ_k'w) + ½ Σ_w φ_k'w ln(φ_k'w/φ_kw), w over the words of both topics
/// (Deveaud, SanJuan and Bellot 2014, section 3.2; the paper calls D Jensen–Shannon, though it is half of Jeffreys' divergence).
/// Higher is better; 0 or more. One topic has no pairs and no value.
/// </summary>
/// <remarks>The paper sums over words that are among the n most probable of both topics and names no n for this step; here all words with a
/// probability in both topics are taken, as ldatuning does.</remarks>
internal sealed class Deveaud2014 : ITopicMetric
{
    public string Name => "deveaud_2014";

    public string Title => "Deveaud et al. 2014";

    public string ChineseTitle => "Deveaud 2014（主题间散度）";

    public MetricDirection Direction => MetricDirection.Higher;

    public double Lowest => 0;

    public double Highest => double.PositiveInfinity;

    public string Formula => "mean over ordered pairs of topics of (1/2) sum_w (phi_kw - phi_jw) (ln phi_kw - ln phi_jw)";

    public string Source => "Deveaud, SanJuan and Bellot 2014, Document numérique 17";

    public MetricNeeds Needs => MetricNeeds.None;

    public MetricScore Evaluate(MetricInput input)
    {
        var k = input.Model.TopicCount;
        return new MetricScore(Name, k < 2 ? double.NaN : 2 * TopicDivergence.SumOverPairs(input.Model.TopicWord, k) / (k * (k - 1)));
    }
}
