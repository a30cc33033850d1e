using System.CommandLine;
using PolicyMiner.Runs.Configuration;
using PolicyMiner.Segmentation.NewWords;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer terms: proposes new words for the user lexicon, with examples.</summary>
internal static class TermsCommand
{
    private static readonly string[] Settings = ["metadata", "user-lexicon", "no-policy-lexicon", "stopwords", "no-default-stopwords", "jobs"];

    public static Command Create(Host host)
    {
        var defaults = new TermDiscoveryOptions();
        var command = new Command("terms", "Proposes new words from the corpus itself, as a lexicon file to prune and give to --user-lexicon.");
        var options = new RunOptions(host, command, SettingList.Mining.Where(s => Settings.Contains(s.Name)));
        var output = new Option<string?>("--out") { Description = "File to write. Default: standard output.", HelpName = "FILE" };
        var top = new Option<int>("--top") { Description = "Most words proposed.", HelpName = "N", DefaultValueFactory = _ => defaults.Top };
        var minCount = new Option<int>("--min-count") { Description = "Fewest occurrences.", HelpName = "N", DefaultValueFactory = _ => defaults.MinCount };
        var maxWords = new Option<int>("--max-words") { Description = "Most present words that a new word joins, 2 to 6.", HelpName = "N", DefaultValueFactory = _ => defaults.MaxWords };
        command.Add(output);
        command.Add(top);
        command.Add(minCount);
        command.Add(maxWords);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var limits = defaults with { Top = parsed.GetValue(top), MinCount = parsed.GetValue(minCount), MaxWords = parsed.GetValue(maxWords) };
            var candidates = TermProposal.Run(options.Resolve(parsed).Mining, limits, host.Log, cancellationToken);
            OutputFile.Write(host, parsed.GetValue(output), text => text.Write(TermListFile.Write(candidates)));
            host.Log.FinishProgress();
            return ExitCode.Done;
        })));
        return command;
    }
}
