namespace PolicyMiner.Documents.Readers;

/// <summary>A file that cannot be used; becomes an excluded document and a warning.</summary>
/// <param name="code">A code of <see cref="Foundation.WarningCodes"/>.</param>
/// <param name="reason">What was found.</param>
/// <param name="action">What to do.</param>
/// <param name="inner">What was thrown, or null.</param>
internal sealed class UnreadableContentException(string code, string reason, string action, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>Warning code.</summary>
    public string Code => code;

    /// <summary>What to do.</summary>
    public string Action => action;
}
