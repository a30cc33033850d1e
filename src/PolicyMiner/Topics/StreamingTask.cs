namespace PolicyMiner.Topics;

/// <summary>What one block of a batch carries along and hands back.</summary>
internal sealed class StreamingTask
{
    /// <summary>Takes scratch space.</summary>
    /// <param name="memory">Where the room comes from.</param>
    /// <param name="stride">Floats in a row.</param>
    /// <param name="longestUnit">Most pairs of a unit.</param>
    public StreamingTask(FitMemory memory, int stride, int longestUnit)
    {
        Next = memory.Floats(stride, zeroed: true);
        Counts = memory.Floats(Lanes.Padded(longestUnit), zeroed: true);
        Sums = memory.Floats(Lanes.Padded(longestUnit), zeroed: true);
    }

    /// <summary>N_dk summed anew.</summary>
    public AlignedFloats Next { get; }

    /// <summary>Counts of the unit's pairs.</summary>
    public AlignedFloats Counts { get; }

    /// <summary>Σ_k of the unnormalised responsibilities of each pair.</summary>
    public AlignedFloats Sums { get; }

    /// <summary>Σ n ln(predictive probability) of the pairs done.</summary>
    public double LogLikelihood { get; set; }
}
