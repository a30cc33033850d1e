using PolicyMiner.Evaluation;

namespace PolicyMiner.Selection;

/// <summary>What one cell of the sweep gave.</summary>
public sealed record SweepScore
{
    /// <summary>Which fit.</summary>
    public required SweepCell Cell { get; init; }

    /// <summary>ℓ_d and n_d of the held-out documents, in the order of the fold's documents.</summary>
    public required HeldOutLikelihood HeldOut { get; init; }

    /// <summary>Share of the held-out tokens that the training vocabulary lacks, left out of both halves.</summary>
    public required double UnknownShare { get; init; }

    /// <summary>Iterations that the fit took.</summary>
    public required int Iterations { get; init; }

    /// <summary>Whether the fit converged.</summary>
    public required bool Converged { get; init; }
}
