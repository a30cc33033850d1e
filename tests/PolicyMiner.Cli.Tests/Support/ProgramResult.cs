namespace PolicyMiner.Cli.Tests.Support;

/// <summary>How a run of the program ended.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error);
