namespace PolicyMiner.Evaluation;

/// <summary>
/// Topic diversity: share of different words among the ten most probable words of all topics (Dieng, Ruiz and Blei 2020, who take 25 words).
/// Higher is better; from 1/K (all topics alike) to 1.
/// </summary>
internal sealed class TopicDiversity : ITopicMetric
{
    public string Name => "diversity";

    public string Title => "Topic diversity";

    public string ChineseTitle => "主题多样性";

    public MetricDirection Direction => MetricDirection.Higher;

    public double Lowest => 0;

    public double Highest => 1;

    public string Formula => "different words among all top 10 words / (10 K)";

    public string Source => "Dieng, Ruiz and Blei 2020, with 10 words for 25";

    public MetricNeeds Needs => MetricNeeds.None;

    public MetricScore Evaluate(MetricInput input)
    {
        var words = input.TopWords.Sum(w => w.Length);
        return new MetricScore(Name, words == 0 ? double.NaN : (double)input.TopWords.SelectMany(w => w).Distinct().Count() / words);
    }
}
