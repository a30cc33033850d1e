using PolicyMiner.Evaluation;

namespace PolicyMiner.Selection;

/// <summary>What one held-out fit of the sweep gave.</summary>
public sealed record SweepScore
{
    /// <summary>Which fit.</summary>
    public required SweepCell Cell { get; init; }

    /// <summary>ℓ_d and n_d of the held-out documents, in the order of the fold's documents.</summary>
    public required HeldOutLikelihood HeldOut { get; init; }

    /// <summary>For each topic of the best whole-corpus fit at this K, whether this fit reproduces it (<see cref="TopicMatching"/>).</summary>
    public required bool[] Reproduced { get; init; }

    /// <summary>The engine's training objective at the end of the fit; higher is better.</summary>
    public required double Objective { get; init; }

    /// <summary>Share of the held-out tokens that the training vocabulary lacks, left out of both halves.</summary>
    public required double UnknownShare { get; init; }

    /// <summary>Iterations that the fit took.</summary>
    public required int Iterations { get; init; }

    /// <summary>Whether the fit converged.</summary>
    public required bool Converged { get; init; }
}
