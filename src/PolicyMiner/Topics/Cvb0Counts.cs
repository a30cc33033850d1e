namespace PolicyMiner.Topics;

/// <summary>The numbers that a pass of CVB0 works on; rows are padded to a multiple of eight topics.</summary>
internal sealed unsafe class Cvb0Counts
{
    /// <summary>Takes room for a corpus.</summary>
    public Cvb0Counts(FitMemory memory, int units, int terms, int stride, long pairs)
    {
        Stride = stride;
        Responsibilities = memory.Floats(pairs * Stride, zeroed: false);
        Units = memory.Floats((long)units * Stride, zeroed: true);
        NextUnits = memory.Floats((long)units * Stride, zeroed: true);
        Terms = memory.Floats((long)terms * Stride, zeroed: true);
        NextTerms = memory.Floats((long)terms * Stride, zeroed: true);
        Alpha = memory.Floats(Stride, zeroed: true);
    }

    /// <summary>Floats in a row: K rounded up to a multiple of eight; those behind K stay 0.</summary>
    public int Stride { get; }

    /// <summary>r, one row a pair: share of the pair's tokens that belongs to each topic; rows sum to 1.</summary>
    public AlignedFloats Responsibilities { get; }

    /// <summary>N_dk, one row a unit.</summary>
    public AlignedFloats Units { get; set; }

    /// <summary>N_dk summed anew from the responsibilities of the running pass.</summary>
    public AlignedFloats NextUnits { get; set; }

    /// <summary>N_wk with the pseudo-counts of seeded topics, one row a term.</summary>
    public AlignedFloats Terms { get; set; }

    /// <summary>N_wk summed anew from the responsibilities of the running pass.</summary>
    public AlignedFloats NextTerms { get; set; }

    /// <summary>α, one value a topic.</summary>
    public AlignedFloats Alpha { get; }

    /// <summary>β.</summary>
    public float Beta { get; set; }
}
