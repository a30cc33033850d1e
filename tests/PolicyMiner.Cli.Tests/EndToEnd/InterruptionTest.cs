using System.Diagnostics;
using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

/// <summary>However a run is broken off, the same command goes on and ends with the bytes of an undisturbed run.</summary>
public sealed class InterruptionTest
{
    private static readonly string[] Command = ["fit", "docs", "--topics", "2..3", "--seeds", "1", "--restarts", "1"];

    [Fact]
    public void Fit_KilledAtTwentyRandomMoments_EndsWithTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        var clock = Stopwatch.StartNew();
        Finish(folder, "undisturbed");
        var duration = clock.Elapsed;
        var expected = RunContents.Of(folder["undisturbed"]);

        var random = new Random(20);
        var early = 0;
        for (var kill = 0; kill < 20; kill++)
        {
            var run = "killed" + kill;
            using (var process = PolicyMinerProgram.Start(folder.FullPath, [], [.. Command, "--quiet", "--out", run]))
            {
                // One moment in each twentieth of the run.
                process.WaitForExit(duration * ((kill + random.NextDouble()) / 20));
                process.Kill();
                process.WaitForExit();
            }

            if (!File.Exists(folder[run + "/run.json"]))
            {
                early++;
                if (File.Exists(folder[run + "/topics.csv"]))
                {
                    File.Exists(folder[run + "/UNFINISHED.txt"]).Should().BeTrue("a folder with results says whether they are whole");
                }
            }

            Finish(folder, run);
            RunContents.Of(folder[run]).Should().BeEquivalentTo(expected, "kill {0}", kill);
        }

        early.Should().BeGreaterThan(5, "most kills come before the end");
    }

    [Fact]
    public void Fit_InterruptedWithCtrlC_EndsWith130_AndGoesOn()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // there a console is needed to send the signal
        }

        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder, 60);
        string[] command = ["fit", "docs", "--topics", "2..12", "--restarts", "2", "--out", "r"];
        using (var process = PolicyMinerProgram.Start(folder.FullPath, [], command))
        {
            // The sweep has begun as soon as the first fit is kept.
            var cache = folder["r/.cache"];
            SpinWait.SpinUntil(() => process.HasExited || (Directory.Exists(cache) && Directory.EnumerateDirectories(cache, "sweep-*").Any()), TimeSpan.FromSeconds(60));
            Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.WaitForExit();
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.Should().Be(130, error);
            error.Should().Contain("cancelled").And.NotContain("   at ");
        }

        var again = PolicyMinerProgram.Run(folder.FullPath, command);
        again.ExitCode.Should().Be(0, again.Error);
        PolicyMinerProgram.Run(folder.FullPath, [.. command[..^1], "undisturbed"]).ExitCode.Should().Be(0);
        RunContents.Of(folder["r"]).Should().BeEquivalentTo(RunContents.Of(folder["undisturbed"]));
    }

    [TmpfsFact]
    public void Fit_OnAFullDisk_SaysSo_AndGoesOnWhenThereIsRoom()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        Finish(folder, "undisturbed");
        var expected = RunContents.Of(folder["undisturbed"]);
        foreach (var size in (string[])["16k", "100k", "400k"])
        {
            var disk = folder["disk" + size];
            Directory.CreateDirectory(disk);
            Tmpfs.TryMount(disk, size).Should().BeTrue();
            try
            {
                var full = PolicyMinerProgram.Run(folder.FullPath, [.. Command, "--out", Path.Combine(disk, "r")]);
                full.ExitCode.Should().Be(3, full.Error);
                full.Error.Should().Contain("No space left").And.Contain("again").And.NotContain("   at ");
                File.Exists(Path.Combine(disk, "r", "run.json")).Should().BeFalse();

                Tmpfs.Resize(disk, "50m");
                Finish(folder, Path.Combine(disk, "r"));
                RunContents.Of(Path.Combine(disk, "r")).Should().BeEquivalentTo(expected, size);
            }
            finally
            {
                Tmpfs.Unmount(disk);
            }
        }
    }

    [Fact]
    public void Fit_IntoTenFoldersAtOnce_GivesTenTimesTheSame()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        var processes = Enumerable.Range(0, 10).Select(i => PolicyMinerProgram.Start(folder.FullPath, [], [.. Command, "--quiet", "--out", "parallel" + i])).ToArray();
        foreach (var process in processes)
        {
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.Should().Be(0);
            process.Dispose();
        }

        var expected = RunContents.Of(folder["parallel0"]);
        for (var i = 1; i < processes.Length; i++)
        {
            RunContents.Of(folder["parallel" + i]).Should().BeEquivalentTo(expected);
        }
    }

    [Fact]
    public void Fit_IntoOneFolderAtOnce_IsDoneByOne_AndRefusedToTheOthers()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        var processes = Enumerable.Range(0, 4).Select(_ => PolicyMinerProgram.Start(folder.FullPath, [], [.. Command, "--quiet", "--out", "one"])).ToArray();
        var codes = new List<int>();
        foreach (var process in processes)
        {
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            codes.Add(process.ExitCode);
            (process.ExitCode == 0 || error.Contains("another process is working in")).Should().BeTrue(error);
            process.Dispose();
        }

        codes.Should().Contain(0).And.OnlyContain(c => c == 0 || c == 1);
        Finish(folder, "alone");
        RunContents.Of(folder["one"]).Should().BeEquivalentTo(RunContents.Of(folder["alone"]));
    }

    private static void Finish(TemporaryFolder folder, string run)
    {
        var result = PolicyMinerProgram.Run(folder.FullPath, [.. Command, "--out", run]);
        result.ExitCode.Should().Be(0, result.Error);
    }
}
