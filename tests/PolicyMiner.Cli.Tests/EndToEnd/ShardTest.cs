using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class ShardTest
{
    private static readonly string[] Sweep = ["sweep", "docs", "--topics", "2..6", "--seeds", "2"];

    [Fact]
    public void Merge_OfAllShards_HasTheBytesOfAnUnsplitSweep_AndFitGoesOnFromIt()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        Run(folder, [.. Sweep, "--out", "whole"]);
        foreach (var i in (int[])[2, 0, 1])
        {
            Run(folder, [.. Sweep, "--shard", $"{i}/3", "--out", $"part{i}"]).Output.Should().Contain($"shard\t{i}/3\tK = ");
        }

        Run(folder, "merge", "part1", "part2", "part0", "--out", "merged").Output.Should().Contain("K\t");
        RunContents.Of(folder["merged"]).Should().BeEquivalentTo(RunContents.Of(folder["whole"]));
        RunContents.Of(folder["merged"]).Keys.Should().BeEquivalentTo("run.json", "sweep.csv", "k_selection.csv", "warnings.csv");

        string[] fit = ["fit", "docs", "--topics", "2..6", "--seeds", "2", "--out"];
        Run(folder, [.. fit, "merged"]);
        Run(folder, [.. fit, "alone"]);
        RunContents.Of(folder["merged"]).Should().BeEquivalentTo(RunContents.Of(folder["alone"]), "the folder grew from sweep to fit without --force");
        Run(folder, [.. Sweep, "--out", "alone"]).Error.Should().Contain("already holds this sweep");
    }

    [Fact]
    public void Merge_WithShardsThatAreMissingDamagedOrOfAnotherSweep_NamesThemAndTheCommandThatMends()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        Run(folder, [.. Sweep, "--shard", "0/3", "--out", "part0"]);
        Run(folder, [.. Sweep, "--shard", "1/3", "--out", "part1", "--alpha", "0.2"]);
        var cell = Directory.GetFiles(folder["part0/cells"], "*", SearchOption.AllDirectories).First();
        File.WriteAllText(cell, "damaged");
        Directory.CreateDirectory(folder["part2/.cache"]);
        File.WriteAllText(folder["part2/UNFINISHED.txt"], string.Empty);

        var merge = PolicyMinerProgram.Run(folder.FullPath, "merge", "part0", "part1", "part2", "part9", "--out", "merged");
        merge.ExitCode.Should().Be(2);
        merge.Error.Should().Contain("part0").And.Contain("other bytes than the shard wrote")
            .And.Contain("part1: found shard 1/3 of another sweep")
            .And.Contain("part2: found a shard that is not finished")
            .And.Contain("part9: found no such folder")
            .And.Contain("shard 1/3: found no such shard, so K = 2, 5 are missing")
            .And.Contain("policyminer sweep docs --topics 2..6 --seeds 2 --shard 2/3 --out DIR");
        Directory.Exists(folder["merged"]).Should().BeFalse();
    }

    [Fact]
    public void Merge_AfterTheCorpusChanged_IsRefused()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        Run(folder, [.. Sweep, "--shard", "0/1", "--out", "part0"]);
        File.AppendAllText(folder["docs/00.txt"], "补充");
        var merge = PolicyMinerProgram.Run(folder.FullPath, "merge", "part0", "--out", "merged");
        merge.ExitCode.Should().Be(2);
        merge.Error.Should().Contain("inputs that changed since the shards were swept");
    }

    [Fact]
    public void Sweep_OfMoreShardsThanTopicCounts_LeavesSomeEmpty_AndABadShardIsRefused()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        string[] small = ["sweep", "docs", "--topics", "2,3", "--seeds", "1"];
        for (var i = 0; i < 3; i++)
        {
            Run(folder, [.. small, "--shard", $"{i}/3", "--out", $"part{i}"]);
        }

        Run(folder, "merge", "part0", "part1", "part2", "--out", "merged");
        var bad = PolicyMinerProgram.Run(folder.FullPath, [.. small, "--shard", "3/3"]);
        bad.ExitCode.Should().Be(1);
        bad.Error.Should().Contain("--shard").And.Contain("0/8");
    }

    private static ProgramResult Run(TemporaryFolder folder, params string[] arguments)
    {
        var result = PolicyMinerProgram.Run(folder.FullPath, arguments);
        result.ExitCode.Should().Be(0, result.Error);
        return result;
    }
}
