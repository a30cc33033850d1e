namespace PolicyMiner.Charts;

/// <summary>A picture as a file.</summary>
/// <param name="File">Name in the run folder, for example charts/perplexity.svg.</param>
/// <param name="Content">The file's bytes.</param>
public sealed record ChartFile(string File, ReadOnlyMemory<byte> Content);
