using System.Text.Json;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Shards;

namespace PolicyMiner.Runs;

/// <summary>A finished run as its manifest describes it.</summary>
public sealed record RecordedRun
{
    /// <summary>The program's version then.</summary>
    public required string Version { get; init; }

    /// <summary>See <see cref="RunKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>How much of the run the folder holds.</summary>
    public required RunScope Scope { get; init; }

    /// <summary>Which part of the sweep it is, for a shard; null for the others.</summary>
    public ShardRecord? Shard { get; init; }

    /// <summary>The chosen K; 0 for a shard.</summary>
    public required int TopicCount { get; init; }

    /// <summary>Segmenter and lexicon.</summary>
    public required string Segmenter { get; init; }

    /// <summary>Topic engine.</summary>
    public required string Engine { get; init; }

    /// <summary>The options that affect results, by name; empty values: unset.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Options { get; init; }

    /// <summary>Documents, metadata, stop lists, lexicons.</summary>
    public required IReadOnlyList<FileHash> Inputs { get; init; }

    /// <summary>All files of the run but its manifest.</summary>
    public required IReadOnlyList<FileHash> Outputs { get; init; }

    /// <summary>Corpus folder as given.</summary>
    public required string Corpus { get; init; }

    /// <summary>Options that name files, with the paths as given.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Files { get; init; }

    /// <summary>The folder that relative paths were relative to.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>Threads used.</summary>
    public required int Jobs { get; init; }

    /// <summary>The run in a folder, or null when there is none, or none that can be read.</summary>
    public static RecordedRun? Find(string folder)
    {
        var path = Path.Combine(folder, RunFolder.Manifest);
        try
        {
            return File.Exists(path) ? Parse(File.ReadAllBytes(path)) : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null; // another program's run.json, or an older form of ours: not a run that can be read
        }
    }

    /// <summary>The run in a folder.</summary>
    /// <exception cref="InputException">There is no finished run.</exception>
    public static RecordedRun Read(string folder) => Find(folder) ?? throw new InputException(new Problem(
        folder,
        !Directory.Exists(folder) ? "no such folder" : File.Exists(Path.Combine(folder, RunFolder.Unfinished)) ? "a run that is not complete" : "no run.json that can be read",
        "the folder of a finished run", "Give the folder that 'policyminer fit' printed, or finish the run with the same command."));

    /// <summary>The options of the run, to repeat it.</summary>
    /// <param name="corpus">Corpus folder; null: the recorded one. Recorded paths are looked for from the current folder first, then from the folder of the run.</param>
    /// <exception cref="ConfigurationException">This version of the program does not know an option of the run.</exception>
    public MiningOptions ToOptions(string? corpus = null)
    {
        var byName = OptionList.All.ToDictionary(o => o.Name, StringComparer.Ordinal);
        var problems = new List<Problem>();
        var given = new List<(OptionDefinition, IReadOnlyList<string>)>();
        foreach (var (name, values) in Options.Concat(Files.Select(f => KeyValuePair.Create(f.Key, (IReadOnlyList<string>)[.. f.Value.Select(p => Locate(p, File.Exists))]))).Where(o => o.Value.Count > 0))
        {
            if (byName.TryGetValue(name, out var option))
            {
                given.Add((option, values));
            }
            else
            {
                problems.Add(new Problem(RunFolder.Manifest, $"the option '{name}'", "options of this version, " + MiningRun.Version, "Use the version that made the run, " + Version + "."));
            }
        }

        if (problems.Count > 0)
        {
            throw new ConfigurationException(problems);
        }

        return OptionList.Apply(new MiningOptions { CorpusFolder = corpus ?? Locate(Corpus, Directory.Exists) }, given, n => RunFolder.Manifest + " " + n);
    }

    /// <summary>A scope's name in the manifest.</summary>
    internal static string NameOf(RunScope scope) => scope switch
    {
        RunScope.Shard => "shard",
        RunScope.Sweep => "sweep",
        _ => "fit",
    };

    private string Locate(string path, Func<string, bool> exists) => exists(path) ? path : Path.Combine(WorkingFolder, path);

    private static RecordedRun Parse(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var environment = root.GetProperty("environment");
        return new RecordedRun
        {
            Version = root.GetProperty("version").GetString()!,
            Key = root.GetProperty("key").GetString()!,
            Scope = Enum.GetValues<RunScope>().First(scope => NameOf(scope) == root.GetProperty("scope").GetString()),
            Shard = root.TryGetProperty("shard", out var shard)
                ? new ShardRecord(new Shard(shard.GetProperty("index").GetInt32(), shard.GetProperty("count").GetInt32()), [.. shard.GetProperty("topic_counts").EnumerateArray().Select(k => k.GetInt32())])
                : null,
            TopicCount = root.GetProperty("topic_count").GetInt32(),
            Segmenter = root.GetProperty("segmenter").GetString()!,
            Engine = root.GetProperty("engine").GetString()!,
            Options = Values(root.GetProperty("options")),
            Inputs = Hashes(root.GetProperty("inputs")),
            Outputs = Hashes(root.GetProperty("outputs")),
            Corpus = environment.GetProperty("corpus").GetString()!,
            Files = Values(environment.GetProperty("files")),
            WorkingFolder = environment.GetProperty("working_folder").GetString()!,
            Jobs = environment.GetProperty("jobs").GetInt32(),
        };
    }

    private static Dictionary<string, IReadOnlyList<string>> Values(JsonElement element)
        => element.EnumerateObject().ToDictionary(p => p.Name, IReadOnlyList<string> (p) => p.Value.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => [.. p.Value.EnumerateArray().Select(v => v.GetString()!)],
            _ => [p.Value.GetString()!],
        }, StringComparer.Ordinal);

    private static FileHash[] Hashes(JsonElement element)
        => [.. element.EnumerateArray().Select(f => new FileHash(f.GetProperty("file").GetString()!, f.GetProperty("bytes").GetInt64(), f.GetProperty("sha256").GetString()!))];
}
