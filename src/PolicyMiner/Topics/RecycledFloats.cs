using PolicyMiner.Foundation;

namespace PolicyMiner.Topics;

/// <summary>
/// Large pinned arrays of finished fits, for the next fit: fresh memory costs a page fault for every 4 KB, in all a tenth of the time of a short fit.
/// Only weak references are held, so a collection of the oldest generation frees the arrays as if they were not here.
/// </summary>
internal static class RecycledFloats
{
    /// <summary>Floats from which an array is worth keeping: below, the system's allocator keeps pages by itself.</summary>
    public const int LeastLength = 1 << 22;

    private const int MostArrays = 16;

    private static readonly Lock Guard = new();
    private static readonly List<WeakReference<float[]>> Arrays = [];

    /// <summary>A pinned array of at least this length and not much longer. What stands in it is not defined.</summary>
    /// <param name="length">Floats needed.</param>
    public static float[] Take(int length)
    {
        lock (Guard)
        {
            Arrays.RemoveAll(a => !a.TryGetTarget(out _));
            WeakReference<float[]>? found = null;
            float[]? taken = null;
            foreach (var reference in Arrays)
            {
                if (reference.TryGetTarget(out var array) && array.Length >= length && array.Length - length <= length / 4 && (taken is null || array.Length < taken.Length))
                {
                    (found, taken) = (reference, array);
                }
            }

            if (found is not null)
            {
                Arrays.Remove(found);
            }

            if (taken is null)
            {
                // What does not fit must not stand beside what is needed now: together they could pass --memory.
                UnusedMemory.ReleaseBefore((long)length * sizeof(float));
                taken = GC.AllocateUninitializedArray<float>(length, pinned: true);
            }

            return taken;
        }
    }

    /// <summary>Takes back an array that nobody uses any more.</summary>
    /// <param name="array">The array.</param>
    public static void Return(float[] array)
    {
        lock (Guard)
        {
            if (Arrays.Count == MostArrays)
            {
                Arrays.RemoveAt(0);
            }

            Arrays.Add(new WeakReference<float[]>(array));
        }
    }
}
