using System.CommandLine;
using System.Globalization;
using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Configuration;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Cli.Commands;

/// <summary>policyminer score: perplexity and coherence of any tool's φ, judged by the same code.</summary>
internal static class ScoreCommand
{
    public static Command Create(Host host)
    {
        var command = new Command("score", "Scores the topic-word weights of any tool on a bag of words: held-out perplexity by document completion, and coherence.");
        var train = File("--train", "Bag of words (UCI docword) that the model was trained on.");
        var heldA = File("--held-a", "Half A of the held-out units: their topic shares are estimated from it.");
        var heldB = File("--held-b", "Half B of the same units: it is scored.");
        var phi = File("--phi", "Topic-word weights: one line a topic, one number for each term.");
        var alpha = new Option<string>("--alpha") { Description = "The model's prior of topics in a document: one number, one for each topic parted by commas, or a file of them.", HelpName = "A", DefaultValueFactory = _ => "0.1" };
        var phiTerms = new Option<string?>("--phi-terms") { Description = "Terms of the columns of --phi, one a line, where they stand in another order than those of the bags of words (model/phi_terms.txt of a run). Needs --vocab.", HelpName = "FILE" };
        var vocab = new Option<string?>("--vocab") { Description = "Terms of the columns of the bags of words, one a line.", HelpName = "FILE" };
        foreach (var option in (Option[])[train, heldA, heldB, phi, phiTerms, vocab, alpha])
        {
            command.Add(option);
        }

        var options = new RunOptions(host, command, SettingList.Mining.Where(s => s.Name == "jobs"), hasCorpus: false);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(host.Run(command.Name, () =>
        {
            var settings = options.Resolve(parsed);
            var bag = DocwordReader.Read(parsed.GetValue(train)!);
            var halfA = DocwordReader.Read(parsed.GetValue(heldA)!);
            var halfB = DocwordReader.Read(parsed.GetValue(heldB)!);
            RequireSameShape(bag, halfA, halfB, parsed.GetValue(heldA)!, parsed.GetValue(heldB)!);
            var weights = ReadWeights(parsed.GetValue(phi)!, parsed.GetValue(phiTerms), parsed.GetValue(vocab), bag.TermCount);
            var priors = ReadAlpha(parsed.GetValue(alpha)!, weights.Length / bag.TermCount);
            Write(host.Output, ModelScores.Of(weights, priors, bag, halfA, halfB, settings.Mining.Lda.Jobs, cancellationToken));
            return ExitCode.Done;
        })));
        return command;
    }

    private static Option<string> File(string name, string description) => new(name) { Description = description, HelpName = "FILE", Required = true };

    private static void RequireSameShape(BagOfWords train, BagOfWords halfA, BagOfWords halfB, string fileA, string fileB)
    {
        var problems = new List<Problem>();
        foreach (var (bag, file) in new[] { (halfA, fileA), (halfB, fileB) })
        {
            if (bag.TermCount != train.TermCount)
            {
                problems.Add(new Problem(file, $"{NumberFormat.Integer(bag.TermCount)} terms", $"the {NumberFormat.Integer(train.TermCount)} terms of the training file", "All files must share one vocabulary."));
            }
        }

        if (halfA.UnitCount != halfB.UnitCount)
        {
            problems.Add(new Problem(fileB, $"{NumberFormat.Integer(halfB.UnitCount)} units", $"the {NumberFormat.Integer(halfA.UnitCount)} units of half A", "Both halves must hold the same units in the same order."));
        }

        if (train.TermCount == 0)
        {
            problems.Add(new Problem("--train", "a vocabulary without a term", "at least one term", "Check the second line of the file."));
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }
    }

    // The columns of φ may stand in an order of their own; terms that it lacks weigh nothing.
    private static double[] ReadWeights(string phi, string? phiTerms, string? vocabulary, int terms)
    {
        if (phiTerms is null != vocabulary is null)
        {
            throw new ConfigurationException(new Problem(phiTerms is null ? "--phi-terms" : "--vocab", "nothing", "a file: --phi-terms and --vocab go together", "Give the terms of φ's columns, and those of the bag of words."));
        }

        if (phiTerms is null || vocabulary is null)
        {
            return TopicWordText.Read(phi, terms);
        }

        var own = TextFile.Read(phiTerms, "the terms of φ's columns, one a line").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = TermListFile.Read(phiTerms, own.Length).Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        var names = TermListFile.Read(vocabulary, terms);
        var read = TopicWordText.Read(phi, own.Length);
        var weights = new double[read.Length / own.Length * terms];
        for (var w = 0; w < terms; w++)
        {
            for (var k = 0; columns.TryGetValue(names[w], out var column) && k < read.Length / own.Length; k++)
            {
                weights[(k * terms) + w] = read[(k * own.Length) + column];
            }
        }

        return weights;
    }

    private static double[] ReadAlpha(string given, int topics)
    {
        var text = System.IO.File.Exists(given) ? TextFile.Read(given, "the values of α") : given;
        var parts = text.Split([',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var values = new List<double>();
        foreach (var part in parts)
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value > 0 && double.IsFinite(value)))
            {
                throw new ConfigurationException(new Problem("--alpha", $"'{part}'", "a number above 0, such as 0.1, or a file of such numbers", "Part several numbers by commas."));
            }

            values.Add(value);
        }

        return values.Count == topics ? [.. values]
            : values.Count == 1 ? [.. Enumerable.Repeat(values[0], topics)]
            : throw new ConfigurationException(new Problem("--alpha", $"{NumberFormat.Integer(values.Count)} values", $"1, or {NumberFormat.Integer(topics)}: one for each topic", "Give one number for all topics, or one for each line of --phi."));
    }

    private static void Write(TextWriter output, ModelScores scores)
    {
        output.WriteLine($"topics\t{NumberFormat.Integer(scores.TopicCount)}");
        output.WriteLine($"terms\t{NumberFormat.Integer(scores.TermCount)}");
        output.WriteLine($"perplexity\t{NumberFormat.Score(scores.Perplexity)}");
        output.WriteLine($"perplexity_alpha_0.1\t{NumberFormat.Score(scores.PerplexityAtCommonAlpha)}");
        output.WriteLine($"unigram_perplexity\t{NumberFormat.Score(scores.UnigramPerplexity)}");
        output.WriteLine($"npmi_doc\t{NumberFormat.Score(scores.Npmi)}");
        output.WriteLine($"npmi_doc_least\t{NumberFormat.Score(scores.LeastNpmi)}");
        output.WriteLine($"distinct_share\t{NumberFormat.Score(scores.DistinctShare)}");
        output.WriteLine($"heldout_units\t{NumberFormat.Integer(scores.HeldOutUnits)}");
        output.WriteLine($"heldout_tokens\t{NumberFormat.Integer(scores.HeldOutTokens)}");
    }
}
