namespace PolicyMiner.Evaluation;

/// <summary>
/// Deveaud et al. 2014 as the R package ldatuning computes it: the sum over unordered pairs divided by K (K − 1), half of <see cref="Deveaud2014"/>; where any
/// probability is 0 the smallest normal double is added to all of them. Higher is better; 0 or more.
/// </summary>
internal sealed class Deveaud2014Ldatuning : ITopicMetric
{
    // R's .Machine$double.xmin.
    private const double SmallestNormal = 2.2250738585072014e-308;

    public string Name => "deveaud_2014_ldatuning";

    public string Title => "Deveaud et al. 2014 (ldatuning)";

    public string ChineseTitle => "Deveaud 2014（ldatuning 算法）";

    public MetricDirection Direction => MetricDirection.Higher;

    public double Lowest => 0;

    public double Highest => double.PositiveInfinity;

    public string Formula => "sum over unordered pairs of topics of (1/2) sum_w (phi_kw - phi_jw) (ln phi_kw - ln phi_jw), divided by K (K - 1)";

    public string Source => "R package ldatuning (Murzintcev)";

    public MetricNeeds Needs => MetricNeeds.None;

    public MetricScore Evaluate(MetricInput input)
    {
        var k = input.Model.TopicCount;
        if (k < 2)
        {
            return new MetricScore(Name, double.NaN);
        }

        var probabilities = input.Model.TopicWord;
        if (Array.Exists(probabilities, p => p == 0))
        {
            probabilities = Array.ConvertAll(probabilities, p => p + SmallestNormal);
        }

        return new MetricScore(Name, TopicDivergence.SumOverPairs(probabilities, k) / (k * (k - 1)));
    }
}
