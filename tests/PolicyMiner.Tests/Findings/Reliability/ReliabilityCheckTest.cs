using PolicyMiner.Findings.Reliability;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Foundation;
using PolicyMiner.Tests.Evaluation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Findings.Reliability;

public sealed class ReliabilityCheckTest
{
    /// <summary>60 documents of three blocks of eight words: any fit finds the three topics again.</summary>
    [Fact]
    public void Run_OnClearTopics_ReproducesThemAll()
    {
        var reliability = Check(jobs: 2);
        reliability.Should().HaveCount(3);
        reliability.Should().OnlyContain(r => r.SeedsReproduced == 5 && r.SeedFits == 5 && r.SubsamplesReproduced == 10 && r.SubsampleFits == 10 && r.MeanCosine > 0.95 && !r.IsUnstable);
        reliability[0].ToString().Should().Be("reproduced 15 of 15");
    }

    [Fact]
    public void Run_DoesNotDependOnTheNumberOfThreads() => Check(4).Should().Equal(Check(1));

    [Fact]
    public void Run_WithoutFits_SaysNothing()
    {
        var reliability = Check(1, new ReliabilityOptions { Seeds = 0, Subsamples = 0 })[0];
        reliability.Fits.Should().Be(0);
        reliability.MeanCosine.Should().Be(double.NaN);
        reliability.ToString().Should().BeEmpty();
        reliability.IsUnstable.Should().BeFalse();
    }

    private static IReadOnlyList<TopicReliability> Check(int jobs, ReliabilityOptions? options = null)
    {
        var bag = Blocks();
        var lda = new LdaOptions { Topics = 3, Jobs = jobs };
        var engine = new Cvb0Engine();
        var model = TopicRestarts.FitBest(engine, bag, lda, 3);
        return new ReliabilityCheck(engine, lda, options ?? new ReliabilityOptions()).Run(model, bag, [.. Enumerable.Range(0, 60)], DocumentClusters.Singles(60), 3, CancellationToken.None);
    }

    private static BagOfWords Blocks()
    {
        var random = new RandomStream(3);
        var rows = new int[60][];
        for (var d = 0; d < rows.Length; d++)
        {
            rows[d] = new int[24];
            for (var n = 0; n < 40; n++)
            {
                rows[d][(d % 3 * 8) + random.NextInt32(8)]++;
            }
        }

        return SomeModel.Bag(rows);
    }
}
