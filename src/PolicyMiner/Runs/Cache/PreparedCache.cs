using PolicyMiner.Foundation;
using PolicyMiner.Runs.Saving;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs.Cache;

/// <summary>Keeps a corpus that was read and cut into words in a stage cache.</summary>
/// <param name="cache">Where the entry is kept.</param>
/// <param name="key">What the words depend on (<see cref="StageKeys.Intake"/>).</param>
/// <param name="store">Where the words stand when they are read back.</param>
internal sealed class PreparedCache(IStageCache cache, string key, ColumnStore store) : IPreparedStore
{
    private const string Stage = "intake";

    /// <inheritdoc/>
    public PreparedCorpus? Find()
    {
        using var stream = cache.OpenRead(Stage, key);
        return stream is null ? null : SavedJson.Read<PreparedCorpus>(stream, SavedColumns.Read(stream, store));
    }

    /// <inheritdoc/>
    public void Keep(PreparedCorpus prepared) => cache.Save(Stage, key, stream =>
    {
        NumberColumn[] columns = [prepared.Tokens.Tokens, prepared.Bag.TermIds, prepared.Bag.Counts];
        SavedColumns.Write(stream, columns);
        SavedJson.Write(stream, prepared, columns);
    });

    /// <summary>The corpus kept before, or a new one, which is then kept.</summary>
    public PreparedCorpus FindOrKeep(Func<PreparedCorpus> create)
    {
        if (Find() is { } kept)
        {
            return kept;
        }

        var prepared = create();
        Keep(prepared);
        return prepared;
    }
}
