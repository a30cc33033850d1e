using System.CommandLine;
using PolicyMiner.Runs.Configuration;
using PolicyMiner.Runs.Verify;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer verify: repeats a run and compares every byte.</summary>
internal static class VerifyCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("verify", "Repeats a finished run from its manifest and compares every output byte by byte. Exit code 4: something differs.");
        var run = new Argument<string>("RUN") { Description = "Folder of a finished run." };
        var corpus = new Option<string?>("--corpus") { Description = "Corpus folder. Default: the one in the run's manifest.", HelpName = "FOLDER" };
        var keep = new Option<string?>("--keep") { Description = "Keep the second run in this folder. Default: a temporary folder, removed at the end.", HelpName = "FOLDER" };
        command.Add(run);
        command.Add(corpus);
        command.Add(keep);
        var options = new RunOptions(host, command, SettingList.Mining.Where(s => s.Name == "jobs"), hasCorpus: false);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var settings = options.Resolve(parsed);
            var temporary = parsed.GetValue(keep) is null ? Directory.CreateTempSubdirectory("policyminer-verify-").FullName : null;
            try
            {
                var scratch = parsed.GetValue(keep) ?? Path.Combine(temporary!, "run");
                var differences = new RunVerifier(host.Clock).Verify(parsed.GetValue(run)!, scratch, parsed.GetValue(corpus), settings.Mining.Lda.Jobs, host.Log, cancellationToken);
                host.Log.FinishProgress();
                return Tell(host, parsed.GetValue(run)!, differences);
            }
            finally
            {
                if (temporary is not null)
                {
                    Directory.Delete(temporary, recursive: true);
                }
            }
        })));
        return command;
    }

    private static int Tell(Host host, string run, IReadOnlyList<FileDifference> differences)
    {
        foreach (var difference in differences)
        {
            host.Output.WriteLine($"different\t{difference.File}\t{difference.Place}\t{difference.Expected}\t{difference.Found}");
        }

        if (differences.Count == 0)
        {
            host.Output.WriteLine("same\t" + run);
        }

        return differences.Count == 0 ? ExitCode.Done : ExitCode.Difference;
    }
}
