using System.Text.Json;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Saving;

namespace PolicyMiner.Runs.Cache;

/// <summary>Keeps a corpus that was read and cut into words.</summary>
internal static class PreparedCache
{
    private const string Stage = "intake";

    /// <summary>The corpus kept under a key, or a new one, which is then kept.</summary>
    public static PreparedCorpus GetOrCreate(IStageCache cache, string key, Func<PreparedCorpus> create)
    {
        using (var stream = cache.OpenRead(Stage, key))
        {
            if (stream is not null && JsonSerializer.Deserialize<PreparedCorpus>(stream, SavedJson.Options) is { } kept)
            {
                return kept;
            }
        }

        var prepared = create();
        cache.Save(Stage, key, stream => JsonSerializer.Serialize(stream, prepared, SavedJson.Options));
        return prepared;
    }
}
