using System.CommandLine;
using PolicyMiner.Charts;
using PolicyMiner.Runs;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer report: tables, charts and report of a finished run once more.</summary>
internal static class ReportCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("report", "Makes tables, charts and report of a finished run again without fitting: with edited topic labels, in another language or for another medium.");
        var run = new Argument<string>("RUN") { Description = "Folder of a finished run." };
        var output = new Option<string?>("--out") { Description = "Where to write. Default: the folder report in the run folder; the run's own files stay as they are.", HelpName = "FOLDER" };
        var labels = new Option<string?>("--labels") { Description = "Topic labels, as the report's page saves them (see labels.suggested.yaml). Default: labels.yaml in the run folder, when there is one.", HelpName = "FILE" };
        var language = new Option<string>("--lang") { Description = "Language of charts and report.", DefaultValueFactory = _ => "zh" };
        language.AcceptOnlyFromAmong("zh", "en");
        var style = new Option<string>("--style") { Description = "paper: small type, 300 dpi, no titles. screen: larger type, 192 dpi, titles inside.", DefaultValueFactory = _ => "paper" };
        style.AcceptOnlyFromAmong("paper", "screen");
        var columns = new Option<int?>("--chart-columns", "--columns") { Description = "Columns of a paper that each chart fills, 1 (85 mm) or 2 (175 mm). Default: each chart's own.", HelpName = "N" };
        var dots = new Option<double?>("--dpi") { Description = "Dots per inch of PNG files, 72 to 1200. Default: that of the style.", HelpName = "N" };
        var font = new Option<string?>("--font") { Description = "TrueType font (.ttf, .ttc) asked before the shipped one.", HelpName = "FILE" };
        var jobs = new Option<int>("--jobs") { Description = "Threads to use; never changes a file. Default: all cores.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        command.Add(run);
        foreach (var option in (Option[])[output, labels, language, style, columns, dots, font, jobs])
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var options = new ChartOptions
            {
                Language = parsed.GetValue(language) == "en" ? ChartLanguage.English : ChartLanguage.Chinese,
                Medium = parsed.GetValue(style) == "screen" ? ChartMedium.Screen : ChartMedium.Paper,
                Columns = parsed.GetValue(columns),
                DotsPerInch = parsed.GetValue(dots),
                FontFile = parsed.GetValue(font),
            };
            var (folder, warning) = new ReportRun(options).Execute(parsed.GetValue(run)!, parsed.GetValue(output), parsed.GetValue(labels), Math.Max(1, parsed.GetValue(jobs)), cancellationToken);
            if (warning is not null)
            {
                host.Log.Warning(warning);
            }

            host.Output.WriteLine("report\t" + folder);
            return ExitCode.Done;
        })));
        return command;
    }
}
