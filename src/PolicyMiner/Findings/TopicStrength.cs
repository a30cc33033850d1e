using PolicyMiner.Topics;

namespace PolicyMiner.Findings;

/// <summary>How strong a topic is in the corpus, by three formulas, because papers mean different things by the word.</summary>
/// <param name="Mean">strength_mean = (1/D) Σ_d θ_dk: every document weighs the same (or its weight in place of 1, in all three: Σ_d w_d θ_dk / Σ_d w_d). Orders the topics.</param>
/// <param name="Tokens">strength_tokens = Σ_d N_d θ_dk / Σ_d N_d: every token weighs the same.</param>
/// <param name="Share">strength_share = share of the documents with θ_dk at or above the threshold.</param>
public sealed record TopicStrength(double Mean, double Tokens, double Share)
{
    /// <summary>Default threshold of <see cref="Share"/>.</summary>
    public const double DefaultThreshold = 0.10;

    /// <summary>The strengths of all topics.</summary>
    public static IReadOnlyList<TopicStrength> Of(DocumentTopics documents, double threshold)
    {
        var k = documents.TopicCount;
        var rows = documents.Documents.Length;
        double Weight(int d) => documents.Weights?[d] ?? 1;
        var mass = 0.0;
        var allTokens = 0.0;
        for (var d = 0; d < rows; d++)
        {
            mass += Weight(d);
            allTokens += Weight(d) * documents.Tokens[d];
        }

        var result = new TopicStrength[k];
        for (var t = 0; t < k; t++)
        {
            double sum = 0;
            double weighted = 0;
            var over = 0.0;
            for (var d = 0; d < rows; d++)
            {
                var share = documents.Shares[(d * k) + t];
                sum += Weight(d) * share;
                weighted += Weight(d) * documents.Tokens[d] * share;
                over += share >= threshold ? Weight(d) : 0;
            }

            result[t] = new TopicStrength(sum / mass, weighted / allTokens, over / mass);
        }

        return result;
    }

    /// <summary>The order in which topics are numbered: falling mean strength, ties by present index.</summary>
    public static int[] Order(IReadOnlyList<TopicStrength> strengths)
        => [.. Enumerable.Range(0, strengths.Count).OrderByDescending(t => strengths[t].Mean).ThenBy(t => t)];
}
