namespace PolicyMiner.Findings.Measures;

/// <summary>What was found in one document.</summary>
/// <param name="Measures">Its measures, in the order of the text.</param>
/// <param name="Goals">Sentences worded like measures that stand among aims, principles and guiding ideas.</param>
/// <param name="Sentences">Number of its sentences.</param>
internal sealed record DocumentMeasures(IReadOnlyList<Measure> Measures, IReadOnlyList<Measure> Goals, int Sentences);
