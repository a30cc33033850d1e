using PolicyMiner.Findings.Evolution;
using PolicyMiner.Tests.Topics;
using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Findings.Evolution;

public class EvolutionFinderTest
{
    [Theory]
    [InlineData(20_000, 1000, false)] // not large
    [InlineData(20_001, 1000, true)]
    [InlineData(20_001, 1_000_000_000, false)] // the reported model was fitted in memory
    public void StageFits_WhenALargeCorpusIsFittedInBatches_FitsStagesInBatchesToo(int documents, long memory, bool limited)
    {
        var (bag, _) = KnownCorpora.Drawn(4, terms: 60, units: 40, tokens: 30, seed: 1);
        var given = new LdaOptions { Topics = 4, Memory = memory };
        var (options, restarts) = new EvolutionFinder(new Cvb0Engine(), given).StageFits(bag, 4, documents, 5);
        restarts.Should().Be(3);
        options.Should().Be(limited ? given with { Memory = memory / 10, Tolerance = TopicRestarts.ScreeningTolerance } : given);
    }
}
