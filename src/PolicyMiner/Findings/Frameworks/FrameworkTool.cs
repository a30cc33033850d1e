namespace PolicyMiner.Findings.Frameworks;

/// <summary>A part of a dimension, with the words that show it.</summary>
/// <param name="Id">Its id within the dimension.</param>
/// <param name="ChineseName">Name for Chinese captions.</param>
/// <param name="EnglishName">Name for English captions.</param>
/// <param name="Terms">Texts that stand in a clause of this kind.</param>
/// <param name="Patterns">Regular expressions (without look-around and back-references, so that matching takes linear time).</param>
public sealed record FrameworkTool(string Id, string ChineseName, string EnglishName, IReadOnlyList<string> Terms, IReadOnlyList<string> Patterns);
