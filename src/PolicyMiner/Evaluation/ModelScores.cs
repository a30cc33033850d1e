using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Evaluation;

/// <summary>
/// The figures by which topic models of different tools are compared: everything comes from φ alone, with θ of each held-out unit estimated the same way
/// for all (<see cref="TopicInference"/>), so that no tool is judged by its own inference.
/// </summary>
public sealed record ModelScores
{
    /// <summary>The prior that stands for all tools in <see cref="PerplexityAtCommonAlpha"/>.</summary>
    public const double CommonAlpha = 0.1;

    // Added to each term's count, so that a term that is not in the training units is possible.
    private const double UnigramSmoothing = 0.01;

    /// <summary>K.</summary>
    public required int TopicCount { get; init; }

    /// <summary>V.</summary>
    public required int TermCount { get; init; }

    /// <summary>Held-out perplexity by document completion with the model's own α; lower is better.</summary>
    public required double Perplexity { get; init; }

    /// <summary>The same with every α_k = <see cref="CommonAlpha"/>.</summary>
    public required double PerplexityAtCommonAlpha { get; init; }

    /// <summary>Perplexity of the training units' word shares (each count plus 0.01): what a model without topics reaches.</summary>
    public required double UnigramPerplexity { get; init; }

    /// <summary>Mean over topics of <c>npmi_doc</c>: NPMI of the ten most probable terms by co-occurrence in a training unit; −1 to 1, higher is better.</summary>
    public required double Npmi { get; init; }

    /// <summary>npmi_doc of the least coherent topic.</summary>
    public required double LeastNpmi { get; init; }

    /// <summary>Different terms among all ten most probable terms, divided by their number.</summary>
    public required double DistinctShare { get; init; }

    /// <summary>Held-out units.</summary>
    public required int HeldOutUnits { get; init; }

    /// <summary>Tokens of half B, which are scored.</summary>
    public required long HeldOutTokens { get; init; }

    /// <summary>Scores φ.</summary>
    /// <param name="topicWord">K × V weights, row-major; raised to <see cref="HeldOutPerplexity.SmallestProbability"/> and normalised here.</param>
    /// <param name="alpha">The model's α: K values above 0.</param>
    /// <param name="train">Units that the model was trained on.</param>
    /// <param name="halfA">Half A of the held-out units.</param>
    /// <param name="halfB">Half B of the same units.</param>
    /// <param name="jobs">Threads; never changes a figure.</param>
    /// <param name="cancellationToken">Checked between blocks of units.</param>
    public static ModelScores Of(double[] topicWord, double[] alpha, BagOfWords train, BagOfWords halfA, BagOfWords halfB, int jobs = 1, CancellationToken cancellationToken = default)
    {
        var common = new double[alpha.Length];
        Array.Fill(common, CommonAlpha);
        var phi = HeldOutPerplexity.Smooth(topicWord, alpha.Length);
        var own = HeldOutPerplexity.Score(topicWord, alpha, halfA, halfB, jobs, cancellationToken);
        var input = new MetricInput(WithoutUnits(phi, alpha, train.TermCount), new EvaluationContext(train));
        var npmi = new DocumentNpmi().Evaluate(input);
        return new ModelScores
        {
            TopicCount = alpha.Length,
            TermCount = train.TermCount,
            Perplexity = own.Perplexity,
            PerplexityAtCommonAlpha = HeldOutPerplexity.Score(topicWord, common, halfA, halfB, jobs, cancellationToken).Perplexity,
            UnigramPerplexity = HeldOutPerplexity.Score(Unigram(train), [1], halfA, halfB, jobs, cancellationToken).Perplexity,
            Npmi = npmi.Value,
            LeastNpmi = Least(npmi.Topics ?? []),
            DistinctShare = new TopicDiversity().Evaluate(input).Value,
            HeldOutUnits = halfB.UnitCount,
            HeldOutTokens = own.TokenCount,
        };
    }

    private static double[] Unigram(BagOfWords train) => Array.ConvertAll(train.TermTotals(), n => UnigramSmoothing + n);

    private static double Least(IEnumerable<double> values)
    {
        var least = double.NaN;
        foreach (var value in values)
        {
            least = value < least || double.IsNaN(least) ? value : least;
        }

        return least;
    }

    private static TopicModel WithoutUnits(double[] phi, double[] alpha, int terms) => new()
    {
        TopicCount = alpha.Length,
        TermCount = terms,
        UnitCount = 0,
        TopicWord = phi,
        DocumentTopic = [],
        DocumentTopicCounts = [],
        TopicCounts = new double[alpha.Length],
        Alpha = alpha,
        Beta = HeldOutPerplexity.SmallestProbability,
        Objective = [],
        Converged = true,
    };
}
