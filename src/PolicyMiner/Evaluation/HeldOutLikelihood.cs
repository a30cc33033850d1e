using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>What held-out scoring gives: ℓ_d and n_d, from which perplexity and paired differences follow.</summary>
/// <param name="LogLikelihood">ℓ_d: log-likelihood of all scored tokens of row d (natural logarithm); 0 where there are none.</param>
/// <param name="Tokens">n_d: scored tokens of row d.</param>
public sealed record HeldOutLikelihood(double[] LogLikelihood, long[] Tokens)
{
    /// <summary>Σ n_d.</summary>
    public long TokenCount
    {
        get
        {
            long sum = 0;
            foreach (var n in Tokens)
            {
                sum += n;
            }

            return sum;
        }
    }

    /// <summary>exp(−Σ ℓ_d / Σ n_d); 1 or more, lower is better; NaN when nothing was scored.</summary>
    public double Perplexity
    {
        get
        {
            var sum = 0.0;
            foreach (var l in LogLikelihood)
            {
                sum += l;
            }

            var tokens = TokenCount;
            return tokens == 0 ? double.NaN : DeterministicMath.Exp(-sum / tokens);
        }
    }

    /// <summary>Adds the rows of each document up: units of one document are one observation, never several.</summary>
    /// <param name="documentOfRow">Document of each row, 0 … <paramref name="documents"/>−1.</param>
    /// <param name="documents">Number of documents of the result.</param>
    public HeldOutLikelihood ByDocument(ReadOnlySpan<int> documentOfRow, int documents)
    {
        if (documentOfRow.Length != Tokens.Length)
        {
            throw new ArgumentException("One document for each row is needed.", nameof(documentOfRow));
        }

        var logLikelihood = new double[documents];
        var tokens = new long[documents];
        for (var row = 0; row < documentOfRow.Length; row++)
        {
            logLikelihood[documentOfRow[row]] += LogLikelihood[row];
            tokens[documentOfRow[row]] += Tokens[row];
        }

        return new HeldOutLikelihood(logLikelihood, tokens);
    }

    /// <summary>ℓ_d averaged over several fits (seeds) of the same K, scored on the same tokens.</summary>
    public static HeldOutLikelihood Mean(IReadOnlyList<HeldOutLikelihood> fits)
    {
        if (fits.Count == 0)
        {
            throw new ArgumentException("At least one fit is needed.", nameof(fits));
        }

        var mean = new double[fits[0].Tokens.Length];
        foreach (var fit in fits)
        {
            if (!fit.Tokens.AsSpan().SequenceEqual(fits[0].Tokens))
            {
                throw new ArgumentException("The fits were not scored on the same tokens.", nameof(fits));
            }

            for (var d = 0; d < mean.Length; d++)
            {
                mean[d] += fit.LogLikelihood[d];
            }
        }

        foreach (ref var l in mean.AsSpan())
        {
            l /= fits.Count;
        }

        return new HeldOutLikelihood(mean, fits[0].Tokens);
    }
}
