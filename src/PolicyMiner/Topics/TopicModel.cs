namespace PolicyMiner.Topics;

/// <summary>A fitted topic model. Matrices are row-major arrays: element (row, column) stands at row × columns + column.</summary>
public sealed record TopicModel
{
    /// <summary>K, the number of topics.</summary>
    public required int TopicCount { get; init; }

    /// <summary>V, the number of terms.</summary>
    public required int TermCount { get; init; }

    /// <summary>D, the number of units.</summary>
    public required int UnitCount { get; init; }

    /// <summary>φ, K × V: probability of each term in each topic; rows sum to 1.</summary>
    public required double[] TopicWord { get; init; }

    /// <summary>θ, D × K: share of each topic in each unit; rows sum to 1.</summary>
    public required double[] DocumentTopic { get; init; }

    /// <summary>Expected number of tokens of each topic in each unit, without the prior, D × K; rows sum to N_d.</summary>
    public required double[] DocumentTopicCounts { get; init; }

    /// <summary>Expected number of tokens of each topic, without the prior; K values.</summary>
    public required double[] TopicCounts { get; init; }

    /// <summary>α as fitted or given; K values.</summary>
    public required double[] Alpha { get; init; }

    /// <summary>β as fitted or given.</summary>
    public required double Beta { get; init; }

    /// <summary>The engine's training objective after each iteration; higher is better.</summary>
    public required double[] Objective { get; init; }

    /// <summary>Whether the engine's stopping rule was met before the iterations ran out.</summary>
    public required bool Converged { get; init; }

    /// <summary>ln p(w | z) of each kept sample of an engine that draws samples (Griffiths and Steyvers 2004, eq. 2); null for engines that draw none.</summary>
    public double[]? SampleLogLikelihoods { get; init; }

    /// <summary>R̂ of ln p(w | z) over the chains that this one was chosen from (<see cref="ChainMixing"/>); null for one start, or for engines that draw no samples.</summary>
    public double? ScaleReduction { get; init; }

    /// <summary>The starts that this one was chosen from (<see cref="TopicRestarts"/>), itself among them; empty for a single fit.</summary>
    public IReadOnlyList<TopicStart> Starts { get; init; } = [];

    /// <summary>Index of this one in <see cref="Starts"/>.</summary>
    public int ChosenStart { get; init; }

    /// <summary>φ of one topic, V values.</summary>
    public ReadOnlySpan<double> Words(int topic) => TopicWord.AsSpan(topic * TermCount, TermCount);

    /// <summary>θ of one unit, K values.</summary>
    public ReadOnlySpan<double> Topics(int unit) => DocumentTopic.AsSpan(unit * TopicCount, TopicCount);

    /// <summary>The same model with its topics in another order.</summary>
    /// <param name="order">order[i] = present index of the topic that becomes topic i.</param>
    public TopicModel Reorder(ReadOnlySpan<int> order)
    {
        var k = TopicCount;
        var phi = new double[TopicWord.Length];
        var theta = new double[DocumentTopic.Length];
        var counts = new double[DocumentTopicCounts.Length];
        var totals = new double[k];
        var alpha = new double[k];
        for (var i = 0; i < k; i++)
        {
            Words(order[i]).CopyTo(phi.AsSpan(i * TermCount, TermCount));
            totals[i] = TopicCounts[order[i]];
            alpha[i] = Alpha[order[i]];
            for (var d = 0; d < UnitCount; d++)
            {
                theta[(d * k) + i] = DocumentTopic[(d * k) + order[i]];
                counts[(d * k) + i] = DocumentTopicCounts[(d * k) + order[i]];
            }
        }

        return this with { TopicWord = phi, DocumentTopic = theta, DocumentTopicCounts = counts, TopicCounts = totals, Alpha = alpha };
    }
}
