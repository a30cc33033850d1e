namespace PolicyMiner.Findings.Frameworks;

/// <summary>A dimension of a framework, for example supply-side tools.</summary>
/// <param name="Id">Its id within the framework.</param>
/// <param name="ChineseName">Name for Chinese captions.</param>
/// <param name="EnglishName">Name for English captions.</param>
/// <param name="Tools">At least one; a dimension without parts is its own only tool.</param>
public sealed record FrameworkDimension(string Id, string ChineseName, string EnglishName, IReadOnlyList<FrameworkTool> Tools);
