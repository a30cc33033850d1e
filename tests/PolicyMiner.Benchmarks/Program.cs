using BenchmarkDotNet.Running;
using PolicyMiner.Benchmarks.Topics;

// curve TRAIN HALF_A HALF_B K: perplexity against time. Else BenchmarkDotNet's own arguments.
if (args is ["curve", _, _, _, _])
{
    PerplexityCurve.Run(args[1..]);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
