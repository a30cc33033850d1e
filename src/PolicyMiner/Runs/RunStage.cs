namespace PolicyMiner.Runs;

/// <summary>The parts of a run whose outcome is kept for the next attempt, in their order.</summary>
public enum RunStage
{
    /// <summary>Documents read and cut into words.</summary>
    Intake,

    /// <summary>The fits of the sweep.</summary>
    Sweep,

    /// <summary>Everything after the sweep: the decision on K, the reported model, findings. Worked out anew each time.</summary>
    Result,
}
