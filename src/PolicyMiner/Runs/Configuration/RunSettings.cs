namespace PolicyMiner.Runs.Configuration;

/// <summary>All that the command line, the environment and the configuration file can say: what to mine, and how to go about it.</summary>
public sealed record RunSettings
{
    /// <summary>What to mine and how; the only part that reaches a result.</summary>
    public MiningOptions Mining { get; init; } = new();

    /// <summary>The run folder; null (default): runs/ and the first digits of the run's key.</summary>
    public string? Output { get; init; }

    /// <summary>Whether warnings make the program end with exit code 5. Default false.</summary>
    public bool Strict { get; init; }

    /// <summary>Codes of warnings that do not count for <see cref="Strict"/>, for example W03. Default: none.</summary>
    public IReadOnlyList<string> Accept { get; init; } = [];

    /// <summary>Whether progress is left out. Default false.</summary>
    public bool Quiet { get; init; }

    /// <summary>How progress, warnings and errors are told. Default <see cref="LogFormat.Text"/>.</summary>
    public LogFormat Log { get; init; }
}
