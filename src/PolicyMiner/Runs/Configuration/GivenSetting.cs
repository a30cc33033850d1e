namespace PolicyMiner.Runs.Configuration;

/// <summary>A setting with the values that somebody gave it.</summary>
/// <param name="Setting">Which setting.</param>
/// <param name="Values">The values as written; empty for a switch that was only named.</param>
/// <param name="Place">Where they stand, for messages: a flag, a variable, or file:line key.</param>
public sealed record GivenSetting(Setting Setting, IReadOnlyList<string> Values, string Place);
