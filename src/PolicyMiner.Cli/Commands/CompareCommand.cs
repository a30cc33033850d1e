using System.CommandLine;
using System.Globalization;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Compare;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer compare: two runs, their topics matched and their figures side by side.</summary>
internal static class CompareCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("compare", "Two finished runs: options, inputs and documents that differ, figures, topics matched by their words, strengths changed. A table, or JSON.");
        var first = new Argument<string>("RUN") { Description = "Folder of a finished run." };
        var second = new Argument<string>("OTHER") { Description = "Folder of another finished run." };
        var json = new Option<bool>("--json") { Description = "JSON instead of a table with tabs." };
        var maxChange = new Option<string?>("--max-change")
        {
            Description = "Exit with code 4 when K differs, a topic is not found again, or the strength of one changed by more than this, 0 to 1. Default: the exit code is 0 whatever differs.",
            HelpName = "X",
        };
        command.Add(first);
        command.Add(second);
        command.Add(json);
        command.Add(maxChange);
        var options = new RunOptions(host, command, [], hasCorpus: false);
        command.SetAction(parsed => host.Run(command.Name, () =>
        {
            var settings = options.Resolve(parsed);
            var limit = Parse(parsed.GetValue(maxChange));
            var comparison = RunComparison.Of(parsed.GetValue(first)!, parsed.GetValue(second)!);
            var drift = limit is { } most ? comparison.Drift(most) : null;
            host.Output.Write(parsed.GetValue(json) ? ComparisonJson.Create(comparison, drift) : ComparisonTable.Create(comparison));
            foreach (var sentence in drift ?? [])
            {
                host.Log.Error("drift: " + sentence + ".", null);
            }

            var code = host.Tell(comparison.Warnings, settings);
            return drift is { Count: > 0 } ? ExitCode.Difference : code;
        }));
        return command;
    }

    private static double? Parse(string? text) => text is null ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 ? value
        : throw new ConfigurationException(new Problem("--max-change", $"'{text}'", "a number from 0 to 1, such as 0.05", "See 'policyminer compare --help'."));
}
