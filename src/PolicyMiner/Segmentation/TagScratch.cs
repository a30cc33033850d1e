namespace PolicyMiner.Segmentation;

/// <summary>One thread's working space for the tagging model.</summary>
internal sealed class TagScratch
{
    [ThreadStatic]
    private static TagScratch? _current;

    private TagScratch()
    {
        Array.Fill(Emissions, BoundaryModel.MinFloat);
    }

    /// <summary>The calling thread's space.</summary>
    public static TagScratch Current => _current ??= new TagScratch();

    /// <summary>Scores of the states at one character.</summary>
    public double[] Scores { get; } = new double[256];

    /// <summary>Scores of the states at the character before.</summary>
    public double[] PreviousScores { get; } = new double[256];

    /// <summary>Emissions of one character by state; the floor everywhere between uses.</summary>
    public double[] Emissions { get; } = new double[256];

    /// <summary>Best predecessor by character and state.</summary>
    public byte[] Trace { get; private set; } = [];

    /// <summary>State of each character on the best route.</summary>
    public byte[] Route { get; private set; } = [];

    /// <summary>Makes room for a run.</summary>
    public void Reserve(int length, int states)
    {
        if (Route.Length < length)
        {
            Route = new byte[Math.Max(length, 64)];
            Trace = new byte[Route.Length * states];
        }
    }
}
