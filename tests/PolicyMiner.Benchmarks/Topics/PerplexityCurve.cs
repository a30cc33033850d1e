using System.Diagnostics;
using System.Globalization;
using PolicyMiner.Evaluation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Benchmarks.Topics;

/// <summary>Held-out perplexity against training time: a table with a row for each number of iterations, after one warm-up fit. Training call alone, one thread, median of three.</summary>
internal static class PerplexityCurve
{
    private static readonly int[] Steps = [5, 10, 20, 40, 80, 160, 320, 1000];

    /// <summary>Writes the table.</summary>
    /// <param name="arguments">Training file, half A, half B (UCI docword) and K.</param>
    public static void Run(string[] arguments)
    {
        var (train, a, b) = (DocwordReader.Read(arguments[0]), DocwordReader.Read(arguments[1]), DocwordReader.Read(arguments[2]));
        var topics = int.Parse(arguments[3], CultureInfo.InvariantCulture);
        Console.WriteLine("| engine | iterations | seconds | CPU seconds | held-out perplexity (α = 0.1) |\n| --- | --: | --: | --: | --: |");
        foreach (var engine in TopicEngines.All)
        {
            engine.Fit(train, new LdaOptions { Topics = topics, Iterations = 40 });
            foreach (var iterations in Steps)
            {
                var times = new List<(double Wall, double Processor)>();
                TopicModel? model = null;
                for (var run = 0; run < 3; run++)
                {
                    var processor = Process.GetCurrentProcess().TotalProcessorTime;
                    var watch = Stopwatch.StartNew();
                    model = engine.Fit(train, new LdaOptions { Topics = topics, Iterations = iterations });
                    times.Add((watch.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds));
                }

                var alpha = Enumerable.Repeat(0.1, topics).ToArray();
                var perplexity = HeldOutPerplexity.Score(model!.TopicWord, alpha, a, b).Perplexity;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {engine.Name} | {model.Objective.Length} | {times.Select(t => t.Wall).Order().ElementAt(1):F3} | {times.Select(t => t.Processor).Order().ElementAt(1):F3} | {perplexity:F1} |"));
                if (model.Objective.Length < iterations)
                {
                    break;
                }
            }
        }
    }
}
