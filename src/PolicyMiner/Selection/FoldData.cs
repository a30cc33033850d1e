using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Selection;

/// <summary>What all fits of one fold share: its vocabulary, drawn from the training documents alone, and the counts under it.</summary>
internal sealed class FoldData
{
    private FoldData(int[] termInWhole, int[] termOfWhole, BagOfWords training, BagOfWords a, BagOfWords b, int[] documents, int[] documentOfUnit, double unknownShare)
    {
        TermInWhole = termInWhole;
        TermOfWhole = termOfWhole;
        Training = training;
        A = a;
        B = b;
        Documents = documents;
        DocumentOfUnit = documentOfUnit;
        UnknownShare = unknownShare;
    }

    /// <summary>For each term of the fold's vocabulary its id in the vocabulary of all documents, or −1.</summary>
    public int[] TermInWhole { get; }

    /// <summary>For each term of the vocabulary of all documents its id in the fold's, or −1.</summary>
    public int[] TermOfWhole { get; }

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

    public static FoldData Create(SweepInput input, BagOfWords words, HeldOutHalves halves, int fold)
    {
        var (corpus, plan) = (input.Corpus, input.Plan);
        var isTraining = plan.FoldOfDocument.Select(f => f >= 0 && f != fold).ToArray();
        var vocabulary = Vocabulary.Build(corpus, words, isTraining, input.Filters);
        var units = Enumerable.Range(0, corpus.UnitCount).ToLookup(u => plan.FoldOfDocument[corpus.UnitDocuments[u]] == fold);
        var training = vocabulary.Select(words, [.. units[false].Where(u => isTraining[corpus.UnitDocuments[u]])]);
        if (training.TokenCount == 0)
        {
            throw new InputException(new Problem(
                "--folds", $"no word that passes the filters in the documents outside fold {NumberFormat.Integer(fold + 1)} of {NumberFormat.Integer(plan.Folds)}",
                "words that several of these documents share; copies of one text count as one place", "Add documents, lower --min-df, or give one topic count with --topics, which needs no folds."));
        }

        var heldOut = units[true].Where(u => corpus.StandsForItsGroup(corpus.UnitDocuments[u])).ToArray();
        var a = vocabulary.Select(halves.A, heldOut);
        var b = vocabulary.Select(halves.B, heldOut);
        var documents = heldOut.Select(u => corpus.UnitDocuments[u]).Distinct().ToArray();
        var place = documents.Index().ToDictionary(d => d.Item, d => d.Index);
        var all = heldOut.Sum(u => words.RowTotals[u]);
        var unknown = all == 0 ? 0 : 1 - ((a.TokenCount + b.TokenCount) / (double)all);
        var termInWhole = Array.ConvertAll(vocabulary.WordOfTerm, w => input.Vocabulary.TermOfWord[w]);
        var termOfWhole = Array.ConvertAll(input.Vocabulary.WordOfTerm, w => vocabulary.TermOfWord[w]);
        return new FoldData(termInWhole, termOfWhole, training, a, b, documents, [.. heldOut.Select(u => place[corpus.UnitDocuments[u]])], unknown);
    }
}
