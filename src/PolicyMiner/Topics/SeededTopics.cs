namespace PolicyMiner.Topics;

/// <summary>
/// Topics that the user gave words for, as a prior on φ: the first topics of a fit, in this order, get pseudo-counts of their words (as in Jagarlamudi, Daumé and
/// Udupa 2012 and Eshima, Imai and Sasaki 2024, with a Dirichlet prior in place of a second distribution):
/// <code>φ_k ~ Dirichlet(β + s_kw),   s_kw = max(1, round(weight · N_w)) for the words of topic k, else 0</code>
/// where N_w is the count of the word in the corpus, so that a rare word is pulled as hard as a frequent one. Tokens of such a word start in its topic, and may leave
/// it. The other topics are free.
/// </summary>
/// <param name="Terms">Term ids of the words of each seeded topic; a word may belong to several topics.</param>
public sealed record SeededTopics(IReadOnlyList<int[]> Terms)
{
    /// <summary>Default of <see cref="Weight"/>.</summary>
    public const double DefaultWeight = 0.5;

    /// <summary>Pseudo-counts of a word in each of its topics, for each of its tokens in the corpus; above 0, at most 100. Default 0.5.</summary>
    public double Weight { get; init; } = DefaultWeight;

    /// <summary>The same topics over another vocabulary; words that it lacks are left out.</summary>
    /// <param name="termOf">New id of each term, or −1.</param>
    internal SeededTopics Over(int[] termOf) => this with { Terms = [.. Terms.Select(t => t.Select(w => termOf[w]).Where(w => w >= 0).ToArray())] };
}
