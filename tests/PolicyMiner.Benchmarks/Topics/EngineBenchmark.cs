using BenchmarkDotNet.Attributes;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Benchmarks.Topics;

/// <summary>
/// One iteration of each engine on one thread: a fit of 40 iterations over 40, its start and end included. The setup prints pairs and tokens: pairs over the time of CVB0 and tokens over
/// that of Gibbs are the rates that other tools state.
/// </summary>
[MemoryDiagnoser]
public class EngineBenchmark
{
    private const int Iterations = 40;
    private BagOfWords _bag = null!;

    /// <summary>Topic counts.</summary>
    [Params(10, 20, 50, 200, 500)]
    public int Topics { get; set; }

    /// <summary>Engines.</summary>
    [Params("cvb0", "gibbs")]
    public string Engine { get; set; } = string.Empty;

    /// <summary>Reads the corpus.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _bag = BenchmarkCorpus.Load();
        Console.WriteLine($"// {_bag.UnitCount} units, {_bag.TermCount} terms, {_bag.PairCount} pairs, {_bag.TokenCount} tokens");
    }

    /// <summary>The fit.</summary>
    [Benchmark(OperationsPerInvoke = Iterations)]
    public object Iteration() => TopicEngines.Of(Engine).Fit(_bag, new LdaOptions { Topics = Topics, Iterations = Iterations, Tolerance = 0, Samples = 1 });
}
