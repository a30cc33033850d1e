using PolicyMiner.Cli.Tests.Support;
using PolicyMiner.Runs.Configuration;

namespace PolicyMiner.Cli.Tests.Commands;

public sealed class CommandExamplesTest
{
    [Fact]
    public void EveryExample_IsACommandLineThatTheProgramTakes()
    {
        var root = CommandTree.Create(Host.OfProcess([]));
        foreach (var (purpose, line) in CommandExamples.All.Values.SelectMany(e => e))
        {
            root.Parse(line["policyminer ".Length..].Split(' ')).Errors.Should().BeEmpty(line);
            purpose.Should().NotEndWith(".");
        }

        CommandExamples.All.Should().OnlyContain(e => e.Value.Length > 0);
        CommandExamples.All.Keys.Where(k => k.Length > 0).Should().BeEquivalentTo(root.Subcommands.Select(c => c.Name), "every command has examples");
    }

    [Fact]
    public void Help_WhenRequiredArgumentsAreMissing_IsGivenAllTheSame()
    {
        var root = CommandTree.Create(Host.OfProcess([]));
        foreach (var command in root.Subcommands)
        {
            var output = new StringWriter();
            var parsed = root.Parse([command.Name, "--help"]);
            parsed.Errors.Should().BeEmpty(command.Name);
            parsed.Invoke(new System.CommandLine.InvocationConfiguration { Output = output }).Should().Be(ExitCode.Done, command.Name);
            output.ToString().Should().Contain("policyminer " + command.Name, command.Name).And.Contain("Examples:");
        }
    }

    [Fact]
    public void Help_EndsWithExamplesAndNamesTheExitCodes()
    {
        using var folder = new TemporaryFolder();
        PolicyMinerProgram.Run(folder.FullPath, "--help").Output.Should().Contain("Examples:").And.Contain("policyminer init").And.Contain("Exit codes:");
        PolicyMinerProgram.Run(folder.FullPath, "fit", "--help").Output.Should().Contain("policyminer fit policies --topics 12").And.Contain("--" + SettingList.Output.Name);
    }

    [Fact]
    public void Suggestions_OfferOptionsAndTheirValues()
    {
        using var folder = new TemporaryFolder();
        PolicyMinerProgram.Run(folder.FullPath, "[suggest:8]", "fit --fol").Output.Should().Contain("--folds");
        PolicyMinerProgram.Run(folder.FullPath, "[suggest:10]", "fit --log ").Output.Should().Contain("json").And.Contain("text");
    }
}
