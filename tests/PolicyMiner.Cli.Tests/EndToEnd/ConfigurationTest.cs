using System.Text.Json;
using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class ConfigurationTest
{
    [Fact]
    public void Init_WritesAConfigurationThatFitUses()
    {
        using var folder = new TemporaryFolder();
        SmallCorpus.WriteTo(folder);
        var init = PolicyMinerProgram.Run(folder.FullPath, "init");
        init.ExitCode.Should().Be(0, init.Error);
        Directory.Exists(folder["corpus"]).Should().BeTrue();
        File.Exists(folder["policyminer.schema.json"]).Should().BeTrue();
        PolicyMinerProgram.Run(folder.FullPath, "init").ExitCode.Should().Be(1, "the file is there already");

        File.WriteAllText(folder["policyminer.yaml"], File.ReadAllText(folder["policyminer.yaml"]).Replace("corpus: corpus", "corpus: docs").Replace($"restarts: {new MiningOptions().Restarts}\n", "restarts: 1\n").Replace("# topics: K", "topics: 4"));
        var fit = PolicyMinerProgram.Run(folder.FullPath, "fit", "--topics", "3", "--out", "r");
        fit.ExitCode.Should().Be(0, fit.Error);
        fit.Output.Should().Contain("K\t3\t", "a flag overrides the file");
        fit.Error.Should().Contain("settings from policyminer.yaml");
        File.ReadAllText(folder["r/run.json"]).Should().Contain("\"restarts\": \"1\"");
    }

    [Fact]
    public void Fit_WithMistakesInFileEnvironmentAndFlags_ReportsAllAtOnce()
    {
        using var folder = new TemporaryFolder();
        folder.Write("policyminer.yaml", "seeds: 5\ntopcs: 3\nfolds: 1\n");
        var run = PolicyMinerProgram.Run(folder.FullPath, [("POLICYMINER_MIN_DF", "x")], "fit", "--alpha", "0,5");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("policyminer.yaml:2").And.Contain("Did you mean 'topics'?").And.Contain("policyminer.yaml:3 folds").And.Contain("POLICYMINER_MIN_DF").And.Contain("--alpha");
    }

    [Fact]
    public void Fit_WithLogJson_WritesOneEventALine()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        var run = PolicyMinerProgram.Run(folder.FullPath, "fit", corpus, "--topics", "3", "--restarts", "1", "--log", "json");
        run.ExitCode.Should().Be(0, run.Error);
        var events = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        var names = events.Select(e => e.GetProperty("event").GetString()).ToArray();
        names[0].Should().Be("started");
        names.Should().Contain("progress").And.Contain("warning");
        names[^1].Should().Be("ended");
        events[^1].GetProperty("exit_code").GetInt32().Should().Be(0);
        events.SelectMany(e => e.EnumerateObject().Select(p => p.Name)).Distinct().Should().BeSubsetOf(DocumentedProperties());

        var failed = PolicyMinerProgram.Run(folder.FullPath, "fit", "missing", "--log", "json");
        failed.ExitCode.Should().Be(2);
        failed.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("event").GetString())
            .Where(e => e != "progress").Should().Equal("started", "error", "ended");
    }

    private static IEnumerable<string> DocumentedProperties([System.Runtime.CompilerServices.CallerFilePath] string here = "")
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/ci/log-event.schema.json")));
        return [.. schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name)];
    }
}
