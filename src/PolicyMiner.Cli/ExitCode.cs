namespace PolicyMiner.Cli;

/// <summary>How the program ended.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Usage or configuration.</summary>
    public const int Usage = 1;

    /// <summary>The input cannot be used.</summary>
    public const int Input = 2;

    /// <summary>Failed for another reason.</summary>
    public const int Failed = 3;

    /// <summary>verify found a difference.</summary>
    public const int Difference = 4;

    /// <summary>Warnings under --strict.</summary>
    public const int Warnings = 5;

    /// <summary>Cancelled with Ctrl+C.</summary>
    public const int Cancelled = 130;
}
