namespace PolicyMiner.Foundation;

/// <summary>Base of the errors that a user can mend; holds every problem found, not just the first.</summary>
public abstract class ProblemException : Exception
{
    /// <summary>Creates the exception from at least one problem.</summary>
    protected ProblemException(IReadOnlyList<Problem> problems, Exception? inner = null)
        : base(string.Join('\n', problems), inner)
    {
        if (problems.Count == 0)
        {
            throw new ArgumentException("An error needs at least one problem.", nameof(problems));
        }

        Problems = problems;
    }

    /// <summary>All problems found, in the order in which they were met; never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
