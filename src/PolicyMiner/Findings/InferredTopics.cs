using PolicyMiner.Foundation;

namespace PolicyMiner.Findings;

/// <summary>Topics of new documents under a saved model, and how far these documents are from those that the model was fitted on.</summary>
/// <param name="Documents">The new documents.</param>
/// <param name="UnknownShare">Share of all their words that the model does not know.</param>
/// <param name="TrainingUnknownShare">The same of the training documents: words that the limits of document frequency took out.</param>
/// <param name="Perplexity">Perplexity of all new documents together, by document completion.</param>
/// <param name="ReferencePerplexity">Held-out perplexity of the chosen K in the sweep; without a sweep, that of the training documents, which the model knows.</param>
/// <param name="ReferenceIsHeldOut">Whether the reference comes from the sweep.</param>
/// <param name="Warnings">What came up, drift among it.</param>
public sealed record InferredTopics(
    IReadOnlyList<InferredDocument> Documents,
    double UnknownShare,
    double TrainingUnknownShare,
    double Perplexity,
    double ReferencePerplexity,
    bool ReferenceIsHeldOut,
    IReadOnlyList<Warning> Warnings);
