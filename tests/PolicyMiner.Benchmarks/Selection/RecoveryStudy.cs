using PolicyMiner.Foundation;
using PolicyMiner.Selection;
using PolicyMiner.Topics;

namespace PolicyMiner.Benchmarks.Selection;

/// <summary>What each rule chooses on corpora drawn from a known number of topics, swept over K = 2..30.</summary>
internal static class RecoveryStudy
{
    private static readonly int[] TrueCounts = [5, 10, 20];

    public static void Run(TextWriter output, int draws)
    {
        output.WriteLine("| K true | draw | auto | 90 % interval | one-se | min | knee | npmi | stability | consensus |");
        output.WriteLine("|--:|--:|--:|:-:|--:|--:|--:|--:|--:|--:|");
        foreach (var topics in TrueCounts)
        {
            for (var draw = 1; draw <= draws; draw++)
            {
                Study(output, topics, draw);
            }
        }
    }

    private static void Study(TextWriter output, int topics, int draw)
    {
        var input = DrawnCorpus.Create(topics, draw);
        var options = new SweepOptions { TopicCounts = [.. Enumerable.Range(2, 29)] };
        var sweep = new TopicSweep(new Cvb0Engine(), options.Seeds, new LdaOptions { Topics = 1, Jobs = Environment.ProcessorCount });
        var choice = new TopicCountSelector(sweep, options).Select(input).Choice;
        var rules = choice.Rules!;
        output.WriteLine(
            $"| {N(topics)} | {N(draw)} | {N(choice.Chosen)} | {N(choice.Interval!.Value.Low)}–{N(choice.Interval.Value.High)} | {N(rules.OneSe)} | {N(rules.Min)} | {N(rules.Knee)} | {N(rules.Npmi)} | {N(rules.Stability)} | {N(rules.Consensus)} |");
    }

    private static string N(int? value) => value is { } number ? NumberFormat.Integer(number) : "–";
}
