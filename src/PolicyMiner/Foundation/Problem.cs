namespace PolicyMiner.Foundation;

/// <summary>One thing that is wrong with the input or the configuration, in the words a user can act on.</summary>
/// <param name="Place">File, line, option or document concerned.</param>
/// <param name="Found">What was found there.</param>
/// <param name="Expected">What was expected instead.</param>
/// <param name="NextStep">What the user can do next.</param>
public sealed record Problem(string Place, string Found, string Expected, string NextStep)
{
    /// <summary>One line: place, what was found, what was expected, the next step.</summary>
    public override string ToString() => $"{Place}: found {Found}; expected {Expected}. {NextStep}";
}
