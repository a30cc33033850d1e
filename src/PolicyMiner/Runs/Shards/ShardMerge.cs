using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Shards;

/// <summary>Joins the shards of a sweep: the result has the bytes of a sweep that was never split.</summary>
public sealed class ShardMerge
{
    private readonly TimeProvider _clock;

    /// <summary>Creates the merge.</summary>
    /// <param name="clock">Only for the manifest's times.</param>
    public ShardMerge(TimeProvider clock) => _clock = clock;

    /// <summary>Joins shards.</summary>
    /// <param name="folders">Folders of the shards, in any order; all shards must be there.</param>
    /// <param name="outputFolder">Folder for the whole sweep; null: runs/ and the first digits of the key, in the current folder.</param>
    /// <param name="corpus">Corpus folder; null: the one in the shards' manifests. The documents are read once more, but no fit is repeated.</param>
    /// <param name="jobs">Threads to use.</param>
    /// <param name="force">Write into a folder that holds another run.</param>
    /// <param name="progress">Told of the work; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InputException">A shard is missing, not finished, damaged or of another sweep; holds all such, each with the command that mends it.</exception>
    public SweepOutcome Merge(IReadOnlyList<string> folders, string? outputFolder, string? corpus, int jobs, bool force = false, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var shards = ShardSet.Read(folders);
        var options = shards.First.ToOptions(corpus);
        options = options with { Lda = options.Lda with { Jobs = jobs } };
        var work = RunWork.Open(options, _clock, progress);
        if (work.Key != shards.First.Key)
        {
            throw new InputException(new Problem(
                options.CorpusFolder, shards.First.Version == MiningRun.Version ? "inputs that changed since the shards were swept" : $"shards made by version {shards.First.Version}",
                shards.First.Version == MiningRun.Version ? "the inputs of the shards" : "shards of this version, " + MiningRun.Version, "Sweep the shards again, or merge with the inputs and the version that they were made from."));
        }

        return new SweepRun(options, _clock).Execute(work, outputFolder ?? work.DefaultFolder, force, shards.CopyTo, progress, cancellationToken);
    }
}
