namespace PolicyMiner.Evaluation;

/// <summary>
/// Mean cosine over all pairs of topics: Σ_{i&lt;j} cos(φ_i, φ_j) / (K (K − 1) / 2) (Cao, Xia, Li, Zhang and Tang 2009).
/// Lower is better (topics far apart); 0 to 1. One topic has no pairs and no value. ldatuning computes the same.
/// </summary>
internal sealed class CaoJuan2009 : ITopicMetric
{
    public string Name => "cao_juan_2009";

    public string Title => "Cao Juan et al. 2009";

    public string ChineseTitle => "Cao Juan 2009（主题平均余弦）";

    public MetricDirection Direction => MetricDirection.Lower;

    public double Lowest => 0;

    public double Highest => 1;

    public string Formula => "mean over pairs of topics of cos(phi_i, phi_j)";

    public string Source => "Cao, Xia, Li, Zhang and Tang 2009, Neurocomputing 72";

    public MetricNeeds Needs => MetricNeeds.None;

    public MetricScore Evaluate(MetricInput input)
    {
        var k = input.Model.TopicCount;
        var words = TopicWords.Of(input.Model);
        var cosines = TopicSimilarity.Cosines(words, words);
        var sum = 0.0;
        for (var i = 0; i < k; i++)
        {
            for (var j = i + 1; j < k; j++)
            {
                sum += cosines[(i * k) + j];
            }
        }

        return new MetricScore(Name, k < 2 ? double.NaN : sum / (k * (k - 1) / 2));
    }
}
