using System.Text.Json;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Saving;

namespace PolicyMiner.Runs.Cache;

/// <summary>Keeps a corpus that was read and cut into words in a stage cache.</summary>
/// <param name="cache">Where the entry is kept.</param>
/// <param name="key">What the words depend on (<see cref="StageKeys.Intake"/>).</param>
internal sealed class PreparedCache(IStageCache cache, string key) : IPreparedStore
{
    private const string Stage = "intake";

    /// <inheritdoc/>
    public PreparedCorpus? Find()
    {
        using var stream = cache.OpenRead(Stage, key);
        return stream is null ? null : JsonSerializer.Deserialize<PreparedCorpus>(stream, SavedJson.Options);
    }

    /// <inheritdoc/>
    public void Keep(PreparedCorpus prepared) => cache.Save(Stage, key, stream => JsonSerializer.Serialize(stream, prepared, SavedJson.Options));

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
