using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;

namespace PolicyMiner.Cli;

/// <summary>The short summary of a run on stdout: what was read, how K was chosen, the topics.</summary>
internal static class ResultSummary
{
    private const int Words = 8;

    public static void Write(TextWriter output, RunOutcome outcome)
    {
        var result = outcome.Result!;
        var modelled = result.TokensOfDocument.Count(t => t > 0);
        output.WriteLine($"documents\t{NumberFormat.Integer(modelled)} modelled of {NumberFormat.Integer(result.Documents.Count)}");
        output.WriteLine($"words\t{NumberFormat.Integer(result.Bag.TokenCount)} of {NumberFormat.Integer(result.Bag.TermCount)} terms");
        output.WriteLine($"K\t{NumberFormat.Integer(result.Choice.Chosen)}\t{Explain(result)}");
        foreach (var topic in result.Topics)
        {
            var words = string.Join(' ', topic.TopTerms.Take(Words).Select(t => result.Vocabulary.Terms[t]));
            output.WriteLine($"{topic.Id}\t{NumberFormat.Percent(topic.Strength.Mean)}\t{words}");
        }

        output.WriteLine($"run\t{outcome.Folder}");
    }

    private static string Explain(MiningResult result)
    {
        var choice = result.Choice;
        if (choice.Overridden)
        {
            return "given with --topics";
        }

        var perplexity = result.TopicCountScores.First(s => s.TopicCount == choice.Chosen).Perplexity;
        var knee = choice.Knee is { } k ? NumberFormat.Integer(k) : "none in range";
        var same = choice.Candidates.Where(c => c.Indistinguishable && c.TopicCount != choice.Chosen).Select(c => NumberFormat.Integer(c.TopicCount)).ToArray();
        return $"rule auto: the smaller of one-se {NumberFormat.Integer(choice.OneStandardError)} and knee {knee} (gain per topic below {NumberFormat.Score(choice.MinGain)}); "
            + $"lowest perplexity at {NumberFormat.Integer(choice.Best)}; held-out perplexity {NumberFormat.Fixed(perplexity, 1)}"
            + (same.Length == 0 ? string.Empty : "; cannot be told apart: " + string.Join(", ", same));
    }
}
