using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Verify;

/// <summary>Repeats a finished run from its manifest and compares every byte of its outputs.</summary>
public sealed class RunVerifier
{
    private readonly TimeProvider _clock;

    /// <summary>Creates the verifier.</summary>
    /// <param name="clock">Only for the manifest's times.</param>
    public RunVerifier(TimeProvider clock) => _clock = clock;

    /// <summary>
    /// Compares, in this order: the output files against their hashes in the manifest; the inputs against theirs; and, when the inputs are the same,
    /// the outputs of a second run against the first. The stage cache plays no part.
    /// </summary>
    /// <param name="run">Folder of a finished run.</param>
    /// <param name="scratch">Folder for the second run; must not exist, and stays.</param>
    /// <param name="corpus">Corpus folder; null: the one in the manifest.</param>
    /// <param name="jobs">Threads to use.</param>
    /// <param name="progress">Told how far the second run is; may be null.</param>
    /// <param name="cancellationToken">Stops the second run.</param>
    /// <returns>The first difference of each file that differs; empty when the run was reproduced.</returns>
    /// <exception cref="InputException">There is no finished run, or its inputs are not there.</exception>
    public IReadOnlyList<FileDifference> Verify(string run, string scratch, string? corpus, int jobs, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var recorded = RecordedRun.Read(run);
        var options = recorded.ToOptions(corpus);
        options = options with { Lda = options.Lda with { Jobs = jobs } };
        var changed = ChangedOutputs(run, recorded).Concat(ChangedInputs(recorded, RunInputs.Open(options))).ToArray();
        if (changed.Length > 0)
        {
            return changed;
        }

        var outcome = new MiningRun(options, _clock).Execute(scratch, force: false, progress, cancellationToken);
        var repeated = RecordedRun.Read(outcome.Folder);
        return [.. CompareFacts(recorded, repeated), .. CompareOutputs(run, recorded.Outputs, outcome.Folder, repeated.Outputs)];
    }

    /// <summary>The first difference of every file of two sets.</summary>
    internal static IEnumerable<FileDifference> CompareOutputs(string folderA, IReadOnlyList<FileHash> a, string folderB, IReadOnlyList<FileHash> b)
    {
        var hashesB = b.ToDictionary(f => f.File, StringComparer.Ordinal);
        foreach (var file in a)
        {
            if (!hashesB.Remove(file.File, out var other))
            {
                yield return new FileDifference(file.File, null, "a file", "no such file");
            }
            else if (other.Sha256 != file.Sha256 && FileComparer.Compare(file.File, Path.Combine(folderA, file.File), Path.Combine(folderB, file.File)) is { } difference)
            {
                yield return difference;
            }
        }

        foreach (var file in hashesB.Keys.Order(StringComparer.Ordinal))
        {
            yield return new FileDifference(file, null, "no such file", "a file");
        }
    }

    private static IEnumerable<FileDifference> ChangedOutputs(string run, RecordedRun recorded)
    {
        foreach (var file in recorded.Outputs)
        {
            var path = Path.Combine(run, file.File);
            if (!File.Exists(path))
            {
                yield return new FileDifference(file.File, null, "a file of the run", "no such file");
            }
            else if (FileHash.Of(file.File, path) is { } now && now.Sha256 != file.Sha256)
            {
                yield return new FileDifference(file.File, null, $"the file as the run wrote it ({NumberFormat.Integer(file.Bytes)} bytes, SHA-256 {file.Sha256[..RunKey.FolderDigits]}…)", $"a file changed since ({NumberFormat.Integer(now.Bytes)} bytes, {now.Sha256[..RunKey.FolderDigits]}…)");
            }
        }
    }

    private static IEnumerable<FileDifference> ChangedInputs(RecordedRun recorded, RunInputs inputs)
    {
        var now = inputs.Files.ToDictionary(f => f.File, StringComparer.Ordinal);
        foreach (var file in recorded.Inputs)
        {
            if (!now.Remove(file.File, out var present))
            {
                yield return new FileDifference("input " + file.File, null, "the file", "no such file");
            }
            else if (present.Sha256 != file.Sha256)
            {
                yield return new FileDifference("input " + file.File, null, "the content of the run", "other content");
            }
        }

        foreach (var file in now.Keys.Order(StringComparer.Ordinal))
        {
            yield return new FileDifference("input " + file, null, "no such file", "a new file");
        }
    }

    private static IEnumerable<FileDifference> CompareFacts(RecordedRun a, RecordedRun b)
    {
        foreach (var (name, first, second) in ((string, string, string)[])[
            ("topic_count", NumberFormat.Integer(a.TopicCount), NumberFormat.Integer(b.TopicCount)), ("segmenter", a.Segmenter, b.Segmenter), ("engine", a.Engine, b.Engine)])
        {
            if (first != second)
            {
                yield return new FileDifference(RunFolder.Manifest, name, "'" + first + "'", "'" + second + "'");
            }
        }
    }
}
