using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Segmentation;

public sealed class TextLanguageTest
{
    private static readonly SegmentationOptions English = new() { Language = TextLanguage.English };

    [Fact]
    public void Run_InEnglish_CountsWordsInLowerCaseAndDropsFunctionWords()
    {
        var analysis = TextAnalysis.Load(English);
        var selection = new WordSelection { StopLists = StopList.DefaultsFor(TextLanguage.English), Tagger = analysis.Tagger, Tags = analysis.Tags, FoldCase = analysis.FoldCase };
        var text = "The Teachers of the county teach. Teachers' TEACHERS!";

        var corpus = new CorpusTokenizer(analysis.Segmenter, selection).Run(1, _ => [text.AsMemory()], 1);

        corpus.Terms.Should().Equal("county", "teach", "teachers");
        corpus.ToBagOfWords().CountsOf(0).ToArray().Should().Equal(1, 1, 3);
    }

    [Fact]
    public void Validate_WhenALexiconIsGivenForEnglish_SaysThatItHasNoUse()
    {
        var problems = new List<Problem>();
        (English with { UserLexicons = ["mine.txt"] }).Validate(problems);

        problems.Should().ContainSingle().Which.Place.Should().Be("--user-lexicon");
    }
}
