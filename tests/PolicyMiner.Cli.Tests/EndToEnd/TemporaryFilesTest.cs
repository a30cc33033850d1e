using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

/// <summary>Words and pairs that a small --memory sends to temporary files.</summary>
public sealed class TemporaryFilesTest
{
    private static readonly string[] Command = ["fit", "docs", "--topics", "2..3", "--seeds", "1", "--restarts", "2", "--memory", "1KB"];

    [Fact]
    public void Fit_WithWordsInTemporaryFiles_LeavesNoneBehind_AndGivesTheSameForAnyThreads()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        Directory.CreateDirectory(folder["temporary"]);
        foreach (var jobs in (string[])["1", "4"])
        {
            var run = PolicyMinerProgram.Run(folder.FullPath, [("TMPDIR", folder["temporary"]), ("TMP", folder["temporary"])], [.. Command, "--jobs", jobs, "--out", "r" + jobs]);
            run.ExitCode.Should().Be(0, run.Error);
            Directory.EnumerateFiles(folder["temporary"], "policyminer-*").Should().BeEmpty();
        }

        RunContents.Of(folder["r4"]).Should().BeEquivalentTo(RunContents.Of(folder["r1"]));
    }

    [Fact]
    public void Fit_WhenTheTemporaryFolderIsMissing_SaysWhatToDo()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there the folder is looked for elsewhere when it is missing
        }

        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        var run = PolicyMinerProgram.Run(folder.FullPath, [("TMPDIR", folder["missing"])], [.. Command, "--out", "r"]);
        run.ExitCode.Should().Be(3, run.Error);
        run.Error.Should().Contain(folder["missing"]).And.Contain("TMPDIR").And.NotContain("   at ");
    }

    [TmpfsFact]
    public void Fit_WhenTheTemporaryFolderIsFull_SaysSo_AndGoesOnWhenThereIsRoom()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        Directory.CreateDirectory(folder["disk"]);
        Tmpfs.TryMount(folder["disk"], "4k").Should().BeTrue();
        try
        {
            string[] command = [.. Command, "--out", "r"];
            (string, string)[] variables = [("TMPDIR", folder["disk"]), ("DOTNET_EnableDiagnostics", "0")];
            var full = PolicyMinerProgram.Run(folder.FullPath, variables, command);
            full.ExitCode.Should().Be(3, full.Error);
            full.Error.Should().Contain("no room for a temporary file").And.Contain("TMPDIR").And.NotContain("   at ");
            Tmpfs.Resize(folder["disk"], "50m");
            PolicyMinerProgram.Run(folder.FullPath, variables, command).ExitCode.Should().Be(0);
        }
        finally
        {
            Tmpfs.Unmount(folder["disk"]);
        }
    }
}
