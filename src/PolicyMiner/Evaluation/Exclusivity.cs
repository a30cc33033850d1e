namespace PolicyMiner.Evaluation;

/// <summary>
/// Exclusivity: mean FREX of the ten most probable words, ω = 0.7 (Roberts et al. 2014). Each rank is taken among all V terms,
/// so that the value does not move with the number of terms a topic happens to use, and K can be compared.
/// Higher is better; above 0 to 1.
/// </summary>
internal sealed class Exclusivity : ITopicMetric
{
    /// <summary>ω, the weight of exclusivity against frequency.</summary>
    public const double Weight = 0.7;

    public string Name => "exclusivity";

    public string Title => "Exclusivity (FREX)";

    public string ChineseTitle => "排他性（FREX）";

    public MetricDirection Direction => MetricDirection.Higher;

    public double Lowest => 0;

    public double Highest => 1;

    public string Formula => "mean over the top 10 words of 1 / (0.7 / ECDF_k(phi_kw / sum_j phi_jw) + 0.3 / ECDF_k(phi_kw)), ECDF over all terms";

    public string Source => "Bischof and Airoldi 2012; Roberts et al. 2014";

    public MetricNeeds Needs => MetricNeeds.None;

    public MetricScore Evaluate(MetricInput input)
    {
        var frex = new Frex(input.Model);
        var topics = new double[input.Model.TopicCount];
        for (var k = 0; k < topics.Length; k++)
        {
            topics[k] = frex.MeanOf(k, input.TopWords[k], Weight);
        }

        return MetricScore.MeanOf(Name, topics);
    }
}
