namespace PolicyMiner.Findings.Frameworks;

/// <summary>An analytical framework: dimensions, their tools, and the words by which a clause belongs to them.</summary>
/// <param name="Id">Name in options and tables: lower-case letters, digits and dashes.</param>
/// <param name="ChineseName">Name for Chinese captions.</param>
/// <param name="EnglishName">Name for English captions.</param>
/// <param name="Source">Where it comes from, for the methods paragraph; may be empty.</param>
/// <param name="Dimensions">At least one.</param>
public sealed record Framework(string Id, string ChineseName, string EnglishName, string Source, IReadOnlyList<FrameworkDimension> Dimensions);
