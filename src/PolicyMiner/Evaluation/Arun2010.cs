namespace PolicyMiner.Evaluation;

/// <summary>
/// Symmetric Kullback–Leibler divergence of two distributions over the K components: the singular values of φ, and the tokens of the topics, L θ with L the
/// lengths of the units; both scaled to sum 1 and both sorted (Arun, Suresh, Veni Madhavan and Narasimha Murthy 2010).
/// Lower is better; 0 or more. No value when there are more topics than terms.
/// </summary>
/// <remarks>The paper speaks of "distributions" and of sorted order and gives no further detail of the scaling; ldatuning reads it otherwise (<see cref="Arun2010Ldatuning"/>).</remarks>
internal sealed class Arun2010 : ITopicMetric
{
    public string Name => "arun_2010";

    public string Title => "Arun et al. 2010";

    public string ChineseTitle => "Arun 2010（对称 KL 散度）";

    public MetricDirection Direction => MetricDirection.Lower;

    public double Lowest => 0;

    public double Highest => double.PositiveInfinity;

    public string Formula => "KL(p||q) + KL(q||p), p = singular values of phi, q = sum_d N_d theta_dk, both sorted and divided by their sums";

    public string Source => "Arun, Suresh, Veni Madhavan and Narasimha Murthy 2010, PAKDD";

    public MetricNeeds Needs => MetricNeeds.Units;

    public MetricScore Evaluate(MetricInput input)
    {
        var values = ArunDivergence.SingularValuesOf(input);
        if (values is null)
        {
            return new MetricScore(Name, double.NaN);
        }

        var tokens = ArunDivergence.TokensOfTopics(input);
        Array.Sort(tokens);
        Array.Reverse(tokens);
        return new MetricScore(Name, ArunDivergence.Symmetric(Scaled(values), Scaled(tokens)));
    }

    private static double[] Scaled(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return Array.ConvertAll(values, v => v / sum);
    }
}
