namespace PolicyMiner.Evaluation;

/// <summary>
/// Difference of two models' held-out log-likelihood per token, paired by document: δ_d = ℓ_d(reference) − ℓ_d(other),
/// Δ = Σ δ_d / Σ n_d, SE = √(D/(D−1) · Σ (δ_d − Δ n_d)²) / Σ n_d (the ratio estimator: Cochran 1977, Sampling Techniques, chapter 6).
/// Pairing takes out how hard each document is for any model, which is most of the spread.
/// </summary>
/// <param name="Difference">Δ in nats per token; above 0 when the reference is better.</param>
/// <param name="StandardError">Its standard error; NaN with fewer than two documents.</param>
/// <param name="Documents">D, the documents with scored tokens.</param>
public readonly record struct PairedDifference(double Difference, double StandardError, int Documents)
{
    /// <summary>Compares two models scored on the same tokens; one row per document (<see cref="HeldOutLikelihood.ByDocument"/>).</summary>
    public static PairedDifference Between(HeldOutLikelihood reference, HeldOutLikelihood other)
    {
        if (!reference.Tokens.AsSpan().SequenceEqual(other.Tokens))
        {
            throw new ArgumentException("The two models were not scored on the same tokens.", nameof(other));
        }

        var documents = 0;
        var sum = 0.0;
        for (var d = 0; d < reference.Tokens.Length; d++)
        {
            documents += reference.Tokens[d] > 0 ? 1 : 0;
            sum += reference.LogLikelihood[d] - other.LogLikelihood[d];
        }

        double tokens = reference.TokenCount;
        if (documents == 0)
        {
            return new PairedDifference(double.NaN, double.NaN, 0);
        }

        var difference = sum / tokens;
        var squares = 0.0;
        for (var d = 0; d < reference.Tokens.Length; d++)
        {
            var residual = reference.LogLikelihood[d] - other.LogLikelihood[d] - (difference * reference.Tokens[d]);
            squares += residual * residual;
        }

        var error = documents < 2 ? double.NaN : Math.Sqrt((double)documents / (documents - 1) * squares) / tokens;
        return new PairedDifference(difference, error, documents);
    }
}
