namespace PolicyMiner.Findings.Frameworks;

/// <summary>A tool found in a text, with the words that show it.</summary>
internal readonly record struct FrameworkMatch(int Dimension, int Tool, IReadOnlyList<string> Evidence);
