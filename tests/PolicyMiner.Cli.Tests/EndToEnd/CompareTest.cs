using System.Text.Json;
using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class CompareTest
{
    [Fact]
    public void Compare_OfTwoRuns_MatchesTopicsAndTellsWhatDiffers()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        Fit(folder, "a", "3", "1");
        Fit(folder, "b", "3", "2");
        Fit(folder, "c", "4", "1");

        var same = Run(folder, "compare", "a", "a");
        same.Should().Contain("inputs that differ\t0\n").And.NotContain("option ");
        same.Split('\n').Where(l => l.StartsWith('T')).Should().HaveCount(3).And.OnlyContain(l => l.Contains("\tyes\t1.000\t") && l.Contains("\t0.0 %\t"));

        var other = Run(folder, "compare", "a", "b");
        other.Should().Contain("option seed\t1\t2\n");
        other.Split('\n').Where(l => l.StartsWith('T')).Should().OnlyContain(l => l.Contains("\tyes\t"), "three plain themes are found from any seed");

        using var json = JsonDocument.Parse(Run(folder, "compare", "a", "c", "--json"));
        json.RootElement.GetProperty("second").GetProperty("topic_count").GetInt32().Should().Be(4);
        var topics = json.RootElement.GetProperty("topics").EnumerateArray().ToArray();
        topics.Should().HaveCount(4);
        topics[3].GetProperty("first").ValueKind.Should().Be(JsonValueKind.Null);
        topics.Take(3).Should().OnlyContain(t => t.GetProperty("same").GetBoolean());
    }

    [Fact]
    public void Compare_WithAFolderThatIsNoRun_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var result = PolicyMinerProgram.Run(folder.FullPath, "compare", "x", "y");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("x: found no such folder");
    }

    private static void Fit(TemporaryFolder folder, string run, string topics, string seed)
        => Run(folder, "fit", "docs", "--topics", topics, "--restarts", "2", "--seed", seed, "--out", run);

    private static string Run(TemporaryFolder folder, params string[] arguments)
    {
        var result = PolicyMinerProgram.Run(folder.FullPath, arguments);
        result.ExitCode.Should().Be(0, result.Error);
        return result.Output;
    }
}
