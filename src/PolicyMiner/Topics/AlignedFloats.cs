namespace PolicyMiner.Topics;

/// <summary>
/// Floats at a fixed address that is a multiple of 64 bytes, so that no vector of eight crosses a cache line. They are part of a
/// <see cref="FitMemory"/> and end with it.
/// </summary>
internal sealed unsafe class AlignedFloats
{
    /// <summary>Describes floats that stand in memory.</summary>
    /// <param name="pointer">Address of the first.</param>
    /// <param name="length">How many.</param>
    public AlignedFloats(float* pointer, int length)
    {
        Pointer = pointer;
        Length = length;
    }

    /// <summary>Number of floats.</summary>
    public int Length { get; }

    /// <summary>Address of the first.</summary>
    public float* Pointer { get; }

    /// <summary>All floats.</summary>
    public Span<float> Span => new(Pointer, Length);
}
