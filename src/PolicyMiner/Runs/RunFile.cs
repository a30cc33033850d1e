namespace PolicyMiner.Runs;

/// <summary>One file of a run, before it is written.</summary>
/// <param name="Name">A name of <see cref="Foundation.RunFolder"/>.</param>
/// <param name="Write">Writes the content; may be called on any thread.</param>
internal sealed record RunFile(string Name, Action<Stream> Write);
