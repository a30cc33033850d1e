using BenchmarkDotNet.Attributes;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Benchmarks.Segmentation;

/// <summary>How long lexicons take to be ready.</summary>
[MemoryDiagnoser]
public class LexiconBenchmark
{
    private string _user = string.Empty;

    /// <summary>Writes a user lexicon of 50,000 words of two drawn dictionary-like parts.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var parts = PolicyLexicon.Entries.Select(e => e.Word).ToArray();
        _user = Path.GetTempFileName();
        File.WriteAllLines(_user, Enumerable.Range(0, 50_000).Select(i => parts[i % 2999] + parts[(i * 7) % 3001] + " n").Distinct(StringComparer.Ordinal));
    }

    /// <summary>Deletes it.</summary>
    [GlobalCleanup]
    public void CleanUp() => File.Delete(_user);

    /// <summary>The embedded dictionary and model, read anew.</summary>
    [Benchmark]
    public object EmbeddedLexicon() => JiebaLexicon.Load();

    /// <summary>The policy lexicon put on top.</summary>
    [Benchmark]
    public object PolicyLexiconOnTop() => JiebaSegmenter.Create(PolicyLexicon.Entries);

    /// <summary>The policy lexicon and 50,000 words of the user, read from a file.</summary>
    [Benchmark]
    public object UserLexiconOf50000Words() => TextAnalysis.Load(new SegmentationOptions { UserLexicons = [_user] });
}
