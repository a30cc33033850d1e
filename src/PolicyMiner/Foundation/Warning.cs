namespace PolicyMiner.Foundation;

/// <summary>One row of <c>warnings.csv</c>.</summary>
/// <param name="Code">A code of <see cref="WarningCodes"/>.</param>
/// <param name="Level">Note or warning.</param>
/// <param name="Place">Document, topic, file or option concerned; "corpus" or "model" for the whole.</param>
/// <param name="Message">What was seen, against which limit.</param>
/// <param name="Action">What to do.</param>
public sealed record Warning(string Code, WarningLevel Level, string Place, string Message, string Action);
