namespace PolicyMiner.Runs;

/// <summary>What the machine and the moment added; stands in a part of the manifest that every comparison leaves out.</summary>
/// <param name="Started">When the run began.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Jobs">Threads used.</param>
/// <param name="Runtime">.NET version.</param>
/// <param name="System">Operating system and processor architecture.</param>
/// <param name="WorkingFolder">The folder that relative paths were relative to.</param>
/// <param name="Corpus">Corpus folder as given.</param>
/// <param name="Output">Run folder as given.</param>
public sealed record RunEnvironment(DateTimeOffset Started, double Seconds, int Jobs, string Runtime, string System, string WorkingFolder, string Corpus, string Output);
