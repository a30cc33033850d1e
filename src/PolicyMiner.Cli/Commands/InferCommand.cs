using System.CommandLine;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Runs.Configuration;
using PolicyMiner.Tables;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer infer: topics of new documents under the model of a run.</summary>
internal static class InferCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("infer", "Reads the topics of new documents with the model of a finished run: same segmentation, stop lists and vocabulary. Writes a CSV table with unknown words and perplexity of each document, and warns when they have drifted from the training documents.");
        var run = new Argument<string>("RUN") { Description = "Folder of a finished run." };
        var folder = new Argument<string?>("FOLDER") { Description = "Folder of the new documents.", Arity = ArgumentArity.ZeroOrOne };
        var bow = new Option<string?>("--bow") { Description = "Bag of words (UCI docword) in place of FOLDER. Needs --vocab.", HelpName = "FILE" };
        var vocab = new Option<string?>("--vocab") { Description = "Terms of the columns of --bow, one a line.", HelpName = "FILE" };
        var output = new Option<string?>("--out") { Description = "File for the table. Default: stdout.", HelpName = "FILE" };
        command.Add(run);
        command.Add(folder);
        command.Add(bow);
        command.Add(vocab);
        command.Add(output);
        var options = new RunOptions(host, command, SettingList.Mining.Where(s => s.Name == "jobs"), hasCorpus: false);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var settings = options.Resolve(parsed);
            var jobs = settings.Mining.Lda.Jobs;
            var (topics, ids) = (parsed.GetValue(folder), parsed.GetValue(bow), parsed.GetValue(vocab)) switch
            {
                ({ } documents, null, null) => InferenceRun.Read(parsed.GetValue(run)!, documents, jobs, host.Log, cancellationToken),
                (null, { } counts, { } terms) => InferenceRun.ReadCounts(parsed.GetValue(run)!, counts, terms, jobs, cancellationToken),
                _ => throw new ConfigurationException(new Problem("FOLDER", "not one source of new documents", "a folder, or --bow with --vocab", "Give the folder of the new documents, or their counts and the terms of these.")),
            };
            host.Log.FinishProgress();
            Write(host, InferredTopicsTable.Create(topics, ids, "inferred_topics.csv"), parsed.GetValue(output));
            host.Log.Note(
                $"unknown words {NumberFormat.Percent(topics.UnknownShare)} (training {NumberFormat.Percent(topics.TrainingUnknownShare)}); perplexity {NumberFormat.Fixed(topics.Perplexity, 1)} "
                + $"({(topics.ReferenceIsHeldOut ? "held-out documents of the sweep" : "training documents")} {NumberFormat.Fixed(topics.ReferencePerplexity, 1)})");
            return host.Tell(topics.Warnings, settings);
        })));
        return command;
    }

    private static void Write(Host host, Table table, string? file)
    {
        using var memory = new MemoryStream();
        new CsvTableWriter().Write(table, memory);
        if (file is null)
        {
            host.Output.Write(System.Text.Encoding.UTF8.GetString(memory.ToArray()).TrimStart('\uFEFF'));
            return;
        }

        File.WriteAllBytes(file + ".part", memory.ToArray());
        File.Move(file + ".part", file, overwrite: true);
        host.Output.WriteLine("table\t" + file);
    }
}
