using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>
/// ln p(w | K) by the harmonic mean of p(w | z) over a Gibbs sampler's kept samples: −ln((1/S) Σ_s exp(−ℓ_s)), ℓ_s = ln p(w | z_s)
/// (Griffiths and Steyvers 2004, p. 5229 and eq. 2). Higher is better. The estimator is known to be unstable
/// (Wallach et al. 2009): in effect it is the lowest ℓ_s. Only for engines that draw samples.
/// </summary>
internal sealed class Griffiths2004 : ITopicMetric
{
    public string Name => "griffiths_2004";

    public string Title => "Griffiths and Steyvers 2004";

    public string ChineseTitle => "Griffiths 2004（对数边际似然）";

    public MetricDirection Direction => MetricDirection.Higher;

    public double Lowest => double.NegativeInfinity;

    public double Highest => double.PositiveInfinity;

    public string Formula => "-ln(mean over samples of exp(-l_s)), l_s = ln p(w | z_s)";

    public string Source => "Griffiths and Steyvers 2004, PNAS 101";

    public MetricNeeds Needs => MetricNeeds.Samples;

    public MetricScore Evaluate(MetricInput input)
    {
        if (input.Model.SampleLogLikelihoods is not { Length: > 0 } samples)
        {
            throw new ArgumentException($"{Name} needs {Needs}.", nameof(input));
        }

        // The lowest ℓ is taken out before the exponential, which could not hold e^100000.
        var lowest = samples.Min();
        var sum = 0.0;
        foreach (var sample in samples)
        {
            sum += DeterministicMath.Exp(lowest - sample);
        }

        return new MetricScore(Name, lowest - DeterministicMath.Log(sum / samples.Length));
    }
}
