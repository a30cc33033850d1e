using BenchmarkDotNet.Running;
using PolicyMiner.Benchmarks.Selection;
using PolicyMiner.Benchmarks.Topics;

// curve TRAIN HALF_A HALF_B K [ENGINE [ITERATIONS]]: perplexity against time. recovery [DRAWS]: which K the rules choose on drawn corpora. Else BenchmarkDotNet's own arguments.
if (args is ["curve", _, _, _, _, ..])
{
    PerplexityCurve.Run(args[1..]);
}
else if (args is ["recovery", ..])
{
    RecoveryStudy.Run(Console.Out, args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
