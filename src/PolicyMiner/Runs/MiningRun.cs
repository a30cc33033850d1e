using System.Reflection;
using System.Runtime.InteropServices;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Cache;
using PolicyMiner.Segmentation;
using PolicyMiner.Selection;
using PolicyMiner.Topics;

namespace PolicyMiner.Runs;

/// <summary>A whole run with its folder: opens the corpus, runs the pipeline, writes every file and the manifest.</summary>
public sealed class MiningRun
{
    private readonly MiningOptions _options;
    private readonly TimeProvider _clock;
    private readonly ITopicEngine _engine;

    /// <summary>Creates the run.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="clock">Only for the manifest's times.</param>
    public MiningRun(MiningOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _engine = TopicEngines.Find(options.Engine) ?? TopicEngines.All[0]; // an unknown name is told by Validate
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
        var started = _clock.GetLocalNow();
        _options.Validate();
        progress?.Report(new StageProgress("open", 0, 1));
        var inputs = RunInputs.Open(_options);
        var pipeline = new MiningPipeline(_options, inputs.Analysis, _engine);
        var key = RunKey.Of(_options, inputs.Files, Version);
        var folder = outputFolder ?? Path.Combine("runs", key[..RunKey.FolderDigits]);
        if (RunDirectory.Holds(folder, key))
        {
            return new RunOutcome(folder, key, null);
        }

        using var directory = RunDirectory.Take(folder, key, force);
        if (RunDirectory.Holds(folder, key))
        {
            return new RunOutcome(folder, key, null);
        }

        directory.Begin();
        var prepared = PreparedCache.GetOrCreate(
            directory.Cache, StageKeys.Intake(_options, inputs.Files, inputs.Analysis.Segmenter.Description), () => inputs.Corpus is null ? CountedCorpus.Read(_options) : pipeline.Prepare(inputs.Corpus, inputs.StopLists, progress, cancellationToken));
        var selection = pipeline.Select(prepared, Cells(directory), progress, cancellationToken);
        var result = pipeline.Fit(prepared, selection, progress, cancellationToken);
        result = inputs.Corpus is null ? result : pipeline.Find(inputs.Corpus, prepared, result, progress, cancellationToken);
        ResultFiles.Write(directory.Writer, result, _options, progress, cancellationToken);
        ResultFiles.WriteForPaper(directory.Writer, result, _options, inputs.Analysis.Segmenter.Description, _options.Engine);
        var environment = new RunEnvironment(
            started, Math.Round((_clock.GetLocalNow() - started).TotalSeconds, 3), _options.Lda.Jobs,
            RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription + " " + RuntimeInformation.ProcessArchitecture,
            Path.GetFullPath("."), _options.CorpusFolder, folder);
        directory.Complete(new Manifest
        {
            Version = Version,
            Key = key,
            Options = _options,
            Segmenter = inputs.Analysis.Segmenter.Description,
            Engine = _engine.Name,
            Inputs = inputs.Files,
            Outputs = directory.Writer.Written,
            TopicCount = result.Model.TopicCount,
            Environment = environment,
        }.Write);
        return new RunOutcome(folder, key, result);
    }

    private Func<SweepInput, IFinishedCells> Cells(RunDirectory directory)
        => input => new FinishedCells(directory.Cache, StageKeys.Sweep(_options, input, _engine.Name));

    private static string ReadVersion()
    {
        const int CommitDigits = 12;
        var parts = (typeof(MiningRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+', 2);
        return parts.Length == 1 ? parts[0] : parts[0] + "+" + parts[1][..Math.Min(CommitDigits, parts[1].Length)];
    }
}
