using System.Diagnostics;
using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.Samples;

/// <summary>samples/ci/nightly.sh as a scheduler would start it.</summary>
public sealed class NightlySampleTest
{
    [BashFact]
    public void Nightly_ThroughALife_FailsOnlyWhenSomethingDrifted()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);

        Night(folder).Should().Be((0, "run\treference"), "the first night makes the run");
        Night(folder).Should().Be((0, "same\treference"));

        // One document gains a sentence: the topics stand.
        File.AppendAllText(folder["docs/03.txt"], "教师和课堂。");
        var (code, output) = Night(folder);
        code.Should().Be(0, output);
        output.Should().Contain("different\tinput 03.txt").And.Contain("document changed\t03.txt\t").And.Contain("\tyes\t");

        // A theme is replaced by another: its topic is not found again.
        foreach (var file in Directory.GetFiles(folder["docs"]).Order(StringComparer.Ordinal).Where((_, i) => i % 3 == 0))
        {
            File.WriteAllText(file, string.Concat(Enumerable.Repeat("企业和园区。厂房和设备。企业和设备。园区和厂房。产业和投资。订单和车间。", 4)));
        }

        (code, output) = Night(folder);
        code.Should().Be(4, output);
        File.ReadAllText(folder["log.jsonl"]).Should().Contain("drift: T").And.Contain("is not found again");
    }

    [BashFact]
    public void Nightly_WhenTheRunWasTouched_FailsAndNamesTheFile()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        Night(folder).Code.Should().Be(0);
        File.AppendAllText(folder["reference/topics.csv"], "x\n");

        var (code, output) = Night(folder);
        code.Should().Be(4);
        output.Should().Contain("different\ttopics.csv\t").And.Contain("drift: the run is not reproduced");
    }

    private static (int Code, string LastLine) Night(TemporaryFolder folder)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = folder.FullPath, UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(Repository.Root, "samples/ci/nightly.sh"), "docs", "reference", "log.jsonl"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["POLICYMINER"] = "dotnet exec " + Path.Combine(AppContext.BaseDirectory, "PolicyMiner.Cli.dll");
        start.Environment["POLICYMINER_TOPICS"] = "3";
        start.Environment["POLICYMINER_RESTARTS"] = "2";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd().TrimEnd('\n');
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 && !output.Contains("different") ? output.Split('\n')[^1] : output);
    }
}
