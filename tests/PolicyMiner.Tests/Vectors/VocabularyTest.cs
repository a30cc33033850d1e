using PolicyMiner.Tests.Support;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Vectors;

public sealed class VocabularyTest
{
    private static readonly TokenizedCorpus Corpus = Words.Corpus("甲 甲 乙 丙", "甲 乙", "甲 丁 丁 丁", "甲 乙");

    [Fact]
    public void Build_OrdersByCountThenOrdinally_AndFiltersByDocuments()
    {
        var vocabulary = Vocabulary.Build(Corpus, Corpus.ToBagOfWords(), null, new VocabularyOptions { MinDocumentFrequency = 2 });

        vocabulary.Terms.Should().Equal("甲", "乙");
        vocabulary.Counts.Should().Equal(5, 3);
        vocabulary.DocumentFrequencies.Should().Equal(4, 3);
        vocabulary.Ledger[0].MostFrequent.Should().Equal(("丁", 3), ("丙", 1));
        vocabulary.Ledger[^1].TokensBefore.Should().Be(8);
    }

    [Fact]
    public void Build_FromTrainingDocumentsOnly_DoesNotSeeTheOthers()
    {
        var vocabulary = Vocabulary.Build(Corpus, Corpus.ToBagOfWords(), [true, true, false, true], new VocabularyOptions { MinDocumentFrequency = 1 });

        vocabulary.Terms.Should().Equal("甲", "乙", "丙");
        vocabulary.DocumentCount.Should().Be(3);
    }

    [Fact]
    public void Build_WithMaxDocumentFrequency_CutsWhatStandsInMore()
        => Vocabulary.Build(Corpus, Corpus.ToBagOfWords(), null, new VocabularyOptions { MinDocumentFrequency = 1, MaxDocumentFrequency = 0.75 })
            .Terms.Should().Equal("丁", "乙", "丙");

    [Fact]
    public void Build_WithMaxTerms_KeepsTheMostFrequent()
        => Vocabulary.Build(Corpus, Corpus.ToBagOfWords(), null, new VocabularyOptions { MinDocumentFrequency = 1, MaxTerms = 2 })
            .Terms.Should().Equal("甲", "丁");

    [Fact]
    public void MinDocumentFrequency_ByDefault_Is3Or2BelowFiftyDocuments()
    {
        new VocabularyOptions().MinDocumentFrequencyFor(49).Should().Be(2);
        new VocabularyOptions().MinDocumentFrequencyFor(50).Should().Be(3);
    }

    [Fact]
    public void Select_GivesRisingTermsAndLeavesUnknownWordsOut()
    {
        var words = Corpus.ToBagOfWords();
        var bag = Vocabulary.Build(Corpus, words, null, new VocabularyOptions { MinDocumentFrequency = 2 }).Select(words, [2, 0]);

        bag.RowStarts.Should().Equal(0, 1, 3);
        bag.TermIds.ToArray().Should().Equal(0, 0, 1);
        bag.Counts.ToArray().Should().Equal(1, 2, 1);
    }
}
