using System.Diagnostics;
using System.Globalization;
using PolicyMiner.Evaluation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Benchmarks.Topics;

/// <summary>
/// Held-out perplexity, speed and memory against training time: a row for each number of iterations, after one warm-up fit. Training call alone, one thread, one start,
/// median of three.
/// </summary>
internal static class PerplexityCurve
{
    private static readonly int[] Steps = [5, 10, 20, 40, 80, 160, 320, 1000];

    /// <summary>Writes the table.</summary>
    /// <param name="arguments">Training file, half A, half B (UCI docword), K, and optionally an engine and the most iterations.</param>
    public static void Run(string[] arguments)
    {
        var (train, a, b) = (DocwordReader.Read(arguments[0]), DocwordReader.Read(arguments[1]), DocwordReader.Read(arguments[2]));
        var topics = int.Parse(arguments[3], CultureInfo.InvariantCulture);
        var engines = arguments.Length > 4 ? [TopicEngines.Find(arguments[4])!] : TopicEngines.All;
        var most = arguments.Length > 5 ? int.Parse(arguments[5], CultureInfo.InvariantCulture) : Steps[^1];
        Console.WriteLine("| engine | K | iterations | seconds | CPU seconds | million pairs (CVB0) or tokens (Gibbs) a second | peak of the process so far, MB | held-out perplexity (α = 0.1) |\n| --- | --: | --: | --: | --: | --: | --: | --: |");
        foreach (var engine in engines)
        {
            var options = new LdaOptions { Topics = topics, Memory = long.MaxValue };
            engine.Fit(train, options with { Iterations = Math.Min(most, 40) });
            foreach (var iterations in Steps.Where(s => s <= most))
            {
                var times = new List<(double Wall, double Processor)>();
                TopicModel? model = null;
                for (var run = 0; run < 3; run++)
                {
                    var processor = Process.GetCurrentProcess().TotalProcessorTime;
                    var watch = Stopwatch.StartNew();
                    model = engine.Fit(train, options with { Iterations = iterations });
                    times.Add((watch.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds));
                }

                var alpha = Enumerable.Repeat(0.1, topics).ToArray();
                var perplexity = HeldOutPerplexity.Score(model!.TopicWord, alpha, a, b).Perplexity;
                var wall = times.Select(t => t.Wall).Order().ElementAt(1);
                var updates = (engine is Cvb0Engine ? train.PairCount : train.TokenCount) * (double)model.Objective.Length / wall / 1e6;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {engine.Name} | {topics} | {model.Objective.Length} | {wall:F3} | {times.Select(t => t.Processor).Order().ElementAt(1):F3} | {updates:F1} | {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} | {perplexity:F1} |"));
                if (model.Objective.Length < iterations)
                {
                    break;
                }
            }
        }
    }
}
