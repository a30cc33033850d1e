namespace PolicyMiner.Reports;

/// <summary>The methods paragraph of a run in both languages, in Markdown.</summary>
/// <param name="Chinese">As methods.zh.md holds it.</param>
/// <param name="English">As methods.en.md holds it.</param>
public sealed record MethodsTexts(string Chinese, string English);
