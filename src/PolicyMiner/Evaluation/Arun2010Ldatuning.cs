namespace PolicyMiner.Evaluation;

/// <summary>
/// Arun et al. 2010 as the R package ldatuning computes it: the singular values of φ as they are, against L θ divided by the longest unit's length and not sorted;
/// the symmetric divergence of these two vectors, which do not sum to 1. Lower is better. It stands beside <see cref="Arun2010"/> because most published curves come from that package.
/// Depends on the order of the topics.
/// </summary>
internal sealed class Arun2010Ldatuning : ITopicMetric
{
    public string Name => "arun_2010_ldatuning";

    public string Title => "Arun et al. 2010 (ldatuning)";

    public string ChineseTitle => "Arun 2010（ldatuning 算法）";

    public MetricDirection Direction => MetricDirection.Lower;

    // Each term is (p − q) ln(p/q), which is never negative even where the vectors do not sum to 1.
    public double Lowest => 0;

    public double Highest => double.PositiveInfinity;

    public string Formula => "sum_k (p_k - q_k) ln(p_k / q_k), p = singular values of phi, q = sum_d N_d theta_dk / max_d N_d";

    public string Source => "R package ldatuning (Murzintcev)";

    public MetricNeeds Needs => MetricNeeds.Units;

    public MetricScore Evaluate(MetricInput input)
    {
        var values = ArunDivergence.SingularValuesOf(input);
        if (values is null)
        {
            return new MetricScore(Name, double.NaN);
        }

        var longest = (double)input.Context.Bag.RowTotals.Max();
        var tokens = Array.ConvertAll(ArunDivergence.TokensOfTopics(input), t => t / longest);
        return new MetricScore(Name, ArunDivergence.Symmetric(values, tokens));
    }
}
