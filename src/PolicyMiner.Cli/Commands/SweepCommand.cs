using System.CommandLine;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Runs.Configuration;
using PolicyMiner.Runs.Shards;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer sweep: the choice of the topic count alone, whole or in shards for several machines.</summary>
internal static class SweepCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("sweep", "Tries every topic count and decides on K; 'fit' in the same folder goes on from there. With --shard only a part, for several machines: see 'merge'.");
        var options = new RunOptions(host, command, [SettingList.Output, .. SettingList.Mining]);
        var shardOption = new Option<string?>("--shard") { Description = "Only this part of the topic counts: 0/8 is the first of eight.", HelpName = "I/N" };
        var force = new Option<bool>("--force") { Description = "Write over a folder that holds another run." };
        command.Add(shardOption);
        command.Add(force);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var settings = options.Resolve(parsed);
            var sweep = new SweepRun(settings.Mining, host.Clock);
            var shard = Parse(parsed.GetValue(shardOption));
            var outcome = shard is { } part
                ? sweep.ExecuteShard(part, settings.Output, parsed.GetValue(force), host.Log, cancellationToken)
                : sweep.Execute(settings.Output, parsed.GetValue(force), host.Log, cancellationToken);
            return Finish(host, outcome, shard, settings);
        })));
        return command;
    }

    /// <summary>Tells what came of a sweep, a shard or a merge.</summary>
    public static int Finish(Host host, SweepOutcome outcome, Shard? shard, RunSettings settings)
    {
        host.Log.FinishProgress();
        if (outcome.Selection is { } selection)
        {
            ResultSummary.WriteChoice(host.Output, selection);
        }
        else if (shard is { } part)
        {
            host.Output.WriteLine($"shard\t{part}\tK = {string.Join(", ", outcome.TopicCounts.Select(k => NumberFormat.Integer(k)))}");
        }
        else
        {
            host.Log.Note("The folder already holds this sweep, complete and with the same inputs and options; nothing to do.");
        }

        host.Output.WriteLine("run\t" + outcome.Folder);
        // A shard leaves the table of warnings to the merge.
        return host.Tell(outcome.Warnings, settings, shard is null ? Path.Combine(outcome.Folder, RunFolder.Warnings) : null);
    }

    private static Shard? Parse(string? text)
    {
        try
        {
            return text is null ? null : Shard.Parse(text);
        }
        catch (FormatException expected)
        {
            throw new ConfigurationException(new Problem("--shard", $"'{text}'", expected.Message, "See 'policyminer sweep --help'."), expected);
        }
    }
}
