using System.CommandLine;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Runs.Configuration;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer fit: everything.</summary>
internal static class FitCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("fit", "Reads a folder of policies, chooses the topic count by held-out perplexity, fits LDA and writes tables and charts.");
        var options = new RunOptions(host, command, [SettingList.Output, .. SettingList.Mining]);
        var force = new Option<bool>("--force") { Description = "Write over a folder that holds another run." };
        command.Add(force);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var settings = options.Resolve(parsed);
            var outcome = new MiningRun(settings.Mining, host.Clock).Execute(settings.Output, parsed.GetValue(force), host.Log, cancellationToken);
            host.Log.FinishProgress();
            return Finish(host, outcome, settings);
        })));
        return command;
    }

    private static int Finish(Host host, RunOutcome outcome, RunSettings settings)
    {
        if (outcome.Result is null)
        {
            host.Output.WriteLine($"run\t{outcome.Folder}");
            host.Log.Note("The folder already holds this run, complete and with the same inputs and options; nothing to do.");
        }
        else
        {
            ResultSummary.Write(host.Output, outcome);
        }

        return host.Tell(outcome.Warnings, settings, Path.Combine(outcome.Folder, RunFolder.Warnings));
    }
}
