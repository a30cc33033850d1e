namespace PolicyMiner.Foundation;

/// <summary>How far a stage has come.</summary>
/// <param name="Stage">Name of the stage as the user reads it, for example "segment".</param>
/// <param name="Done">Steps done so far.</param>
/// <param name="Total">Steps in all; 0 when unknown.</param>
/// <param name="Detail">One short text beside the numbers, or null.</param>
public readonly record struct StageProgress(string Stage, long Done, long Total, string? Detail = null);
