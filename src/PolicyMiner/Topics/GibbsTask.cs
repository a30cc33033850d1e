namespace PolicyMiner.Topics;

/// <summary>What one task of a Gibbs sweep writes to besides the counts of its own units and terms.</summary>
internal sealed unsafe class GibbsTask
{
    /// <summary>Takes room.</summary>
    /// <param name="memory">Where the room comes from.</param>
    /// <param name="stride">K rounded up to a multiple of eight.</param>
    public GibbsTask(FitMemory memory, int stride)
    {
        Totals = new int[stride];
        Inverse = memory.Floats(stride, zeroed: true);
        Weights = memory.Floats(stride, zeroed: true);
        Cumulated = memory.Floats(stride, zeroed: true);
        UnitTopics = new ushort[stride];
    }

    /// <summary>N_k as this task sees it: those at the start of the round, and its own changes since.</summary>
    public int[] Totals { get; }

    /// <summary>1 / (N_k + Vβ); 0 behind K.</summary>
    public AlignedFloats Inverse { get; }

    /// <summary>(N_dk + α_k) / (N_k + Vβ) of the unit at work; 0 behind K.</summary>
    public AlignedFloats Weights { get; }

    /// <summary>Room for the weights of a token's topics, summed up lane by lane.</summary>
    public AlignedFloats Cumulated { get; }

    /// <summary>Room for the topics of the unit at work.</summary>
    public ushort[] UnitTopics { get; }

    /// <summary>Random numbers of this task in this sweep.</summary>
    public LaneRandom Random;
}
