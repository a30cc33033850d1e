namespace PolicyMiner.Runs;

/// <summary>One option: the single source of its command-line flag, its key in the configuration file and its entry in the manifest.</summary>
/// <param name="Name">Name without dashes, for example "min-df".</param>
/// <param name="Help">One sentence for the user, with range and default.</param>
/// <param name="ValueName">Name of the value in help, for example "N"; null for a switch.</param>
/// <param name="AffectsResult">Whether another value can change a result file; only such options enter the run's key.</param>
/// <param name="IsList">Whether the option may be given several times.</param>
/// <param name="Get">The values in force, as text; empty when unset.</param>
/// <param name="Set">The options with these values; throws <see cref="FormatException"/> with what was expected.</param>
public sealed record OptionDefinition(
    string Name,
    string Help,
    string? ValueName,
    bool AffectsResult,
    bool IsList,
    Func<MiningOptions, IReadOnlyList<string>> Get,
    Func<MiningOptions, IReadOnlyList<string>, MiningOptions> Set)
{
    /// <summary>Value name of options that name a file: what counts is the file's content, which is hashed among the inputs.</summary>
    public const string File = "FILE";

    /// <summary>Value name of whole numbers.</summary>
    public const string WholeNumber = "N";

    /// <summary>Value name of real numbers.</summary>
    public const string RealNumber = "X";

    /// <summary>Value name of topic counts.</summary>
    public const string TopicCounts = "K";

    /// <summary>The only values allowed; empty (default) when there are too many to list. Completion and the schema read them.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether the values are paths of files.</summary>
    public bool IsFile => ValueName == File;

    /// <summary>The first stage that another value changes; what earlier stages kept is used again. Default: the first of all, which is always safe.</summary>
    public RunStage Stage { get; init; } = RunStage.Intake;

    /// <summary>Whether the option is a switch without a value.</summary>
    public bool IsSwitch => ValueName is null;
}
