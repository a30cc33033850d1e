using BenchmarkDotNet.Attributes;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Benchmarks.Segmentation;

/// <summary>
/// Segmentation on one thread of every .txt file under the folder that POLICYMINER_BENCHMARK_TEXTS names (default: the shipped corpus).
/// The setup prints how many characters they are.
/// </summary>
[MemoryDiagnoser]
public class SegmentationBenchmark
{
    private readonly List<Token> _tokens = new(1 << 16);
    private readonly List<string> _tags = new(1 << 16);
    private string[] _texts = [];
    private JiebaSegmenter _policy = null!;
    private PosTagger _tagger = null!;

    /// <summary>Reads the texts and the lexicons.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var folder = Environment.GetEnvironmentVariable("POLICYMINER_BENCHMARK_TEXTS") ?? FindCorpus();
        _texts = [.. Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        _policy = JiebaSegmenter.Create(PolicyLexicon.Entries);
        _tagger = new PosTagger(_policy);
        Console.WriteLine($"// {_texts.Length} files, {_texts.Sum(t => (long)t.Length)} characters");
    }

    /// <summary>jieba's dictionary alone.</summary>
    [Benchmark(Baseline = true)]
    public int Plain() => _texts.Sum(t => Count(JiebaSegmenter.Default, t));

    /// <summary>With the policy lexicon.</summary>
    [Benchmark]
    public int WithPolicyLexicon() => _texts.Sum(t => Count(_policy, t));

    /// <summary>With the policy lexicon and parts of speech.</summary>
    [Benchmark]
    public int WithTags() => _texts.Sum(t =>
    {
        var count = Count(_policy, t);
        _tags.Clear();
        _tagger.Tag(t, _tokens, _tags);
        return count;
    });

    private int Count(JiebaSegmenter segmenter, string text)
    {
        _tokens.Clear();
        segmenter.Segment(text, _tokens);
        return _tokens.Count;
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
