using PolicyMiner.Foundation;
using PolicyMiner.Runs.Cache;
using PolicyMiner.Runs.Shards;
using PolicyMiner.Selection;
using PolicyMiner.Tables;

namespace PolicyMiner.Runs;

/// <summary>The sweep alone with its folder: whole with the decision on K, or one shard of it.</summary>
public sealed class SweepRun
{
    private readonly MiningOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Creates the sweep.</summary>
    /// <param name="options">What to sweep; one topic count alone is swept too.</param>
    /// <param name="clock">Only for the manifest's times.</param>
    public SweepRun(MiningOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
    }

    /// <summary>Sweeps all topic counts and decides on K; 'fit' in the same folder goes on from there.</summary>
    /// <param name="outputFolder">The folder; null: runs/ and the first digits of the key, in the current folder.</param>
    /// <param name="force">Write into a folder that holds a run of another key.</param>
    /// <param name="progress">Told of finished fits; may be null.</param>
    /// <param name="cancellationToken">Stops the sweep; finished fits are kept.</param>
    /// <exception cref="InputException">The input cannot be used.</exception>
    /// <exception cref="ConfigurationException">An option is wrong, or the folder holds another run.</exception>
    public SweepOutcome Execute(string? outputFolder = null, bool force = false, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var work = RunWork.Open(_options, _clock, progress);
        return Execute(work, outputFolder ?? work.DefaultFolder, force, null, progress, cancellationToken);
    }

    /// <summary>Sweeps the topic counts of one shard.</summary>
    /// <param name="shard">Which part.</param>
    /// <param name="outputFolder">The folder, one for each shard; null: runs/ and the first digits of the key, with the shard behind.</param>
    /// <param name="force">Write into a folder that holds another run or shard.</param>
    /// <param name="progress">Told of finished fits; may be null.</param>
    /// <param name="cancellationToken">Stops the sweep; finished fits are kept.</param>
    /// <exception cref="InputException">The input cannot be used.</exception>
    /// <exception cref="ConfigurationException">An option is wrong, or the folder holds another run.</exception>
    public SweepOutcome ExecuteShard(Shard shard, string? outputFolder = null, bool force = false, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var work = RunWork.Open(_options, _clock, progress);
        var folder = outputFolder ?? $"{work.DefaultFolder}-shard-{NumberFormat.Integer(shard.Index)}-of-{NumberFormat.Integer(shard.Count)}";
        using var directory = RunDirectory.Take(folder, work.Key, RunScope.Shard, shard, force);
        if (RunDirectory.Holds(folder, work.Key, RunScope.Shard, shard))
        {
            return new SweepOutcome(folder, work.Key, shard.Of(RecordedRun.Read(folder).Shard!.TopicCounts), null, []);
        }

        directory.Begin();
        var prepared = work.Prepare(directory.Cache, progress, cancellationToken);
        var input = work.Pipeline.SweepInputOf(prepared);
        var all = work.Pipeline.SweepOptions.TopicCountsFor(input.Plan.SmallestTraining(input.Corpus));
        var own = shard.Of(all);
        var cells = new FolderCache(Path.Combine(folder, RunFolder.Cells));
        if (own.Count > 0)
        {
            work.Pipeline.Sweep(input, work.Cells(cells, input)).Run(own, input, progress, cancellationToken);
        }

        var stage = FinishedCells.StageOf(work.SweepKey(input)) + "/";
        foreach (var name in cells.Names().Where(n => n.StartsWith(stage, StringComparison.Ordinal)).Select(n => RunFolder.Cells + "/" + n))
        {
            directory.Writer.Keep(FileHash.Of(name, Path.Combine(folder, name)));
        }

        work.Complete(directory, folder, RunScope.Shard, 0, new ShardRecord(shard, all));
        return new SweepOutcome(folder, work.Key, own, null, prepared.Warnings);
    }

    /// <summary>Sweeps with fits that were finished elsewhere.</summary>
    /// <param name="work">Inputs and key.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="force">Write into a folder that holds another run.</param>
    /// <param name="bring">Brings finished fits into the cache; null: there are none.</param>
    /// <param name="progress">Told of finished fits; may be null.</param>
    /// <param name="cancellationToken">Stops the sweep.</param>
    internal SweepOutcome Execute(RunWork work, string folder, bool force, Action<IStageCache>? bring, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        if (RunDirectory.Holds(folder, work.Key, RunScope.Sweep))
        {
            return new SweepOutcome(folder, work.Key, [], null, WarningsFile.Read(folder));
        }

        using var directory = RunDirectory.Take(folder, work.Key, RunScope.Sweep, null, force);
        directory.Begin();
        bring?.Invoke(directory.Cache);
        var prepared = work.Prepare(directory.Cache, progress, cancellationToken);
        var input = work.Pipeline.SweepInputOf(prepared);
        var selection = new TopicCountSelector(work.Pipeline.Sweep(input, work.Cells(directory.Cache, input)), work.Pipeline.SweepOptions).Select(input, progress, cancellationToken);
        Warning[] warnings = [.. prepared.Warnings, .. work.Pipeline.WarningsOf(selection, prepared)];
        var csv = new CsvTableWriter();
        Table[] tables = [SweepTable.Create(selection), TopicCountSelectionTable.Create(selection), WarningsTable.Create(warnings)];
        directory.Writer.Write([.. tables.Select(table => new RunFile(table.File, stream => csv.Write(table, stream)))], _options.Lda.Jobs, cancellationToken);

        work.Complete(directory, folder, RunScope.Sweep, selection.Choice.Chosen);
        return new SweepOutcome(folder, work.Key, [.. selection.Scores.Select(s => s.TopicCount)], selection, warnings);
    }
}
