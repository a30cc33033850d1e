using PolicyMiner.Vectors;

namespace PolicyMiner.Selection;

/// <summary>What all fits of one fold share: its vocabulary, drawn from the training documents alone, and the counts under it.</summary>
internal sealed class FoldData
{
    private FoldData(Vocabulary vocabulary, BagOfWords training, BagOfWords a, BagOfWords b, int[] documents, int[] documentOfUnit, double unknownShare)
    {
        Vocabulary = vocabulary;
        Training = training;
        A = a;
        B = b;
        Documents = documents;
        DocumentOfUnit = documentOfUnit;
        UnknownShare = unknownShare;
    }

    public Vocabulary Vocabulary { get; }

    public BagOfWords Training { get; }

    /// <summary>Half A of each held-out unit.</summary>
    public BagOfWords A { get; }

    /// <summary>Half B of each held-out unit.</summary>
    public BagOfWords B { get; }

    /// <summary>The held-out documents, rising.</summary>
    public int[] Documents { get; }

    /// <summary>For each held-out unit the place of its document in <see cref="Documents"/>.</summary>
    public int[] DocumentOfUnit { get; }

    public double UnknownShare { get; }

    public static FoldData Create(TokenizedCorpus corpus, BagOfWords words, HeldOutHalves halves, FoldPlan plan, int fold, VocabularyOptions options)
    {
        var isTraining = plan.FoldOfDocument.Select(f => f >= 0 && f != fold).ToArray();
        var vocabulary = Vocabulary.Build(corpus, words, isTraining, options);
        var units = Enumerable.Range(0, corpus.UnitCount).ToLookup(u => plan.FoldOfDocument[corpus.UnitDocuments[u]] == fold);
        var training = vocabulary.Select(words, [.. units[false].Where(u => isTraining[corpus.UnitDocuments[u]])]);
        var heldOut = units[true].ToArray();
        var a = vocabulary.Select(halves.A, heldOut);
        var b = vocabulary.Select(halves.B, heldOut);
        var documents = heldOut.Select(u => corpus.UnitDocuments[u]).Distinct().ToArray();
        var place = documents.Index().ToDictionary(d => d.Item, d => d.Index);
        var all = heldOut.Sum(u => words.RowTotals[u]);
        var unknown = all == 0 ? 0 : 1 - ((a.TokenCount + b.TokenCount) / (double)all);
        return new FoldData(vocabulary, training, a, b, documents, [.. heldOut.Select(u => place[corpus.UnitDocuments[u]])], unknown);
    }
}
