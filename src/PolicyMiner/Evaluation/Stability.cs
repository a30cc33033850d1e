namespace PolicyMiner.Evaluation;

/// <summary>
/// Stability: share of topics that at least 70 % of the other fits with the same K reproduce; topics are matched one to one by the Hungarian method
/// (as Greene, O'Callaghan and Cunningham 2014 do), and reproduced means a cosine of φ of at least 0.7 and at least 5 of
/// the 10 top words shared. Higher is better; 0 to 1. It falls with K, so its highest value says nothing: read the largest K that is stable enough.
/// </summary>
internal sealed class Stability : ITopicMetric
{
    public string Name => "stability";

    public string Title => "Topic stability";

    public string ChineseTitle => "主题稳定性";

    public MetricDirection Direction => MetricDirection.Higher;

    public double Lowest => 0;

    public double Highest => 1;

    public string Formula => "share of topics reproduced (cosine of phi >= 0.7 and >= 5 of 10 top words shared, matched one to one) in >= 70 % of the other fits";

    public string Source => "Greene, O'Callaghan and Cunningham 2014, with cosine of phi for the similarity of rankings";

    public MetricNeeds Needs => MetricNeeds.OtherFits;

    public MetricScore Evaluate(MetricInput input)
    {
        var stability = TopicStability.Of(TopicWords.Of(input.Model), input.OtherFits);
        return new MetricScore(Name, stability.StableShare, Array.ConvertAll(stability.ReproducedIn, n => stability.Fits == 0 ? double.NaN : (double)n / stability.Fits));
    }
}
