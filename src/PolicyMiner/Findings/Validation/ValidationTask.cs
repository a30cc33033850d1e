namespace PolicyMiner.Findings.Validation;

/// <summary>What coders are asked to do.</summary>
public enum ValidationTask
{
    /// <summary>Find the word among six that does not belong to the others (Chang et al. 2009).</summary>
    WordIntrusion,

    /// <summary>Find the topic among four that a document does not treat (Chang et al. 2009).</summary>
    TopicIntrusion,

    /// <summary>Give a clause its topic.</summary>
    ClauseCoding,

    /// <summary>Say how well the chosen topic fits the clause, 1 (not at all) to 5 (fully): an ordinal scale without a right answer.</summary>
    ClauseFit,
}
