namespace PolicyMiner.Topics;

/// <summary>
/// Topics of whole documents, rolled up from their units by expected counts: θ_dk = (Σ_u n_uk + α_k) / (Σ_u N_u + α₀).
/// A mean of the units' own θ would count the prior once for each unit.
/// </summary>
public sealed class DocumentTopics
{
    /// <summary>Takes over finished parts: for <see cref="RollUp"/> and for reading a saved result.</summary>
    internal DocumentTopics(int topicCount, int[] documents, double[] shares, double[] counts, double[] tokens, double priorMass, double[]? weights = null)
    {
        TopicCount = topicCount;
        Documents = documents;
        Shares = shares;
        Counts = counts;
        Tokens = tokens;
        PriorMass = priorMass;
        Weights = weights;
    }

    /// <summary>K.</summary>
    public int TopicCount { get; }

    /// <summary>Index of each modelled document in the corpus, rising; D of them.</summary>
    public int[] Documents { get; }

    /// <summary>θ, D × K; rows sum to 1.</summary>
    public double[] Shares { get; }

    /// <summary>Expected tokens of each topic without the prior, D × K; rows sum to N_d.</summary>
    public double[] Counts { get; }

    /// <summary>N_d, modelled tokens of each document.</summary>
    public double[] Tokens { get; }

    /// <summary>α₀ = Σ_k α_k.</summary>
    public double PriorMass { get; }

    /// <summary>What each document counts for in means over documents, above 0; null: all count 1.</summary>
    public double[]? Weights { get; }

    /// <summary>θ of row <paramref name="row"/>, K values.</summary>
    public ReadOnlySpan<double> Row(int row) => Shares.AsSpan(row * TopicCount, TopicCount);

    /// <summary>α₀ / (N_d + α₀): the part of θ that comes from the prior, not from the text.</summary>
    public double PriorShare(int row) => PriorMass / (Tokens[row] + PriorMass);

    /// <summary>Rolls the units of a model up to documents.</summary>
    /// <param name="model">One row for each unit.</param>
    /// <param name="unitDocuments">Document of each of these units, rising.</param>
    /// <param name="unitWeights">Weight of each unit, the same for all of a document (<see cref="Vectors.BagOfWords.UnitWeights"/>); null: 1.</param>
    public static DocumentTopics RollUp(TopicModel model, IReadOnlyList<int> unitDocuments, double[]? unitWeights = null)
    {
        var k = model.TopicCount;
        var documents = unitDocuments.Distinct().ToArray();
        var counts = new double[documents.Length * k];
        var tokens = new double[documents.Length];
        var weights = unitWeights is null ? null : new double[documents.Length];
        var row = -1;
        for (var u = 0; u < unitDocuments.Count; u++)
        {
            if (row < 0 || documents[row] != unitDocuments[u])
            {
                row++;
            }

            if (weights is not null)
            {
                weights[row] = unitWeights![u];
            }

            for (var t = 0; t < k; t++)
            {
                var n = model.DocumentTopicCounts[(u * k) + t];
                counts[(row * k) + t] += n;
                tokens[row] += n;
            }
        }

        var prior = model.Alpha.Sum();
        var shares = new double[counts.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = (counts[i] + model.Alpha[i % k]) / (tokens[i / k] + prior);
        }

        return new DocumentTopics(k, documents, shares, counts, tokens, prior, weights);
    }
}
