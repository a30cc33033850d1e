using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyMiner.Runs.Shards;

namespace PolicyMiner.Runs;

/// <summary>run.json: what the run was made from, with which options, and what it wrote.</summary>
public sealed record Manifest
{
    /// <summary>Version of the manifest's own format.</summary>
    public const int Format = 1;

    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>See <see cref="RunKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>How much of the run the folder holds.</summary>
    public RunScope Scope { get; init; } = RunScope.Fit;

    /// <summary>Which part of the sweep it is, for a shard; null for the others.</summary>
    public ShardRecord? Shard { get; init; }

    /// <summary>The resolved options.</summary>
    public required MiningOptions Options { get; init; }

    /// <summary>Segmenter and lexicon.</summary>
    public required string Segmenter { get; init; }

    /// <summary>Topic engine.</summary>
    public required string Engine { get; init; }

    /// <summary>Documents, metadata, stop lists, lexicons.</summary>
    public required IReadOnlyList<FileHash> Inputs { get; init; }

    /// <summary>All files of the run but this one.</summary>
    public required IReadOnlyList<FileHash> Outputs { get; init; }

    /// <summary>The chosen K; 0 for a shard.</summary>
    public required int TopicCount { get; init; }

    /// <summary>Left out of comparisons.</summary>
    public required RunEnvironment Environment { get; init; }

    /// <summary>Writes the manifest as indented JSON.</summary>
    public void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("program", "policyminer");
        json.WriteString("version", Version);
        json.WriteString("key", Key);
        json.WriteString("scope", RecordedRun.NameOf(Scope));
        WriteShard(json);
        json.WriteNumber("topic_count", TopicCount);
        json.WriteString("segmenter", Segmenter);
        json.WriteString("engine", Engine);
        WriteOptions(json, "options", OptionList.All.Where(o => o.AffectsResult && !o.IsFile));
        WriteFiles(json, "inputs", Inputs);
        WriteFiles(json, "outputs", Outputs);
        json.WriteStartObject("environment");
        json.WriteString("started", Environment.Started.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.WriteNumber("seconds", Environment.Seconds);
        json.WriteNumber("jobs", Environment.Jobs);
        json.WriteString("runtime", Environment.Runtime);
        json.WriteString("system", Environment.System);
        json.WriteString("working_folder", Environment.WorkingFolder);
        json.WriteString("corpus", Environment.Corpus);
        WriteOptions(json, "files", OptionList.All.Where(o => o.IsFile));
        json.WriteString("output", Environment.Output);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteShard(Utf8JsonWriter json)
    {
        if (Shard is { } shard)
        {
            json.WriteStartObject("shard");
            json.WriteNumber("index", shard.Shard.Index);
            json.WriteNumber("count", shard.Shard.Count);
            json.WriteStartArray("topic_counts");
            foreach (var count in shard.TopicCounts)
            {
                json.WriteNumberValue(count);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private void WriteOptions(Utf8JsonWriter json, string name, IEnumerable<OptionDefinition> options)
    {
        json.WriteStartObject(name);
        foreach (var option in options)
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
