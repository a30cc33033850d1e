using System.CommandLine;
using PolicyMiner.Documents;
using PolicyMiner.Runs.Configuration;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer segment: words of each document, for eyes and for other tools.</summary>
internal static class SegmentCommand
{
    private static readonly string[] Settings = ["metadata", "language", "user-lexicon", "no-policy-lexicon", "synonyms", "jobs"];

    public static Command Create(Host host)
    {
        var command = new Command("segment", "Writes the words of each document with tag and place, one document a line, before any filter.");
        var options = new RunOptions(host, command, SettingList.Mining.Where(s => Settings.Contains(s.Name)));
        var output = new Option<string?>("--out") { Description = "File to write. Default: standard output.", HelpName = "FILE" };
        var form = new Option<string>("--format") { Description = "json (one object a line) or text (words with blanks between them).", HelpName = "FORMAT", DefaultValueFactory = _ => "json" };
        form.AcceptOnlyFromAmong("json", "text");
        var posseg = new Option<bool>("--posseg") { Description = "Cut as jieba's posseg does, which differs here and there from what is modelled." };
        command.Add(output);
        command.Add(form);
        command.Add(posseg);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var settings = options.Resolve(parsed);
            var mining = settings.Mining;
            mining.Validate();
            var analysis = TextAnalysis.Load(mining.Segmentation);
            var corpus = Corpus.Open(mining.CorpusFolder, mining.Intake);
            var writer = new CorpusSegmentation(analysis, parsed.GetValue(form) == "text" ? SegmentationForm.Text : SegmentationForm.Json, parsed.GetValue(posseg));
            var warnings = corpus.Warnings.ToList();
            OutputFile.Write(host, parsed.GetValue(output), text => writer.Write(corpus, text, mining.Lda.Jobs, warnings, host.Log, cancellationToken));
            host.Log.FinishProgress();
            warnings.ForEach(host.Log.Warning);
            return settings.Strict && warnings.Exists(w => w.Level == Foundation.WarningLevel.Warning) ? ExitCode.Warnings : ExitCode.Done;
        })));
        return command;
    }
}
