namespace PolicyMiner.Segmentation;

/// <summary>One thread's figures for one added word.</summary>
internal struct EntryUsage
{
    public long Hits;
    public long InsideLonger;
    public long CutApart;
    public long Forced;
    public long Overlapped;

    /// <summary>Surroundings of the first occurrence that was no hit.</summary>
    public string? Example;

    /// <summary>Document of the example.</summary>
    public int ExampleDocument;

    /// <summary>Adds another thread's figures; the example of the lower document is kept, whoever met it.</summary>
    public void Add(in EntryUsage other)
    {
        Hits += other.Hits;
        InsideLonger += other.InsideLonger;
        CutApart += other.CutApart;
        Forced += other.Forced;
        Overlapped += other.Overlapped;
        if (other.Example is not null && (Example is null || other.ExampleDocument < ExampleDocument))
        {
            Example = other.Example;
            ExampleDocument = other.ExampleDocument;
        }
    }
}
