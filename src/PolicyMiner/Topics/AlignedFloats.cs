namespace PolicyMiner.Topics;

/// <summary>
/// Floats at a fixed address that is a multiple of 64 bytes, so that no vector of eight crosses a cache line. The memory belongs to the
/// garbage collector and lives as long as this object.
/// </summary>
internal sealed unsafe class AlignedFloats
{
    private const int Alignment = 64;
    private readonly float[] _memory;

    /// <summary>Takes room for <paramref name="length"/> floats.</summary>
    /// <param name="length">Number of floats; 0 or more.</param>
    /// <param name="zeroed">Whether they start as zeros; else as whatever was there.</param>
    public AlignedFloats(long length, bool zeroed)
    {
        var size = checked((int)(length + (Alignment / sizeof(float))));
        _memory = zeroed ? GC.AllocateArray<float>(size, pinned: true) : GC.AllocateUninitializedArray<float>(size, pinned: true);
        Length = (int)length;
        var address = (nuint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _memory[0]);
        Pointer = (float*)((address + Alignment - 1) & ~(nuint)(Alignment - 1));
    }

    /// <summary>Number of floats.</summary>
    public int Length { get; }

    /// <summary>Address of the first; valid while this object is alive.</summary>
    public float* Pointer { get; }

    /// <summary>All floats.</summary>
    public Span<float> Span => new(Pointer, Length);
}
