namespace PolicyMiner.Topics;

/// <summary>What one task of a pass carries along and hands back.</summary>
internal sealed unsafe class Cvb0Task
{
    /// <summary>Takes scratch space for tasks of a corpus.</summary>
    /// <param name="memory">Where the room comes from.</param>
    /// <param name="stride">Floats in a row.</param>
    /// <param name="longestSegment">Most pairs of one segment.</param>
    public Cvb0Task(FitMemory memory, int stride, int longestSegment)
    {
        Totals = memory.Floats(stride, zeroed: true);
        Change = memory.Floats(stride, zeroed: true);
        Effective = memory.Floats(stride, zeroed: true);
        Before = memory.Floats(stride, zeroed: true);
        Row = memory.Floats(4 * stride, zeroed: true);
        Sums = memory.Floats(Lanes.Padded(longestSegment), zeroed: true);
    }

    /// <summary>N_k + Vβ at the start of the task.</summary>
    public AlignedFloats Totals { get; }

    /// <summary>What the task has added to N_k so far.</summary>
    public AlignedFloats Change { get; }

    /// <summary>Least value of N_k + Vβ without a pair's share: Vβ.</summary>
    public float TotalsFloor { get; set; }

    /// <summary>N_k + Vβ at the start of a segment.</summary>
    public AlignedFloats Effective { get; }

    /// <summary>N_dk at the start of a segment.</summary>
    public AlignedFloats Before { get; }

    /// <summary>Four rows under work.</summary>
    public AlignedFloats Row { get; }

    /// <summary>Σ_k of the unnormalised responsibilities of each pair of a segment.</summary>
    public AlignedFloats Sums { get; }

    /// <summary>Σ n ln(leave-one-out predictive probability) of the pairs done.</summary>
    public double LogLikelihood { get; set; }

    /// <summary>Σ n Σ_k |new r − old r| of the pairs done.</summary>
    public double Moved { get; set; }
}
