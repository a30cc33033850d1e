namespace PolicyMiner.Foundation;

/// <summary>
/// Gives memory back between the stages of a large run. The collector waits until memory is short, and on a machine with much of it the arrays of one
/// stage would still stand there in the next.
/// </summary>
internal static class UnusedMemory
{
    /// <summary>Documents from which a stage leaves enough behind: below, a collection would cost more than it gives.</summary>
    public const int ManyDocuments = 5_000;

    /// <summary>Bytes of a file from which the work of writing it leaves enough behind.</summary>
    public const long LongFile = 16 << 20;

    /// <summary>Bytes of an array beside which none of its size may be left unused.</summary>
    public const long LargeArray = 256 << 20;

    /// <summary>Collects what is unused before an array of at least <see cref="LargeArray"/> bytes is made.</summary>
    /// <param name="length">Bytes of the array.</param>
    public static void ReleaseBefore(long length)
    {
        if (length >= LargeArray)
        {
            Collect();
        }
    }

    /// <summary>Collects what writing a file left behind, where it is longer than <see cref="LongFile"/>.</summary>
    /// <param name="length">Bytes of the file.</param>
    public static void ReleaseAfterFile(long length)
    {
        if (length > LongFile)
        {
            Collect();
        }
    }

    /// <summary>Collects what the stages before left behind, where there are more than <see cref="ManyDocuments"/> documents.</summary>
    /// <param name="documents">Documents of the run.</param>
    public static void Release(int documents)
    {
        if (documents > ManyDocuments)
        {
            Collect();
        }
    }

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
