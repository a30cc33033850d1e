using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

public sealed class StrictTest
{
    [Fact]
    public void Fit_WithStrict_EndsWithCode5UntilTheCodesAreAccepted()
    {
        using var folder = new TemporaryFolder();
        var corpus = SmallCorpus.WriteTo(folder);
        string[] command = ["fit", corpus, "--topics", "2..4", "--seeds", "2", "--restarts", "1", "--out", "r"];

        PolicyMinerProgram.Run(folder.FullPath, command).ExitCode.Should().Be(0, "without --strict warnings are only told");
        var warnings = CsvFile.Read(folder["r/warnings.csv"]).Where(w => w["level"] == "warning").Select(w => w["code"]).Distinct().ToArray();
        warnings.Should().Contain("W02");

        // The run is complete: what follows reads its warnings back.
        var strict = PolicyMinerProgram.Run(folder.FullPath, [.. command, "--strict"]);
        strict.ExitCode.Should().Be(5);
        strict.Error.Should().Contain("nothing to do").And.Contain("warning W02 --seeds: ");
        PolicyMinerProgram.Run(folder.FullPath, [.. command, "--strict", "--accept", string.Join(',', warnings)]).ExitCode.Should().Be(0);
        PolicyMinerProgram.Run(folder.FullPath, [.. command, "--strict", "--accept", "W01"]).ExitCode.Should().Be(5);

        folder.Write("policyminer.yaml", $"strict: true\naccept: [{string.Join(", ", warnings)}]\n");
        PolicyMinerProgram.Run(folder.FullPath, command).ExitCode.Should().Be(0);
        PolicyMinerProgram.Run(folder.FullPath, [("POLICYMINER_ACCEPT", "W01")], command).ExitCode.Should().Be(5, "a variable overrides the file");
    }

    [Fact]
    public void Fit_WithACodeThatDoesNotExist_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var run = PolicyMinerProgram.Run(folder.FullPath, "fit", SmallCorpus.WriteTo(folder), "--accept", "W03,W99");
        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("--accept").And.Contain("W99 is none");
    }
}
