using PolicyMiner.Documents;

namespace PolicyMiner.Findings;

/// <summary>A new document read with a saved model.</summary>
/// <param name="Document">What the document is; its reason when it was left out.</param>
/// <param name="Topics">θ, K shares that sum to 1; empty when no word of the document is in the model.</param>
/// <param name="Tokens">Its words that the model knows.</param>
/// <param name="UnknownTokens">Its words, after the same filters, that the model does not know.</param>
/// <param name="Perplexity">By document completion: θ from a random half of its words, the other half scored; NaN when a half is empty.</param>
/// <param name="IsTraining">Whether the model was fitted on it: its topics are then those of the fit.</param>
public sealed record InferredDocument(DocumentRecord Document, double[] Topics, long Tokens, long UnknownTokens, double Perplexity, bool IsTraining = false)
{
    /// <summary>Share of its words that the model does not know; NaN without words.</summary>
    public double UnknownShare => Tokens + UnknownTokens == 0 ? double.NaN : UnknownTokens / (double)(Tokens + UnknownTokens);
}
