using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Configuration;

/// <summary>The visible list of all settings: the options of <see cref="OptionList"/>, and the few that say where and how the program works.</summary>
public static class SettingList
{
    /// <summary>The corpus folder; on the command line an argument without a name.</summary>
    public static Setting Corpus { get; } = new(
        "corpus", "Folder of the policies. Default corpus.", Setting.Folder, false, [],
        s => [s.Mining.CorpusFolder], (s, v) => s with { Mining = s.Mining with { CorpusFolder = v[0] } });

    /// <summary>The run folder.</summary>
    public static Setting Output { get; } = new(
        "out", "Run folder. Default: runs/ and the first digits of the run's key.", Setting.Folder, false, [],
        s => s.Output is { } output ? [output] : [], (s, v) => s with { Output = v[0] });

    /// <summary>How the program talks.</summary>
    public static IReadOnlyList<Setting> Program { get; } =
    [
        Switch("strict", "Exit with code 5 when there are warnings; notes never count.", s => s.Strict, (s, v) => s with { Strict = v }),
        new("accept", "Codes of warnings that --strict lets pass, for example W03,W04; may be given several times. They are still told.", "CODE", true, [],
            s => s.Accept, (s, v) => s with { Accept = ParseCodes(v) }),
        Switch("quiet", "No progress on stderr.", s => s.Quiet, (s, v) => s with { Quiet = v }),
        new("log", "Form of progress, warnings and errors on stderr: text, or json with one event a line. Default text.", "FORMAT", false, ["text", "json"],
            s => [s.Log == LogFormat.Json ? "json" : "text"], (s, v) => s with { Log = ParseLog(v[0]) }),
    ];

    /// <summary>The options of a run.</summary>
    public static IReadOnlyList<Setting> Mining { get; } = [.. OptionList.All.Select(Setting.Of)];

    /// <summary>All settings, in the order of the configuration file.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Corpus, Output, .. Mining, .. Program];

    /// <summary>The setting of a name, or null.</summary>
    public static Setting? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    private static Setting Switch(string name, string help, Func<RunSettings, bool> get, Func<RunSettings, bool, RunSettings> set)
        => new(name, help, null, false, [], s => get(s) ? ["true"] : [], (s, v) => set(s, OptionList.ParseBoolean(v)));

    private static string[] ParseCodes(IReadOnlyList<string> values)
    {
        var codes = values.SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return codes.FirstOrDefault(c => !WarningCodes.All.Contains(c)) is { } unknown ? throw new FormatException($"codes of warnings such as W03, as in warnings.csv; {unknown} is none") : codes;
    }

    private static LogFormat ParseLog(string text) => text switch
    {
        "text" => LogFormat.Text,
        "json" => LogFormat.Json,
        _ => throw new FormatException("text or json"),
    };
}
