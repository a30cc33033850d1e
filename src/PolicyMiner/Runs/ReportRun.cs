using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyMiner.Charts;
using PolicyMiner.Foundation;
using PolicyMiner.Reports;
using PolicyMiner.Runs.Saving;

namespace PolicyMiner.Runs;

/// <summary>
/// Makes tables, charts and report of a finished run again, without a fit: after topic labels were edited, in another language, or for
/// another medium. The run's own files stay as the run wrote them, so that it can still be verified.
/// </summary>
public sealed class ReportRun
{
    private readonly ChartOptions _options;

    /// <summary>Creates it.</summary>
    /// <exception cref="ConfigurationException">An option is out of its range.</exception>
    public ReportRun(ChartOptions options)
    {
        options.Validate();
        _options = options;
    }

    /// <summary>Reads the run and writes everything.</summary>
    /// <param name="run">Folder of a finished run.</param>
    /// <param name="output">Where to write; null: the folder report in the run folder.</param>
    /// <param name="labels">File of topic labels; null: labels.yaml in the run folder, when there is one.</param>
    /// <param name="jobs">Threads to use; never changes a file.</param>
    /// <param name="cancellationToken">Checked between files.</param>
    /// <returns>The folder that was written, and what the charts had to warn of.</returns>
    /// <exception cref="InputException">There is no finished run, or the labels cannot be used.</exception>
    /// <exception cref="ConfigurationException">The font cannot be used, or the folder cannot be written to.</exception>
    public (string Folder, Warning? Warning) Execute(string run, string? output = null, string? labels = null, int jobs = 1, CancellationToken cancellationToken = default)
    {
        var recorded = RecordedRun.Read(run);
        var result = ResultFile.Read(run);
        labels ??= File.Exists(Path.Combine(run, RunFolder.Labels)) ? Path.Combine(run, RunFolder.Labels) : null;
        if (labels is not null)
        {
            result = ReportLabels.Apply(result, labels);
        }

        var folder = output ?? Path.Combine(run, RunFolder.RebuiltReport);
        if (File.Exists(Path.Combine(folder, RunFolder.Manifest)))
        {
            throw new ConfigurationException(new Problem("--out " + folder, "the folder of a run", "a folder of its own: the run's files stay as they are", "Choose another folder, or leave --out out."));
        }

        try
        {
            Directory.CreateDirectory(folder);
            var (files, warning) = ResultFiles.Views(result, Methods(run), _options, jobs, cancellationToken);
            var written = RunWriter.Replace(folder, files, jobs, cancellationToken);
            RunWriter.Replace(Path.Combine(folder, RunFolder.ReportManifest), RunFolder.ReportManifest, stream => WriteManifest(stream, recorded.Key, labels, written));
            return (folder, warning);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(new Problem("--out " + folder, exception.Message, "a folder that can be written to", "Choose another folder."), exception);
        }
    }

    /// <summary>The methods paragraph that the run wrote; null when it has none.</summary>
    private static MethodsTexts? Methods(string run)
    {
        string[] files = [Path.Combine(run, RunFolder.MethodsChinese), Path.Combine(run, RunFolder.MethodsEnglish)];
        return files.All(File.Exists) ? new MethodsTexts(File.ReadAllText(files[0]), File.ReadAllText(files[1])) : null;
    }

    private void WriteManifest(Stream stream, string key, string? labels, IReadOnlyList<FileHash> outputs)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("program", "policyminer");
        json.WriteString("version", MiningRun.Version);
        json.WriteString("run_key", key);
        json.WriteString("language", _options.Language == ChartLanguage.Chinese ? "zh" : "en");
        json.WriteString("style", _options.Medium == ChartMedium.Paper ? "paper" : "screen");
        json.WriteNumber("dpi", _options.Resolution);
        WriteFile(json, "labels", labels);
        WriteFile(json, "font", _options.FontFile);
        json.WriteStartArray("outputs");
        foreach (var file in outputs.OrderBy(f => f.File, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Name and SHA-256 of a file that the user gave, or null.</summary>
    private static void WriteFile(Utf8JsonWriter json, string name, string? path)
    {
        if (path is null)
        {
            json.WriteNull(name);
            return;
        }

        var hash = FileHash.Of(Path.GetFileName(path), path);
        json.WriteStartObject(name);
        json.WriteString("file", hash.File);
        json.WriteString("sha256", hash.Sha256);
        json.WriteEndObject();
    }
}
