namespace PolicyMiner.Runs.Configuration;

/// <summary>How progress, warnings and errors are told on stderr.</summary>
public enum LogFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>One JSON object a line, for other programs.</summary>
    Json,
}
