using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Support;

/// <summary>Makes the inputs of the later stages from a few words.</summary>
internal static class Words
{
    /// <summary>One document for each text, words parted by blanks, no filters but symbols.</summary>
    public static TokenizedCorpus Corpus(params string[] documents) => Corpus(1, [], documents);

    public static TokenizedCorpus Corpus(int minLength, IReadOnlyList<StopList> stopLists, params string[] documents)
        => new CorpusTokenizer(new BlankSegmenter(), new WordSelection { MinLength = minLength, StopLists = stopLists }).Run(documents.Length, d => [documents[d].AsMemory()], 1);
}
