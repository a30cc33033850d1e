namespace PolicyMiner.Segmentation;

/// <summary>jieba's dictionary with the figures of its boundary model, ready to look up.</summary>
internal sealed class JiebaLexicon
{
    private static readonly Lazy<JiebaLexicon> Shared = new(Load);

    private JiebaLexicon(LexiconAsset asset)
    {
        Source = asset.Source;
        Codes = CharacterCodes.Create(asset.Characters);
        Trie = new DoubleArrayTrie(asset.Units);
        Tags = asset.Tags;
        TagNames = asset.TagNames;
        Counts = asset.Counts;
        LogCounts = asset.LogCounts;
        Total = asset.Total;
        Boundaries = new BoundaryModel(asset);
        Weights = CreateWeights(asset.LogCounts, asset.LogTotal);
    }

    /// <summary>The embedded lexicon, loaded once.</summary>
    public static JiebaLexicon Default => Shared.Value;

    /// <summary>What it was made from.</summary>
    public string Source { get; }

    /// <summary>Codes of the characters.</summary>
    public CharacterCodes Codes { get; }

    /// <summary>The words; values are indices into <see cref="Weights"/> and <see cref="Counts"/>.</summary>
    public DoubleArrayTrie Trie { get; }

    /// <summary>log count − log total for each different count; at 0 what jieba gives a character that is no word: log 1 − log total.</summary>
    public double[] Weights { get; }

    /// <summary>The different counts; at 0 none.</summary>
    public int[] Counts { get; }

    /// <summary>Their logarithms.</summary>
    public double[] LogCounts { get; }

    /// <summary>Sum of all counts.</summary>
    public long Total { get; }

    /// <summary>Tag of the word at each slot, an index into <see cref="TagNames"/>.</summary>
    public byte[] Tags { get; }

    /// <summary>Names of the tags; index 0 is empty.</summary>
    public string[] TagNames { get; }

    /// <summary>The model for runs of single characters.</summary>
    public BoundaryModel Boundaries { get; }

    /// <summary>Reads the embedded lexicon anew (for measurements; else use <see cref="Default"/>).</summary>
    public static JiebaLexicon Load()
    {
        using var stream = AssetStream.Open("jieba.bin");
        return new JiebaLexicon(LexiconAsset.Read(stream));
    }

    /// <summary>The slot where <paramref name="text"/> ends as the beginning of a word or a word, or −1.</summary>
    public int FindPath(ReadOnlySpan<char> text)
    {
        var codes = text.Length <= 64 ? stackalloc ushort[text.Length] : new ushort[text.Length];
        Codes.Encode(text, codes);
        return Trie.Find(codes);
    }

    /// <summary>Count of the word that ends at a slot; 0 when none does.</summary>
    public int CountAt(int slot) => Counts[Trie.Units[slot].Value];

    private static double[] CreateWeights(double[] logCounts, double logTotal)
    {
        var weights = new double[logCounts.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = logCounts[i] - logTotal;
        }

        return weights;
    }
}
