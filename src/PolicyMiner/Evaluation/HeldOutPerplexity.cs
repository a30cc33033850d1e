using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Evaluation;

/// <summary>
/// Perplexity by document completion (Wallach, Murray, Salakhutdinov and Mimno 2009): θ of each held-out unit is estimated
/// on half A of its tokens with φ and α fixed, and half B is scored by Σ_k θ_k φ_kw: exp(−Σ ℓ_d / Σ n_d). Lower is better; 1 or more.
/// </summary>
public sealed class HeldOutPerplexity : ITopicMetric
{
    /// <summary>Probabilities below this are raised to it, so that a φ without smoothing can be scored; rows are then normalised again.</summary>
    public const double SmallestProbability = 1e-12;

    /// <inheritdoc/>
    public string Name => "perplexity";

    /// <inheritdoc/>
    public string Title => "Held-out perplexity";

    /// <inheritdoc/>
    public string ChineseTitle => "留出困惑度";

    /// <inheritdoc/>
    public MetricDirection Direction => MetricDirection.Lower;

    /// <inheritdoc/>
    public double Lowest => 1;

    /// <inheritdoc/>
    public double Highest => double.PositiveInfinity;

    /// <inheritdoc/>
    public string Formula => "exp(-sum_d l_d / sum_d n_d), l_d = sum over the words of half B of n_dw ln(sum_k theta_dk phi_kw), theta_d from half A";

    /// <inheritdoc/>
    public string Source => "Wallach, Murray, Salakhutdinov and Mimno 2009, document completion";

    /// <inheritdoc/>
    public MetricNeeds Needs => MetricNeeds.HeldOut;

    /// <inheritdoc/>
    public MetricScore Evaluate(MetricInput input)
    {
        if (input.HalfA is null || input.HalfB is null)
        {
            throw new ArgumentException($"{Name} needs {Needs}.", nameof(input));
        }

        return new MetricScore(Name, Score(input.Model.TopicWord, input.Model.Alpha, input.HalfA, input.HalfB, input.Jobs).Perplexity);
    }

    /// <summary>Scores φ on held-out units.</summary>
    /// <param name="topicWord">φ, K × V, row-major; rows need not sum to 1.</param>
    /// <param name="alpha">α, K values above 0.</param>
    /// <param name="halfA">Counts of the half that θ is estimated from, in the vocabulary of φ; one row per held-out unit.</param>
    /// <param name="halfB">Counts of the half that is scored; the same units in the same order.</param>
    /// <param name="jobs">Threads; never changes the result.</param>
    /// <param name="cancellationToken">Checked before each block of units.</param>
    /// <returns>Log-likelihood and number of scored tokens of each unit.</returns>
    public static HeldOutLikelihood Score(double[] topicWord, double[] alpha, BagOfWords halfA, BagOfWords halfB, int jobs = 1, CancellationToken cancellationToken = default)
    {
        if (halfA.UnitCount != halfB.UnitCount || halfA.TermCount != halfB.TermCount)
        {
            throw new ArgumentException("The two halves do not hold the same units over the same vocabulary.", nameof(halfB));
        }

        if (alpha.Length == 0 || topicWord.Length != alpha.Length * halfA.TermCount)
        {
            throw new ArgumentException($"φ has {topicWord.Length} values; {alpha.Length} topics × {halfA.TermCount} terms were expected.", nameof(topicWord));
        }

        var inference = new TopicInference(Smooth(topicWord, alpha.Length), alpha.Length, halfA.TermCount, alpha);
        var theta = inference.Infer(halfA, jobs, cancellationToken);
        var logLikelihood = new double[halfB.UnitCount];
        for (var u = 0; u < logLikelihood.Length; u++)
        {
            logLikelihood[u] = inference.LogLikelihood(theta.AsSpan(u * alpha.Length, alpha.Length), halfB.Terms(u), halfB.CountsOf(u));
        }

        return new HeldOutLikelihood(logLikelihood, (long[])halfB.RowTotals.Clone());
    }

    /// <summary>φ with no probability below <see cref="SmallestProbability"/>, rows summing to 1.</summary>
    internal static double[] Smooth(double[] topicWord, int topics)
    {
        var phi = new double[topicWord.Length];
        var terms = phi.Length / topics;
        for (var k = 0; k < topics; k++)
        {
            var row = phi.AsSpan(k * terms, terms);
            var sum = 0.0;
            for (var w = 0; w < terms; w++)
            {
                row[w] = Math.Max(topicWord[(k * terms) + w], SmallestProbability);
                sum += row[w];
            }

            foreach (ref var p in row)
            {
                p /= sum;
            }
        }

        return phi;
    }
}
