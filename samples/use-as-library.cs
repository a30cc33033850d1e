// The whole run from C#: the same files as 'policyminer fit', and the result as objects. A test compiles and runs this file.
using PolicyMiner;
using PolicyMiner.Runs;

namespace Samples;

/// <summary>Mines a folder of policies and prints the topics.</summary>
public static class UseAsLibrary
{
    /// <summary>Runs the example.</summary>
    /// <param name="corpus">Folder of the policies.</param>
    /// <param name="folder">Run folder for tables, charts and report.</param>
    /// <param name="output">Where the topics are printed.</param>
    public static void Run(string corpus, string folder, TextWriter output)
    {
        var options = new MiningOptions { CorpusFolder = corpus };
        options = options with { Sweep = options.Sweep with { TopicCounts = [2, 3, 4, 5], Seeds = 2 } };

        var result = new MiningRun(options, TimeProvider.System).Execute(folder).Result;
        if (result is null)
        {
            output.WriteLine("the folder already holds this run");
            return;
        }

        output.WriteLine($"K = {result.Selection.Choice.Chosen}: {result.Selection.Verdict.English}");
        foreach (var topic in result.Topics)
        {
            output.WriteLine($"{topic.Id} {topic.Strength.Mean:P1} {string.Join(' ', topic.TopTerms.Take(6).Select(t => result.Vocabulary.Terms[t]))}");
        }
    }
}
