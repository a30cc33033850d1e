using PolicyMiner.Findings;
using PolicyMiner.Findings.Measures;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Findings;

public class LargeCorpusTest
{
    [Theory]
    [InlineData(86, 2000, 9999)]
    [InlineData(5000, 2000, 9999)]
    [InlineData(10_000, 1000, 5000)]
    [InlineData(50_000, 200, 1000)]
    [InlineData(1_000_000, 200, 999)]
    public void Limit_WhenDocumentsAreMany_ResamplesLess(int documents, int resamples, int permutations)
    {
        var limited = LargeCorpus.Limit(new ResamplingOptions { Seed = 7 }, documents);
        (limited.Resamples, limited.Permutations, limited.Seed).Should().Be((resamples, permutations, 7UL));
    }

    [Fact]
    public void Limit_WhenFewAreAskedFor_NeverGivesMore()
        => LargeCorpus.Limit(new ResamplingOptions { Resamples = 100, Permutations = 99 }, 1_000_000).Should().Be(new ResamplingOptions { Resamples = 100, Permutations = 99 });

    [Fact]
    public void Best_WhenDocumentHasManyMeasures_KeepsTheBestInTheOrderOfTheText()
    {
        double[] scores = [0.2, 0.9, 0.1, 0.9, 0.5, 0.3];
        var measures = scores.Select((s, i) => Of(i, s)).ToArray();
        LargeCorpus.Best(measures).Select(m => m.Clause).Should().Equal(1, 3, 4, 5);
        LargeCorpus.Best(measures[..4]).Should().Equal(measures[..4]);
    }

    [Fact]
    public void Notes_WhenCorpusIsLarge_SayWhatWasLimited()
    {
        LargeCorpus.Notes(new ResamplingOptions(), 5000).Should().BeEmpty();
        LargeCorpus.Notes(new ResamplingOptions(), 6000).Should().ContainSingle().Which.Place.Should().Contain("--permutations");
        var notes = LargeCorpus.Notes(new ResamplingOptions(), 20_001).ToArray();
        notes.Should().HaveCount(2).And.OnlyContain(n => n.Level == WarningLevel.Note);
        notes[1].Place.Should().Be("measures.csv");
    }

    private static Measure Of(int clause, double score) => new()
    {
        Document = 0,
        Clause = clause,
        Text = "建立制度。",
        Citation = "《办法》",
        Modality = default,
        Verb = "建立",
        Object = "制度",
        Actors = [],
        ActorInherited = false,
        Targets = [],
        Topics = new TextTopics(0, score, -1, 0, TextTopics.FullTokens),
        TopicOfClause = false,
    };
}
