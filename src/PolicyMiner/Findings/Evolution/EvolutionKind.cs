namespace PolicyMiner.Findings.Evolution;

/// <summary>What becomes of a topic from one stage to the next.</summary>
public enum EvolutionKind
{
    /// <summary>One topic goes on as one topic.</summary>
    Continue,

    /// <summary>One topic goes on in several.</summary>
    Split,

    /// <summary>Several topics go on in one.</summary>
    Merge,

    /// <summary>One of several edges on both sides: it splits, and what it goes into has other sources too.</summary>
    SplitAndMerge,

    /// <summary>A topic without a source in the stage before.</summary>
    Emerge,

    /// <summary>A topic without a target in the stage after.</summary>
    Vanish,
}
