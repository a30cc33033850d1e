namespace PolicyMiner;

/// <summary>Where a corpus that was read and cut into words is kept, so that an interrupted run need not read it again.</summary>
public interface IPreparedStore
{
    /// <summary>The corpus kept before, or null.</summary>
    PreparedCorpus? Find();

    /// <summary>Keeps a corpus. Called from another thread than the one that goes on with it.</summary>
    void Keep(PreparedCorpus prepared);
}
