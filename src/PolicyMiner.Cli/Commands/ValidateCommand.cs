using System.CommandLine;
using PolicyMiner.Findings.Validation;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Tables;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer validate: sheets for human coders, and their scoring.</summary>
internal static class ValidateCommand
{
    private const int DefaultItems = 30;

    public static Command Create(Host host)
    {
        var command = new Command("validate", "Writes word-intrusion, topic-intrusion and clause-coding sheets for human coders, with the key in a folder of its own; with --score, scores the filled sheets in answers/NAME/.");
        var run = new Argument<string>("RUN") { Description = "Folder of a finished run; with --score, the folder of the sheets." };
        var output = new Option<string?>("--out") { Description = "Where to write the sheets. Default: the run folder with -validation behind its name.", HelpName = "FOLDER" };
        var items = new Option<int>("--items") { Description = "Documents and clauses to judge, 1 to 10000 each.", HelpName = "N", DefaultValueFactory = _ => DefaultItems };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the draws and of the bootstrap.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var score = new Option<bool>("--score") { Description = "Score the filled sheets." };
        command.Add(run);
        foreach (var option in (Option[])[output, items, seed, score])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var folder = parsed.GetValue(run)!;
            if (parsed.GetValue(score))
            {
                Print(host.Output, ValidationRun.Score(folder, parsed.GetValue(seed)));
                return ExitCode.Done;
            }

            var target = parsed.GetValue(output) ?? Path.TrimEndingDirectorySeparator(folder) + "-validation";
            ValidationRun.Write(folder, target, parsed.GetValue(items), parsed.GetValue(seed));
            host.Output.WriteLine("sheets\t" + target);
            return ExitCode.Done;
        })));
        return command;
    }

    private static void Print(TextWriter output, IReadOnlyList<ValidationScore> scores)
    {
        foreach (var score in scores)
        {
            foreach (var accuracy in score.Accuracy)
            {
                output.WriteLine(string.Join('\t', ValidationTables.Name(score.Task), "accuracy", accuracy.Coder, NumberFormat.Score(accuracy.Share), NumberFormat.Score(accuracy.Interval.Low), NumberFormat.Score(accuracy.Interval.High), NumberFormat.Score(accuracy.P)));
            }

            foreach (var agreement in score.Agreement)
            {
                output.WriteLine(string.Join('\t', ValidationTables.Name(score.Task), agreement.Coefficient, "all", NumberFormat.Score(agreement.Value), NumberFormat.Score(agreement.Interval.Low), NumberFormat.Score(agreement.Interval.High), string.Empty));
            }
        }
    }
}
