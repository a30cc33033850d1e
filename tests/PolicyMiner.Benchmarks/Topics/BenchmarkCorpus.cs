using PolicyMiner.Documents;
using PolicyMiner.Vectors;

namespace PolicyMiner.Benchmarks.Topics;

/// <summary>The bag of words that engines are measured on: the UCI docword file that POLICYMINER_BENCHMARK_BOW names, or the shipped corpus.</summary>
internal static class BenchmarkCorpus
{
    public static BagOfWords Load()
    {
        if (Environment.GetEnvironmentVariable("POLICYMINER_BENCHMARK_BOW") is { Length: > 0 } file)
        {
            return DocwordReader.Read(file);
        }

        var options = new MiningOptions { CorpusFolder = FindCorpus() };
        return new MiningPipeline(options).Prepare(Corpus.Open(options.CorpusFolder, options.Intake), StopList.Defaults).Bag;
    }

    private static string FindCorpus()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyMiner.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? ".", "corpus");
    }
}
