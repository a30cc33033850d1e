using System.Globalization;
using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class DoctorTest
{
    private static Dictionary<string, string> Findings(string output)
        => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToDictionary(l => l[0], l => l[1]);

    [Fact]
    public void Doctor_SaysWhatTheMachineHas()
    {
        using var folder = new TemporaryFolder();
        var run = PolicyMinerProgram.Run(folder.FullPath, "doctor");
        run.ExitCode.Should().Be(0, run.Error);
        var findings = Findings(run.Output);
        findings.Keys.Should().Equal(
            "policyminer", "runtime", "system", "cores", "memory for this process", "temporary files", "eight lanes in hardware", "lexicon", "font for pictures", "pdftotext", "soffice");
        findings["cores"].Should().Be(Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));
        findings["runtime"].Should().StartWith(".NET 10");
        findings["lexicon"].Should().Contain("jieba");
        Directory.GetFileSystemEntries(folder.FullPath).Should().BeEmpty();
    }

    [Fact]
    public void Doctor_WhenConvertersAreMissing_SaysWhichFilesAreLeftOut()
    {
        using var folder = new TemporaryFolder();
        var dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : null;
        if (dotnet is null || OperatingSystem.IsWindows())
        {
            return; // without PATH the program itself could not be found
        }

        folder.Write("bin/keep", string.Empty);
        File.CreateSymbolicLink(folder["bin/dotnet"], dotnet);
        var findings = Findings(PolicyMinerProgram.Run(folder.FullPath, [("PATH", folder["bin"]), ("DOTNET_ROOT", Path.GetDirectoryName(dotnet)!)], "doctor").Output);
        findings["pdftotext"].Should().Be("missing: files of kind pdf are left out");
        findings["soffice"].Should().Be("missing: files of kind doc, rtf, odt, wps are left out");
    }

    [Fact]
    public void Doctor_WhenTheTemporaryFolderIsMissing_SaysSo()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there the folder is looked for elsewhere when it is missing
        }

        using var folder = new TemporaryFolder();
        Findings(PolicyMinerProgram.Run(folder.FullPath, [("TMPDIR", folder["none"])], "doctor").Output)["temporary files"].Should().StartWith("missing").And.Contain("TMPDIR");
        Findings(PolicyMinerProgram.Run(folder.FullPath, [("TMPDIR", folder.FullPath)], "doctor").Output)["temporary files"].Should().StartWith(folder.FullPath).And.Contain("MB free");
    }

    [TmpfsFact]
    public void Doctor_WhenTemporaryFilesStandInMemory_SaysSo()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["disk"]);
        Tmpfs.TryMount(folder["disk"], "1m").Should().BeTrue();
        try
        {
            Findings(PolicyMinerProgram.Run(folder.FullPath, [("TMPDIR", folder["disk"])], "doctor").Output)["temporary files"].Should().Contain("which is memory");
        }
        finally
        {
            Tmpfs.Unmount(folder["disk"]);
        }
    }

    [Fact]
    public void Doctor_WhenGivenMore_IsAnErrorOfUsage()
    {
        using var folder = new TemporaryFolder();
        var run = PolicyMinerProgram.Run(folder.FullPath, "doctor", "--fonts");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("--fonts");
    }
}
