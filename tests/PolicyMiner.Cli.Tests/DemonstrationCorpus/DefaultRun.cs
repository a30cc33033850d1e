using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.DemonstrationCorpus;

/// <summary>One run of <c>policyminer fit</c> on the shipped corpus with every default.</summary>
public sealed class DefaultRun : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DefaultRun()
    {
        var result = PolicyMinerProgram.Run(_folder.FullPath, "fit", ShippedCorpus.Folder, "--out", "run", "--strict");
        result.ExitCode.Should().Be(0, "a default run of a good corpus has no warning: " + result.Error);
    }

    internal IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string file) => CsvFile.Read(_folder["run/" + file]);

    public void Dispose() => _folder.Dispose();
}
