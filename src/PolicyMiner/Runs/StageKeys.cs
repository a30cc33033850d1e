using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PolicyMiner.Selection;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Runs;

/// <summary>What the outcome of a stage depends on, as a hash: the key under which it is kept.</summary>
internal static class StageKeys
{
    // Another build of the library may work otherwise, whatever version it bears.
    private static readonly string Build = typeof(StageKeys).Module.ModuleVersionId.ToString("N");

    /// <summary>Key of the documents read and cut into words: options and the contents of all inputs.</summary>
    public static string Intake(MiningOptions options, IReadOnlyList<FileHash> inputs, string segmenter)
    {
        using var hash = Begin(options, RunStage.Intake);
        Append(hash, segmenter);
        foreach (var input in inputs.OrderBy(i => i.File, StringComparer.Ordinal))
        {
            Append(hash, input.File);
            Append(hash, input.Sha256);
        }

        return End(hash);
    }

    /// <summary>Key of the fits of a sweep: options, the words themselves, the folds and the seeded topics, but not where the words came from.</summary>
    public static string Sweep(MiningOptions options, SweepInput input, string engine, SeededTopics? seeds)
    {
        using var hash = Begin(options, RunStage.Sweep);
        Append(hash, engine);
        foreach (var term in input.Corpus.Terms)
        {
            Append(hash, term);
        }

        Append(hash, input.Corpus.UnitDocuments);
        Append(hash, input.Corpus.UnitStarts);
        Append(hash, input.Corpus.Tokens);
        Append(hash, input.Plan.FoldOfDocument);
        foreach (var topic in seeds?.Terms ?? [])
        {
            Append(hash, topic);
        }

        return End(hash);
    }

    private static IncrementalHash Begin(MiningOptions options, RunStage stage)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Build);
        foreach (var option in OptionList.All.Where(o => o.AffectsResult && !o.IsFile && o.Stage <= stage))
        {
            Append(hash, option.Name);
            Append(hash, string.Join('\u001f', option.Get(options)));
        }

        return hash;
    }

    private static string End(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset())[..32];

    private static void Append(IncrementalHash hash, string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }

    private static void Append(IncrementalHash hash, int[] numbers) => Append(hash, new NumberColumn(numbers));

    private static void Append(IncrementalHash hash, NumberColumn numbers)
    {
        Append(hash, Foundation.NumberFormat.Integer(numbers.Length));
        foreach (var block in numbers.Blocks())
        {
            hash.AppendData(MemoryMarshal.AsBytes(block.Span));
        }
    }
}
