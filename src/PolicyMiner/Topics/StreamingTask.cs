namespace PolicyMiner.Topics;

/// <summary>What one block of a batch carries along and hands back.</summary>
internal sealed class StreamingTask
{
    /// <summary>Takes scratch space.</summary>
    /// <param name="stride">Floats in a row.</param>
    /// <param name="longestUnit">Most pairs of a unit.</param>
    public StreamingTask(int stride, int longestUnit)
    {
        Next = new AlignedFloats(stride, zeroed: true);
        Counts = new AlignedFloats(Lanes.Padded(longestUnit), zeroed: true);
        Sums = new AlignedFloats(Lanes.Padded(longestUnit), zeroed: true);
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
