using System.CommandLine;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer fit: everything.</summary>
internal static class FitCommand
{
    public static Command Create()
    {
        var command = new Command("fit", "Reads a folder of policies, chooses the topic count by held-out perplexity, fits LDA and writes tables and charts.");
        var options = new RunOptions(command);
        var output = new Option<string?>("--out") { Description = "Run folder. Default: runs/ and the first digits of the run's key.", HelpName = "FOLDER" };
        var force = new Option<bool>("--force") { Description = "Write over a folder that holds another run." };
        var quiet = new Option<bool>("--quiet") { Description = "No progress on stderr." };
        var strict = new Option<bool>("--strict") { Description = "Exit with code 5 when there are warnings." };
        command.Add(output);
        command.Add(force);
        command.Add(quiet);
        command.Add(strict);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Guarded.Run(() =>
        {
            var progress = new ProgressReporter(parsed.GetValue(quiet));
            var run = new MiningRun(options.Resolve(parsed), TimeProvider.System);
            RunOutcome outcome;
            try
            {
                outcome = run.Execute(parsed.GetValue(output), parsed.GetValue(force), progress, cancellationToken);
            }
            finally
            {
                progress.Finish();
            }

            return Finish(outcome, parsed.GetValue(strict));
        })));
        return command;
    }

    private static int Finish(RunOutcome outcome, bool strict)
    {
        if (outcome.Result is not { } result)
        {
            Console.Out.WriteLine($"run\t{outcome.Folder}");
            Console.Error.WriteLine("The folder already holds this run, complete and with the same inputs and options; nothing to do.");
            return ExitCode.Done;
        }

        ResultSummary.Write(Console.Out, outcome);
        foreach (var warning in result.Warnings)
        {
            Console.Error.WriteLine($"{(warning.Level == WarningLevel.Warning ? "warning" : "note")} {warning.Code} {warning.Place}: {warning.Message}. {warning.Action}");
        }

        return strict && result.Warnings.Any(w => w.Level == WarningLevel.Warning) ? ExitCode.Warnings : ExitCode.Done;
    }
}
