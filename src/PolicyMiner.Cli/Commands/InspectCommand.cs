using System.CommandLine;
using PolicyMiner.Documents;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Configuration;
using PolicyMiner.Segmentation;
using PolicyMiner.Tables;
using PolicyMiner.Vectors;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer inspect: what a corpus folder holds; changes nothing in it.</summary>
internal static class InspectCommand
{
    private const int MostValues = 12;
    private static readonly string[] Settings = ["metadata", "duplicates", "keep", "no-clean", "include-interpretations", "columns", "stopwords", "user-lexicon", "jobs"];

    public static Command Create(Host host)
    {
        var command = new Command("inspect", "Reads the corpus and says what it found: kinds, encodings, structure, metadata, copies, lengths, problems. Changes nothing.");
        var options = new RunOptions(host, command, SettingList.Mining.Where(s => Settings.Contains(s.Name)));
        var output = new Option<string?>("--out") { Description = "Folder for the findings as CSV: counts, documents, problems. Default: none are written.", HelpName = "DIR" };
        command.Add(output);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var settings = options.Resolve(parsed);
            var mining = settings.Mining;
            mining.Validate();
            IReadOnlyList<StopList> stopLists = [.. mining.Vocabulary.DefaultStopLists ? StopList.Defaults : [], .. StopListFile.ReadAll(mining.Vocabulary.StopLists)];
            var corpus = Corpus.Open(mining.CorpusFolder, mining.Intake);
            var inspection = CorpusInspection.Run(corpus, mining, TextAnalysis.Load(mining.Segmentation), stopLists, host.Log, cancellationToken);
            host.Log.FinishProgress();
            Print(host.Output, inspection);
            if (parsed.GetValue(output) is { } folder)
            {
                Write(host, folder, inspection);
            }

            return Host.ExitOf(inspection.Warnings, settings);
        })));
        return command;
    }

    private static void Print(TextWriter output, CorpusInspection inspection)
    {
        var modelled = inspection.Documents.Count(d => d.ExcludedReason is null);
        output.WriteLine($"documents\t{inspection.Documents.Count}");
        output.WriteLine($"to be modelled\t{modelled}");
        output.WriteLine($"without date\t{inspection.Documents.Count(d => d.ExcludedReason is null && d.Year is null)}");
        output.WriteLine($"without issuer\t{inspection.Documents.Count(d => d.ExcludedReason is null && d.Issuer is null)}");
        output.WriteLine($"groups of copies\t{inspection.DuplicateGroups}");
        output.WriteLine($"median kept words\t{inspection.MedianTokens}");
        output.WriteLine($"recommended\t--unit {inspection.RecommendedUnit.ToString().ToLowerInvariant()}");
        foreach (var group in inspection.Counts().GroupBy(c => c.What))
        {
            var values = group.ToList();
            foreach (var (what, value, documents) in values.Take(MostValues))
            {
                output.WriteLine($"{what}\t{value}\t{documents}");
            }

            if (values.Count > MostValues)
            {
                output.WriteLine($"{group.Key}\t({values.Count - MostValues} more)\t{values.Skip(MostValues).Sum(v => v.Documents)}");
            }
        }

        foreach (var warning in inspection.Warnings)
        {
            output.WriteLine($"{warning.Code}\t{warning.Place}\t{warning.Message}");
        }

        foreach (var (file, reason) in inspection.SkippedFiles)
        {
            output.WriteLine($"skipped\t{file}\t{reason}");
        }
    }

    private static void Write(Host host, string folder, CorpusInspection inspection)
    {
        Directory.CreateDirectory(folder);
        foreach (var table in new[] { inspection.CountsTable(), inspection.DocumentsTable(), inspection.ProblemsTable() })
        {
            var path = Path.Combine(folder, table.File);
            using var stream = File.Create(path);
            new CsvTableWriter().Write(table, stream);
            host.Log.Note("written " + path);
        }
    }
}
