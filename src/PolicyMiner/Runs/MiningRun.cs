using System.Reflection;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs;

/// <summary>A whole run with its folder: opens the corpus, runs the pipeline, writes every file and the manifest.</summary>
public sealed class MiningRun
{
    private readonly MiningOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Creates the run.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="clock">Only for the manifest's times.</param>
    public MiningRun(MiningOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
    }

    /// <summary>The program's version and the commit that it was built from, for example 0.1.0+1a2b3c4d5e6f.</summary>
    public static string Version { get; } = ReadVersion();

    /// <summary>Runs and writes everything.</summary>
    /// <param name="outputFolder">The run folder; null: runs/ and the first digits of the key, in the current folder.</param>
    /// <param name="force">Write into a folder that holds a run of another key.</param>
    /// <param name="progress">Told how far each stage is; may be null.</param>
    /// <param name="cancellationToken">Stops the run; nothing half-written keeps its final name.</param>
    /// <exception cref="InputException">The input cannot be used.</exception>
    /// <exception cref="ConfigurationException">An option is wrong, or the folder holds another run.</exception>
    public RunOutcome Execute(string? outputFolder = null, bool force = false, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var work = RunWork.Open(_options, _clock, progress);
        var folder = outputFolder ?? work.DefaultFolder;
        if (RunDirectory.Holds(folder, work.Key, RunScope.Fit))
        {
            return new RunOutcome(folder, work.Key, null, WarningsFile.Read(folder));
        }

        using var directory = RunDirectory.Take(folder, work.Key, RunScope.Fit, null, force);
        if (RunDirectory.Holds(folder, work.Key, RunScope.Fit))
        {
            return new RunOutcome(folder, work.Key, null, WarningsFile.Read(folder));
        }

        directory.Begin();
        var result = work.Run(directory.Cache, progress, cancellationToken);
        UnusedMemory.Release(result.Documents.Count);
        progress?.Report(new StageProgress("write", 0, 1));
        var (files, warning) = ResultFiles.Of(result, _options, work.Segmenter, work.EngineName, cancellationToken);
        result = warning is null ? result : result with { Warnings = [.. result.Warnings, warning] };
        directory.Writer.Write(files, _options.Lda.Jobs, cancellationToken);
        progress?.Report(new StageProgress("write", 1, 1));
        work.Complete(directory, folder, RunScope.Fit, result.Model.TopicCount);
        return new RunOutcome(folder, work.Key, result, result.Warnings);
    }

    private static string ReadVersion()
    {
        const int CommitDigits = 12;
        var parts = (typeof(MiningRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+', 2);
        return parts.Length == 1 ? parts[0] : parts[0] + "+" + parts[1][..Math.Min(CommitDigits, parts[1].Length)];
    }
}
