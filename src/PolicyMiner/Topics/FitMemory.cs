using System.Runtime.InteropServices;
using PolicyMiner.Foundation;

namespace PolicyMiner.Topics;

/// <summary>
/// The working memory of one fit, given back all at once. A sweep makes hundreds of fits of some megabytes each: from the garbage collector
/// every one would be new pages and a collection of all generations, while here the next fit gets the pages of the last. Blocks so large that
/// the system's allocator would hand their pages back come from <see cref="RecycledFloats"/>.
/// </summary>
internal sealed unsafe class FitMemory : IDisposable
{
    private const int Alignment = 64;
    private readonly List<nint> _blocks = [];
    private readonly List<float[]> _large = [];

    /// <summary>Takes room for floats.</summary>
    /// <param name="length">Number of floats; 0 or more.</param>
    /// <param name="zeroed">Whether they start as zeros; else as whatever was there.</param>
    /// <exception cref="ConfigurationException">No array has room for so many.</exception>
    /// <exception cref="OutOfMemoryException">There is no such memory.</exception>
    public AlignedFloats Floats(long length, bool zeroed)
    {
        if (length > Array.MaxLength - Alignment)
        {
            throw new ConfigurationException(new Problem(
                "--topics", $"a table of {NumberFormat.Integer(length)} numbers (topics x units, or topics x words)", "at most " + NumberFormat.Integer(Array.MaxLength - Alignment),
                "Ask for fewer topics, larger units (--unit document) or fewer words (--max-terms)."));
        }

        var floats = (int)length;
        var taken = new AlignedFloats(floats >= RecycledFloats.LeastLength ? Large(floats) : Block(floats), floats);
        if (zeroed)
        {
            taken.Span.Clear();
        }

        return taken;
    }

    /// <summary>Ends all that was taken.</summary>
    public void Dispose()
    {
        foreach (var block in _blocks)
        {
            NativeMemory.AlignedFree((void*)block);
        }

        _blocks.Clear();
        _large.ForEach(RecycledFloats.Return);
        _large.Clear();
    }

    private float* Block(int floats)
    {
        var pointer = NativeMemory.AlignedAlloc(Math.Max(Alignment, (nuint)floats * sizeof(float)), Alignment);
        _blocks.Add((nint)pointer);
        return (float*)pointer;
    }

    private float* Large(int floats)
    {
        var array = RecycledFloats.Take(checked(floats + (Alignment / sizeof(float))));
        _large.Add(array);
        var address = (nuint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref array[0]);
        return (float*)((address + Alignment - 1) & ~(nuint)(Alignment - 1));
    }
}
