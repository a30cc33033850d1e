using System.CommandLine;
using PolicyMiner.Runs.Configuration;
using PolicyMiner.Runs.Shards;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer merge: joins the shards of a sweep.</summary>
internal static class MergeCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("merge", "Joins the shards of a sweep; the result has the bytes of a sweep that was never split. Says which shards are missing and how to make them.");
        var folders = new Argument<string[]>("DIR") { Description = "Folders of all shards.", Arity = ArgumentArity.OneOrMore };
        var corpus = new Option<string?>("--corpus") { Description = "Corpus folder. Default: the one in the shards' manifests.", HelpName = "FOLDER" };
        var force = new Option<bool>("--force") { Description = "Write over a folder that holds another run." };
        command.Add(folders);
        command.Add(corpus);
        var options = new RunOptions(host, command, [SettingList.Output, .. SettingList.Mining.Where(s => s.Name == "jobs")], hasCorpus: false);
        command.Add(force);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var settings = options.Resolve(parsed);
            var outcome = new ShardMerge(host.Clock).Merge(
                parsed.GetValue(folders)!, settings.Output, parsed.GetValue(corpus), settings.Mining.Lda.Jobs, parsed.GetValue(force), host.Log, cancellationToken);
            return SweepCommand.Finish(host, outcome, null, settings);
        })));
        return command;
    }
}
