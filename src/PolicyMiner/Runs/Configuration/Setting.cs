namespace PolicyMiner.Runs.Configuration;

/// <summary>One setting: the single source of its flag, its key in the configuration file, its environment variable and its place in the schema.</summary>
/// <param name="Name">Name without dashes, for example "min-df".</param>
/// <param name="Help">One sentence for the user, with range and default.</param>
/// <param name="ValueName">Name of the value in help, for example "N"; null for a switch.</param>
/// <param name="IsList">Whether it may be given several times.</param>
/// <param name="Choices">The only values allowed; empty when there are too many to list.</param>
/// <param name="Get">The values in force, as text; empty when unset.</param>
/// <param name="Set">The settings with these values; throws <see cref="FormatException"/> with what was expected.</param>
public sealed record Setting(
    string Name,
    string Help,
    string? ValueName,
    bool IsList,
    IReadOnlyList<string> Choices,
    Func<RunSettings, IReadOnlyList<string>> Get,
    Func<RunSettings, IReadOnlyList<string>, RunSettings> Set)
{
    /// <summary>Value name of settings that name a folder.</summary>
    public const string Folder = "FOLDER";

    /// <summary>Whether the setting is a switch without a value.</summary>
    public bool IsSwitch => ValueName is null;

    /// <summary>Whether the values are paths; those of a configuration file are relative to its folder.</summary>
    public bool IsPath => ValueName is OptionDefinition.File or Folder;

    /// <summary>Name of its environment variable, for example POLICYMINER_MIN_DF.</summary>
    public string Variable => EnvironmentVariables.Prefix + Name.ToUpperInvariant().Replace('-', '_');

    /// <summary>A setting of what is mined.</summary>
    public static Setting Of(OptionDefinition option) => new(
        option.Name, option.Help, option.ValueName, option.IsList, option.Choices,
        s => option.Get(s.Mining),
        (s, values) => s with { Mining = option.Set(s.Mining, values) });
}
