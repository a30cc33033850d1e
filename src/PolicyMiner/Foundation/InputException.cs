namespace PolicyMiner.Foundation;

/// <summary>The input cannot be used (exit code 2 on the command line).</summary>
public sealed class InputException : ProblemException
{
    /// <summary>Creates the exception from all problems found.</summary>
    public InputException(IReadOnlyList<Problem> problems, Exception? inner = null) : base(problems, inner)
    {
    }

    /// <summary>Creates the exception from one problem.</summary>
    public InputException(Problem problem, Exception? inner = null) : base([problem], inner)
    {
    }
}
