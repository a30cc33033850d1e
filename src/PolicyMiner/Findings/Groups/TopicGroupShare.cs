using PolicyMiner.Findings.Statistics;

namespace PolicyMiner.Findings.Groups;

/// <summary>One topic in one group of documents. Intervals are missing below five documents (five near-duplicate groups), and leave the model's own uncertainty out.</summary>
/// <param name="Group">Index of the group.</param>
/// <param name="Topic">Index of the topic.</param>
/// <param name="Mean">(1/n) Σ_d θ_dk over the group's documents; NaN for an empty group.</param>
/// <param name="MeanInterval">95 % percentile bootstrap of <paramref name="Mean"/> by document.</param>
/// <param name="TokenMean">Σ_d N_d θ_dk / Σ_d N_d.</param>
/// <param name="TokenMeanInterval">95 % percentile bootstrap of <paramref name="TokenMean"/> by document.</param>
/// <param name="Share">Share of the documents with θ_dk at or above the threshold.</param>
/// <param name="ShareInterval">95 % percentile bootstrap of <paramref name="Share"/> by document.</param>
public sealed record TopicGroupShare(int Group, int Topic, double Mean, Interval MeanInterval, double TokenMean, Interval TokenMeanInterval, double Share, Interval ShareInterval);
