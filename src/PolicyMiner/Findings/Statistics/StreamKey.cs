namespace PolicyMiner.Findings.Statistics;

/// <summary>Keys of random streams from names.</summary>
internal static class StreamKey
{
    /// <summary>FNV-1a over the UTF-16 units: the same on every machine, unlike string.GetHashCode.</summary>
    public static ulong Of(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in name)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }
}
