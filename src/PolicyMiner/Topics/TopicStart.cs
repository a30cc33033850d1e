namespace PolicyMiner.Topics;

/// <summary>How one of several starts of a fit ended.</summary>
/// <param name="Start">Its number.</param>
/// <param name="Iterations">Iterations done.</param>
/// <param name="Objective">The training objective after the last one; NaN when there was none.</param>
/// <param name="Converged">Whether the engine's stopping rule was met.</param>
/// <param name="Samples">Samples kept; 0 for engines that draw none.</param>
/// <param name="LogLikelihoodMean">Mean of ln p(w | z) over these samples; NaN without.</param>
/// <param name="LogLikelihoodDeviation">Its standard deviation; NaN with fewer than two.</param>
public sealed record TopicStart(int Start, int Iterations, double Objective, bool Converged, int Samples, double LogLikelihoodMean, double LogLikelihoodDeviation)
{
    /// <summary>Whether the start was left after the first comparison (<see cref="TopicRestarts.ScreeningTolerance"/>): its figures are those of that moment.</summary>
    public bool LeftEarly { get; init; }

    /// <summary>The end of a start.</summary>
    internal static TopicStart Of(int start, TopicModel model)
    {
        var samples = model.SampleLogLikelihoods ?? [];
        var sum = 0.0;
        foreach (var sample in samples)
        {
            sum += sample;
        }

        var mean = samples.Length == 0 ? double.NaN : sum / samples.Length;
        var squares = 0.0;
        foreach (var sample in samples)
        {
            squares += (sample - mean) * (sample - mean);
        }

        return new TopicStart(
            start, model.Objective.Length, model.Objective.Length > 0 ? model.Objective[^1] : double.NaN, model.Converged,
            samples.Length, mean, samples.Length < 2 ? double.NaN : Math.Sqrt(squares / (samples.Length - 1)));
    }
}
