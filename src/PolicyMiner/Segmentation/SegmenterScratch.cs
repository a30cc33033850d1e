namespace PolicyMiner.Segmentation;

/// <summary>One thread's working space; it grows with the longest run and holds nothing between calls.</summary>
internal sealed class SegmenterScratch
{
    [ThreadStatic]
    private static SegmenterScratch? _current;

    /// <summary>The calling thread's space.</summary>
    public static SegmenterScratch Current => _current ??= new SegmenterScratch();

    /// <summary>Words to keep whole in a text.</summary>
    public List<KeptSpan> Kept { get; } = [];

    /// <summary>Those of them that the route would cut apart.</summary>
    public List<KeptSpan> Forced { get; } = [];

    /// <summary>Codes of a run, with <see cref="CharacterCodes.End"/> behind it.</summary>
    public ushort[] Codes { get; private set; } = new ushort[1025];

    /// <summary>Route of a run, with one step behind it.</summary>
    public RouteStep[] Route { get; private set; } = new RouteStep[1025];

    /// <summary>States of a run.</summary>
    public byte[] Trace { get; private set; } = new byte[1025];

    /// <summary>Lengths of the words of a run.</summary>
    public int[] Lengths { get; private set; } = new int[1025];

    /// <summary>Makes room for a run of <paramref name="length"/> characters.</summary>
    public void Reserve(int length)
    {
        if (Codes.Length <= length)
        {
            var size = Math.Max(length + 1, (int)Math.Min(2L * Codes.Length, Array.MaxLength));
            Codes = new ushort[size];
            Route = new RouteStep[size];
            Trace = new byte[size];
            Lengths = new int[size];
        }
    }
}
