using System.Reflection;
using System.Runtime.InteropServices;
using PolicyMiner.Charts;
using PolicyMiner.Documents;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Saving;
using PolicyMiner.Segmentation;
using PolicyMiner.Tables;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs;

/// <summary>A whole run with its folder: opens the corpus, runs the pipeline, writes every file and the manifest.</summary>
public sealed class MiningRun
{
    private readonly MiningOptions _options;
    private readonly TimeProvider _clock;
    private readonly ISegmenter _segmenter = JiebaSegmenter.Default;
    private readonly ITopicEngine _engine = new Cvb0Engine();

    /// <summary>Creates the run.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="clock">Only for the manifest's times.</param>
    public MiningRun(MiningOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
    }

    /// <summary>The program's version.</summary>
    public static string Version { get; } =
        typeof(MiningRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

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
        var pipeline = new MiningPipeline(_options, _segmenter, _engine);
        var stopLists = StopLists();
        var corpus = Corpus.Open(_options.CorpusFolder, _options.Intake);
        var inputs = HashInputs(corpus);
        var key = RunKey.Of(_options, inputs, Version);
        var folder = outputFolder ?? Path.Combine("runs", key[..RunKey.FolderDigits]);
        if (IsFinished(folder, key, force))
        {
            return new RunOutcome(folder, key, null);
        }

        var writer = new RunWriter(folder);
        var result = pipeline.Run(corpus, stopLists, null, progress, cancellationToken);
        progress?.Report(new StageProgress("write", 0, 1));
        WriteResult(writer, result, cancellationToken);
        var environment = new RunEnvironment(
            started, Math.Round((_clock.GetLocalNow() - started).TotalSeconds, 3), _options.Lda.Jobs,
            RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription + " " + RuntimeInformation.ProcessArchitecture, _options.CorpusFolder, folder);
        var manifest = new Manifest(Version, key, _options, _segmenter.Description, _engine.Name, inputs, writer.Written, result.Model.TopicCount, environment);
        writer.Write(RunFolder.Manifest, manifest.Write);
        progress?.Report(new StageProgress("write", 1, 1));
        return new RunOutcome(folder, key, result);
    }

    private void WriteResult(RunWriter writer, MiningResult result, CancellationToken cancellationToken)
    {
        // Charts first: what they have to say belongs into the table of warnings.
        var charts = new ChartRenderer(new ChartOptions());
        var pictures = charts.Render(charts.Figures(result), _options.Lda.Jobs, cancellationToken);
        if (charts.MissingCharacters is { } missing)
        {
            result = result with { Warnings = [.. result.Warnings, missing] };
        }

        var csv = new CsvTableWriter();
        foreach (var create in ResultTables.All)
        {
            var table = create(result);
            writer.Write(table.File, stream => csv.Write(table, stream));
        }

        writer.Write(RunFolder.Result, stream => ResultFile.Write(result, stream));
        writer.Write(RunFolder.BagOfWords, stream => DocwordWriter.Write(result.Bag, stream));
        foreach (var picture in pictures)
        {
            writer.Write(picture.File, stream => stream.Write(picture.Content.Span));
        }
    }

    private IReadOnlyList<StopList> StopLists()
        => [.. _options.Vocabulary.DefaultStopLists ? StopList.Defaults : [], .. StopListFile.ReadAll(_options.Vocabulary.StopLists)];

    private List<FileHash> HashInputs(Corpus corpus)
    {
        var files = corpus.InputFiles.Concat(_options.Vocabulary.StopLists.Select(p => ("stopwords/" + Path.GetFileName(p), p))).ToArray();
        var hashes = new FileHash?[files.Length];
        BlockScheduler.Run(files.Length, _options.Lda.Jobs, i =>
        {
            try
            {
                hashes[i] = FileHash.Of(files[i].Item1, files[i].Item2);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The document's own row says why it could not be read; here its name alone stands for it.
                hashes[i] = new FileHash(files[i].Item1, 0, "unreadable");
            }
        });
        return [.. hashes.Select(h => h!)];
    }

    private static bool IsFinished(string folder, string key, bool force)
    {
        var present = Manifest.ReadKey(Path.Combine(folder, RunFolder.Manifest));
        if (present is null || (force && present != key))
        {
            return false;
        }

        return present == key ? true : throw new ConfigurationException(new Problem(
            "--out " + folder, $"a finished run with another key ({present[..Math.Min(RunKey.FolderDigits, present.Length)]})",
            "a new folder, or the folder of the same run", "Choose another folder, or write over it with --force."));
    }
}
