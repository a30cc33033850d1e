using BenchmarkDotNet.Attributes;
using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Benchmarks.Evaluation;

/// <summary>
/// All coherence metrics for the 95 models of a default sweep (K = 2..20 × 5 starts) on a drawn corpus of the size of 120 laws: 1,860 kept tokens each,
/// 4,250 terms with Zipf-like frequencies, clauses of 17 tokens. Each iteration begins with nothing counted.
/// </summary>
[MemoryDiagnoser]
public class CoherenceBenchmark
{
    private const int Documents = 120;
    private const int TokensPerDocument = 1860;
    private const int Terms = 4250;
    private static readonly string[] Names = ["c_v", "c_npmi", "c_uci", "u_mass", "umass_mimno", "npmi_clause", "npmi_doc"];

    private TokenSequences _sequences = null!;
    private BagOfWords _bag = null!;
    private TopicModel[] _models = [];

    /// <summary>Threads.</summary>
    [Params(1, 2)]
    public int Jobs { get; set; }

    /// <summary>Draws the corpus and fits the models.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var random = new RandomStream(1, 2);
        var tokens = new int[Documents * TokensPerDocument];
        for (var i = 0; i < tokens.Length; i++)
        {
            // 25 subjects: a document takes most of its words from two of them.
            var subject = random.NextInt32(3) == 0 ? 0 : 1 + (((i / TokensPerDocument) + (random.NextInt32(2) * 7)) % 25);
            var rank = (int)DeterministicMath.Exp(random.NextDouble() * DeterministicMath.Log(Terms)) - 1;
            tokens[i] = (int)(((long)rank + (subject * 163L)) % Terms);
        }

        var starts = Enumerable.Range(0, Documents + 1).Select(d => d * TokensPerDocument).ToArray();
        var clauses = Enumerable.Range(0, Documents).SelectMany(d => Enumerable.Range(0, (TokensPerDocument + 16) / 17).Select(c => (d * TokensPerDocument) + (c * 17))).Append(tokens.Length).ToArray();
        _sequences = new TokenSequences(Terms, starts, tokens, clauses);
        var rows = Enumerable.Range(0, Documents).Select(d => tokens[starts[d]..starts[d + 1]].CountBy(t => t).OrderBy(c => c.Key).ToArray()).ToArray();
        var rowStarts = new int[Documents + 1];
        for (var d = 0; d < Documents; d++)
        {
            rowStarts[d + 1] = rowStarts[d] + rows[d].Length;
        }

        _bag = new BagOfWords(Terms, rowStarts, [.. rows.SelectMany(r => r.Select(c => c.Key))], [.. rows.SelectMany(r => r.Select(c => c.Value))]);
        _models = new TopicModel[95];
        BlockScheduler.Run(_models.Length, Environment.ProcessorCount, i =>
            _models[i] = new Cvb0Engine().Fit(_bag, new LdaOptions { Topics = 2 + (i / 5), Start = i % 5 }));
    }

    /// <summary>Seven metrics of 95 models.</summary>
    [Benchmark]
    public double AllCoherenceOfASweep()
    {
        var context = new EvaluationContext(_bag, _sequences);
        var metrics = Names.Select(TopicMetrics.Named).ToArray();
        var sums = new double[_models.Length];
        BlockScheduler.Run(_models.Length, Jobs, i =>
        {
            var input = new MetricInput(_models[i], context);
            sums[i] = metrics.Sum(m => m.Evaluate(input).Value);
        });
        return sums.Sum();
    }
}
