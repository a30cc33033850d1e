namespace PolicyMiner.Findings.Frameworks;

/// <summary>A corpus coded with a framework. A clause may have several codes.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Codes">In corpus order, then by dimension and tool.</param>
/// <param name="Clauses">Number of clauses that were looked at.</param>
public sealed record FrameworkCoding(Framework Framework, IReadOnlyList<FrameworkCode> Codes, int Clauses);
