using System.Runtime.InteropServices;

namespace PolicyMiner.Segmentation;

/// <summary>Arrays in a stream as they lie in memory (little-endian): reading them is a copy.</summary>
internal static class AssetStream
{
    /// <summary>Opens an embedded asset.</summary>
    public static Stream Open(string file)
        => typeof(AssetStream).Assembly.GetManifestResourceStream("PolicyMiner.Segmentation.Resources." + file)
            ?? throw new InvalidDataException($"The resource {file} is missing from the assembly.");

    /// <summary>Reads an array of known length.</summary>
    public static T[] ReadArray<T>(Stream stream, int length)
        where T : unmanaged
    {
        var array = GC.AllocateUninitializedArray<T>(length);
        ReadInto(stream, array.AsSpan());
        return array;
    }

    /// <summary>Fills a span.</summary>
    public static void ReadInto<T>(Stream stream, Span<T> span)
        where T : unmanaged
        => stream.ReadExactly(MemoryMarshal.AsBytes(span));

    /// <summary>Writes an array, without its length.</summary>
    public static void WriteArray<T>(Stream stream, ReadOnlySpan<T> array)
        where T : unmanaged
        => stream.Write(MemoryMarshal.AsBytes(array));
}
