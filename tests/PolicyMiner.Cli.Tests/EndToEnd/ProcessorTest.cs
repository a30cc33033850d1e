using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

/// <summary>The same bytes whatever the processor offers: without vector instructions, and with a C library that may use no fused multiply-add.</summary>
public sealed class ProcessorTest
{
    [Theory]
    [InlineData("cvb0")]
    [InlineData("gibbs")]
    public void Fit_OnALesserProcessor_WritesTheSameBytes(string engine)
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        string[] command = ["fit", corpus, "--topics", "2..3", "--folds", "2", "--seeds", "1", "--restarts", "2", "--engine", engine, "--iterations", "20", "--reliability-seeds", "1", "--reliability-subsamples", "0", "--bootstrap", "100", "--permutations", "99", "--out"];
        PolicyMinerProgram.Run(folder.FullPath, [.. command, "plain"]).ExitCode.Should().Be(0);
        var files = Directory.GetFiles(folder["plain"], "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder["plain"], f)).Where(f => !f.StartsWith(".cache", StringComparison.Ordinal) && f != "run.json").ToArray();
        files.Should().HaveCountGreaterThan(20);
        foreach (var (name, value) in new[] { ("DOTNET_EnableHWIntrinsic", "0"), ("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-FMA,-AVX2") })
        {
            var run = PolicyMinerProgram.Run(folder.FullPath, [(name, value)], [.. command, name]);
            run.ExitCode.Should().Be(0, run.Error);
            foreach (var file in files)
            {
                File.ReadAllBytes(folder[name + "/" + file]).AsSpan().SequenceEqual(File.ReadAllBytes(folder["plain/" + file])).Should().BeTrue("{0} with {1}", file, name);
            }
        }
    }
}
