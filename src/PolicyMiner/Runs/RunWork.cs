using System.Runtime.InteropServices;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Cache;
using PolicyMiner.Runs.Shards;
using PolicyMiner.Selection;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs;

/// <summary>What fit, sweep and shards have in common: inputs opened, key known, stages that are kept.</summary>
internal sealed class RunWork
{
    private readonly MiningOptions _options;
    private readonly RunInputs _inputs;
    private readonly ITopicEngine _engine;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _started;

    private RunWork(MiningOptions options, RunInputs inputs, ITopicEngine engine, TimeProvider clock, DateTimeOffset started)
    {
        _options = options;
        _inputs = inputs;
        _engine = engine;
        _clock = clock;
        _started = started;
        Pipeline = new MiningPipeline(options, inputs.Analysis, engine);
        Key = RunKey.Of(options, inputs.Files, MiningRun.Version);
    }

    public MiningPipeline Pipeline { get; }

    public string Key { get; }

    private string IntakeKey => StageKeys.Intake(_options, _inputs.Files, _inputs.Analysis.Segmenter.Description);

    /// <summary>The run folder that is used when none is given.</summary>
    public string DefaultFolder => Path.Combine("runs", Key[..RunKey.FolderDigits]);

    /// <summary>The segmenter's description.</summary>
    public string Segmenter => _inputs.Analysis.Segmenter.Description;

    /// <summary>The engine's name.</summary>
    public string EngineName => _engine.Name;

    public static RunWork Open(MiningOptions options, TimeProvider clock, IProgress<StageProgress>? progress)
    {
        var started = clock.GetLocalNow();
        options.Validate();
        options.Charts.CheckFont();
        progress?.Report(new StageProgress("open", 0, 1));
        return new RunWork(options, RunInputs.Open(options), TopicEngines.Find(options.Engine)!, clock, started);
    }

    /// <summary>The whole pipeline, with what earlier attempts kept.</summary>
    public MiningResult Run(IStageCache cache, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        if (_inputs.Corpus is { } corpus)
        {
            return Pipeline.Run(corpus, _inputs.StopLists, input => Cells(cache, input), progress, cancellationToken, Words(cache));
        }

        // A finished bag of words has no texts, so there is nothing to read findings from.
        var prepared = Prepare(cache, progress, cancellationToken);
        return Pipeline.Fit(prepared, Pipeline.Select(prepared, input => Cells(cache, input), progress, cancellationToken), progress, cancellationToken);
    }

    public PreparedCorpus Prepare(IStageCache cache, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
        => Words(cache).FindOrKeep(() => _inputs.Corpus is { } corpus ? Pipeline.Prepare(corpus, _inputs.StopLists, progress, cancellationToken) : CountedCorpus.Read(_options));

    private PreparedCache Words(IStageCache cache) => new(cache, IntakeKey, ColumnStore.Within(_options.Lda.Memory));

    public IFinishedCells Cells(IStageCache cache, SweepInput input) => new FinishedCells(cache, SweepKey(input));

    public string SweepKey(SweepInput input) => StageKeys.Sweep(_options, input, _engine.Name, Pipeline.SeedsFor(input.Vocabulary, input.Corpus, []));

    /// <summary>Writes the manifest and makes the folder whole.</summary>
    public void Complete(RunDirectory directory, string folder, RunScope scope, int topicCount, ShardRecord? shard = null)
    {
        var environment = new RunEnvironment(
            _started, Math.Round((_clock.GetLocalNow() - _started).TotalSeconds, 3), _options.Lda.Jobs,
            RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription + " " + RuntimeInformation.ProcessArchitecture,
            Path.GetFullPath("."), _options.CorpusFolder, folder);
        directory.Complete(new Manifest
        {
            Version = MiningRun.Version,
            Key = Key,
            Scope = scope,
            Shard = shard,
            Options = _options,
            Segmenter = Segmenter,
            Engine = _engine.Name,
            Inputs = _inputs.Files,
            Outputs = directory.Writer.Written,
            TopicCount = topicCount,
            Environment = environment,
        }.Write);
    }
}
