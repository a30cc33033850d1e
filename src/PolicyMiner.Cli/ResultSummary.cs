using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;
using PolicyMiner.Selection;

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
        WriteChoice(output, result.Selection);
        foreach (var topic in result.Topics)
        {
            var words = string.Join(' ', topic.TopTerms.Take(Words).Select(t => result.Vocabulary.Terms[t]));
            output.WriteLine($"{topic.Id}\t{NumberFormat.Percent(topic.Strength.Mean)}\t{words}");
        }

        output.WriteLine($"run\t{outcome.Folder}");
    }

    public static void WriteChoice(TextWriter output, TopicCountSelection selection)
        => output.WriteLine($"K\t{NumberFormat.Integer(selection.Choice.Chosen)}\t{selection.Verdict.English}");
}
