using PolicyMiner.Foundation;
using PolicyMiner.Runs.Saving;
using PolicyMiner.Selection;

namespace PolicyMiner.Runs.Cache;

/// <summary>The finished fits of a sweep in a stage cache, one entry each.</summary>
internal sealed class FinishedCells : IFinishedCells
{
    private readonly IStageCache _cache;
    private readonly string _stage;

    /// <summary>Creates the store.</summary>
    /// <param name="cache">Where entries are kept.</param>
    /// <param name="key">What all fits of the sweep depend on (<see cref="StageKeys.Sweep"/>).</param>
    public FinishedCells(IStageCache cache, string key)
    {
        _cache = cache;
        _stage = StageOf(key);
    }

    /// <summary>Name of the stage in the cache.</summary>
    public static string StageOf(string key) => "sweep-" + key;

    /// <inheritdoc/>
    public WholeCorpusScore? FindWhole(int topicCount) => Read<WholeCorpusScore>(NameOfWhole(topicCount));

    /// <inheritdoc/>
    public void KeepWhole(WholeCorpusScore score) => Write(NameOfWhole(score.TopicCount), score);

    /// <inheritdoc/>
    public SweepScore? Find(SweepCell cell) => Read<SweepScore>(NameOf(cell));

    /// <inheritdoc/>
    public void Keep(SweepScore score) => Write(NameOf(score.Cell), score);

    private static string NameOfWhole(int topicCount) => $"K{NumberFormat.Integer(topicCount)}-whole";

    private static string NameOf(SweepCell cell) => $"K{NumberFormat.Integer(cell.TopicCount)}-S{NumberFormat.Integer(cell.Start + 1)}-F{NumberFormat.Integer(cell.Fold + 1)}";

    private T? Read<T>(string name)
        where T : class
    {
        using var stream = _cache.OpenRead(_stage, name);
        return stream is null ? null : SavedJson.Read<T>(stream);
    }

    private void Write<T>(string name, T value) => _cache.Save(_stage, name, stream => SavedJson.Write(stream, value));
}
