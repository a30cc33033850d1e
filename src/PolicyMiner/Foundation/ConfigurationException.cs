namespace PolicyMiner.Foundation;

/// <summary>An option or configuration file is wrong (exit code 1 on the command line).</summary>
public sealed class ConfigurationException : ProblemException
{
    /// <summary>Creates the exception from all problems found.</summary>
    public ConfigurationException(IReadOnlyList<Problem> problems, Exception? inner = null) : base(problems, inner)
    {
    }

    /// <summary>Creates the exception from one problem.</summary>
    public ConfigurationException(Problem problem, Exception? inner = null) : base([problem], inner)
    {
    }
}
