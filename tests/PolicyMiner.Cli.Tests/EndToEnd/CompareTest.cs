using System.Text.Json;
using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class CompareTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompareTest() => SmallCorpus.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compare_OfTwoRuns_MatchesTopicsAndTellsWhatDiffers()
    {
        Fit("a", "3", "1");
        Fit("b", "3", "2");
        Fit("c", "4", "1");

        var same = Run("compare", "a", "a");
        same.Should().Contain("inputs that differ\t0\n").And.Contain("outputs that differ\t0, the same bytes\n").And.Contain("dominant topic moved\t0\tof 15 documents\n").And.NotContain("option ");
        Topics(same).Should().HaveCount(3).And.OnlyContain(l => l.Contains("\tyes\t1.000\t") && l.Contains("\t0.0 %\t"));

        var other = Run("compare", "a", "b");
        other.Should().Contain("option seed\t1\t2\n");
        Topics(other).Should().OnlyContain(l => l.Contains("\tyes\t"), "three plain themes are found from any seed");

        using var json = JsonDocument.Parse(Run("compare", "a", "c", "--json"));
        json.RootElement.EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo(DocumentedProperties().Where(p => p != "drift"));
        json.RootElement.GetProperty("second").GetProperty("topic_count").GetInt32().Should().Be(4);
        var topics = json.RootElement.GetProperty("topics").EnumerateArray().ToArray();
        topics.Should().HaveCount(4);
        topics[3].GetProperty("first").ValueKind.Should().Be(JsonValueKind.Null);
        topics.Take(3).Should().OnlyContain(t => t.GetProperty("same").GetBoolean());
    }

    [Fact]
    public void Compare_WithMaxChange_EndsWithCode4WhenTheTopicsDrifted()
    {
        Fit("a", "3", "1");
        Fit("b", "3", "2");
        Fit("c", "4", "1");

        PolicyMinerProgram.Run(_folder.FullPath, "compare", "a", "b", "--max-change", "0.05").ExitCode.Should().Be(0);
        var drifted = PolicyMinerProgram.Run(_folder.FullPath, "compare", "a", "c", "--max-change", "0.05");
        drifted.ExitCode.Should().Be(4);
        drifted.Error.Should().Contain("drift: K was 3 and is 4").And.Contain("is new");
        drifted.Output.Should().Contain("topic\tother\t", "the table is printed all the same");
        PolicyMinerProgram.Run(_folder.FullPath, "compare", "a", "c").ExitCode.Should().Be(0, "without a limit a difference is no failure");
        var wrong = PolicyMinerProgram.Run(_folder.FullPath, "compare", "a", "c", "--max-change", "5 %");
        wrong.ExitCode.Should().Be(1);
        wrong.Error.Should().Contain("--max-change: found '5 %'");
    }

    [Fact]
    public void Compare_WhenDocumentsCameWentAndChanged_NamesEach()
    {
        Fit("a", "3", "1");
        File.Delete(_folder["docs/00.txt"]);
        File.AppendAllText(_folder["docs/01.txt"], "税收和补贴。");
        File.Copy(_folder["docs/02.txt"], _folder["docs/99.txt"]);
        File.AppendAllText(_folder["docs/99.txt"], "竞赛、选手、裁判、奖牌、集训、赛场、奖项、决赛，另有一段别处没有的话，说的是集训的安排和裁判的名单。");
        Fit("b", "3", "1");

        var table = Run("compare", "a", "b");
        table.Should().Contain("document removed\t00.txt\t").And.Contain("document changed\t01.txt\t").And.Contain("document added\t99.txt\t").And.Contain("inputs that differ\t3\n");
        table.Split('\n').Where(l => l.StartsWith("document ", StringComparison.Ordinal)).Should().HaveCount(3);
    }

    [Fact]
    public void Compare_OfDifferentWords_LeavesCoherenceApartWithW19()
    {
        Run("fit", "docs", "--topics", "2,3", "--seeds", "1", "--restarts", "1", "--out", "a");
        Run("fit", "docs", "--topics", "2,3", "--seeds", "1", "--restarts", "1", "--seed", "2", "--out", "b");
        _folder.Write("stop.txt", "教师\n税收\n");
        Run("fit", "docs", "--topics", "2,3", "--seeds", "1", "--restarts", "1", "--stopwords", "stop.txt", "--out", "c");

        var oneScale = PolicyMinerProgram.Run(_folder.FullPath, "compare", "a", "b");
        oneScale.Error.Should().NotContain("W19");
        Figure(oneScale.Output, "c_v")[3].Should().NotBe("not on one scale");

        var apart = PolicyMinerProgram.Run(_folder.FullPath, "compare", "a", "c", "--strict");
        apart.ExitCode.Should().Be(0, "nothing misleading is shown, so it is a note");
        apart.Error.Should().Contain("note W19 compare: ").And.Contain("perplexity, ").And.Contain("c_npmi");
        Figure(apart.Output, "c_v")[3].Should().Be("not on one scale");
        Figure(apart.Output, "terms")[3].Should().Be("-2");
    }

    [Fact]
    public void Compare_WithAFolderThatIsNoRun_SaysSo()
    {
        var result = PolicyMinerProgram.Run(_folder.FullPath, "compare", "x", "y");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("x: found no such folder");
    }

    private static IEnumerable<string> Topics(string table) => table.Split('\n').Where(l => l.StartsWith('T'));

    private static string[] Figure(string table, string name) => table.Split('\n').Select(l => l.Split('\t')).Single(l => l[0] == name);

    private static IEnumerable<string> DocumentedProperties()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples/ci/comparison.schema.json")));
        return [.. schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name)];
    }

    private void Fit(string run, string topics, string seed) => Run("fit", "docs", "--topics", topics, "--restarts", "2", "--seed", seed, "--out", run);

    private string Run(params string[] arguments)
    {
        var result = PolicyMinerProgram.Run(_folder.FullPath, arguments);
        result.ExitCode.Should().Be(0, result.Error);
        return result.Output;
    }
}
