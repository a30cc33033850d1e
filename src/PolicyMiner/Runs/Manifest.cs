using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyMiner.Runs;

/// <summary>run.json: what the run was made from, with which options, and what it wrote.</summary>
/// <param name="Version">The program's version.</param>
/// <param name="Key">See <see cref="RunKey"/>.</param>
/// <param name="Options">The resolved options.</param>
/// <param name="Segmenter">Segmenter and lexicon.</param>
/// <param name="Engine">Topic engine.</param>
/// <param name="Inputs">Documents, metadata, stop lists, lexicons.</param>
/// <param name="Outputs">All files of the run but this one.</param>
/// <param name="TopicCount">The chosen K.</param>
/// <param name="Environment">Left out of comparisons.</param>
public sealed record Manifest(
    string Version,
    string Key,
    MiningOptions Options,
    string Segmenter,
    string Engine,
    IReadOnlyList<FileHash> Inputs,
    IReadOnlyList<FileHash> Outputs,
    int TopicCount,
    RunEnvironment Environment)
{
    /// <summary>Version of the manifest's own format.</summary>
    public const int Format = 1;

    /// <summary>Writes the manifest as indented JSON.</summary>
    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("program", "policyminer");
        json.WriteString("version", Version);
        json.WriteString("key", Key);
        json.WriteNumber("topic_count", TopicCount);
        json.WriteString("segmenter", Segmenter);
        json.WriteString("engine", Engine);
        WriteOptions(json);
        WriteFiles(json, "inputs", Inputs);
        WriteFiles(json, "outputs", Outputs);
        json.WriteStartObject("environment");
        json.WriteString("started", Environment.Started.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteNumber("seconds", Environment.Seconds);
        json.WriteNumber("jobs", Environment.Jobs);
        json.WriteString("runtime", Environment.Runtime);
        json.WriteString("system", Environment.System);
        json.WriteString("corpus", Environment.Corpus);
        json.WriteString("output", Environment.Output);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The key of the finished run in a folder, or null when there is none.</summary>
    public static string? ReadKey(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.TryGetProperty("key", out var key) ? key.GetString() : null;
        }
        catch (JsonException)
        {
            return "unreadable"; // some other program's run.json: a key that no run has
        }
    }

    private void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteStartObject("options");
        foreach (var option in OptionList.All.Where(o => o.AffectsResult))
        {
            var values = option.Get(Options);
            if (option.IsList)
            {
                json.WriteStartArray(option.Name);
                foreach (var value in values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
            }
            else if (values.Count == 0)
            {
                json.WriteNull(option.Name);
            }
            else
            {
                json.WriteString(option.Name, values[0]);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteFiles(Utf8JsonWriter json, string name, IReadOnlyList<FileHash> files)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
