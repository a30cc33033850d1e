using System.Text.Json;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Configuration;

namespace PolicyMiner.Cli.Tests.Commands;

public sealed class WarningTellingTest
{
    private static readonly RunSettings Strict = new() { Strict = true };

    [Fact]
    public void Tell_WithManyWarningsOfOneCode_ShowsFiveAndSaysWhereAllAre()
    {
        using var error = new StringWriter();
        Host(error, LogFormat.Text).Tell([.. Notes("I09", 60), .. Notes("W15", 5), new Warning("I09", WarningLevel.Warning, "last", "m", "a")], new RunSettings(), "r/warnings.csv");

        var lines = error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r')).ToArray();
        lines.Should().HaveCount(5 + 1 + 5);
        lines[0].Should().StartWith("warning I09 last: ", "a warning among notes is not folded away");
        lines[5].Should().Be("... I09: 56 more, all in r/warnings.csv");
        lines.Skip(6).Should().OnlyContain(l => l.StartsWith("note W15 "));
    }

    [Fact]
    public void Tell_AsJson_CountsWhatItFolds()
    {
        using var error = new StringWriter();
        Host(error, LogFormat.Json).Tell(Notes("I09", 7), new RunSettings(), "r/warnings.csv");
        var last = JsonDocument.Parse(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;
        last.GetProperty("event").GetString().Should().Be("note");
        last.GetProperty("code").GetString().Should().Be("I09");
        last.GetProperty("more").GetInt32().Should().Be(2);
    }

    [Fact]
    public void Tell_WithoutAFileOfWarnings_ShowsAll()
    {
        using var error = new StringWriter();
        Host(error, LogFormat.Text).Tell(Notes("W24", 9), new RunSettings());
        error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(9);
    }

    [Fact]
    public void ExitOf_CountsOnlyWarningsThatAreNotAccepted()
    {
        Warning[] both = [new("W03", WarningLevel.Warning, "p", "m", "a"), new("W04", WarningLevel.Note, "p", "m", "a")];
        Cli.Host.ExitOf(both, new RunSettings()).Should().Be(0);
        Cli.Host.ExitOf(both, Strict).Should().Be(5);
        Cli.Host.ExitOf(both, Strict with { Accept = ["W03"] }).Should().Be(0);
        Cli.Host.ExitOf(both, Strict with { Accept = ["W04"] }).Should().Be(5);
        Cli.Host.ExitOf(both[1..], Strict).Should().Be(0, "a note never counts");
    }

    private static Host Host(TextWriter error, LogFormat log) => new(TextWriter.Null, error, errorIsTerminal: false, new Dictionary<string, string>(), TimeProvider.System, log);

    private static Warning[] Notes(string code, int count) => [.. Enumerable.Range(0, count).Select(i => new Warning(code, WarningLevel.Note, "p" + i, "m", "a"))];
}
