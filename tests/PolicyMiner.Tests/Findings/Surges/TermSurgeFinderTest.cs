using PolicyMiner.Findings.Groups;
using PolicyMiner.Findings.Statistics;
using PolicyMiner.Findings.Surges;
using PolicyMiner.Tests.Evaluation;

namespace PolicyMiner.Tests.Findings.Surges;

public sealed class TermSurgeFinderTest
{
    // 12 documents, 6 in each stage. Term 0: in all; term 1: in the last six; term 2: in three of each; term 3: in 4 documents only.
    private static readonly int[][] Rows =
    [
        [5, 0, 1, 1], [5, 0, 1, 1], [5, 0, 1, 0], [5, 0, 0, 0], [5, 0, 0, 0], [5, 0, 0, 0],
        [5, 2, 1, 1], [5, 2, 1, 1], [5, 2, 1, 0], [5, 2, 0, 0], [5, 2, 0, 0], [5, 9, 0, 0],
    ];

    private static readonly DocumentGrouping Stages = new("stage", ["early", "late"], [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);

    [Fact]
    public void Find_ComparesSharesOfDocuments()
    {
        var surges = Find(9999).Surges;
        surges.Select(s => s.Term).Should().Equal(1, 0, 2);
        var rise = surges[0];
        rise.ShareFrom.Should().Be(0);
        rise.ShareTo.Should().Be(1);
        rise.RelativeChange.Should().Be(double.PositiveInfinity);
        rise.RateTo.Should().BeApproximately(19 * 10_000 / (30.0 + 19 + 3 + 2), 1e-9);
        rise.Carriers.Should().StartWith([11], "it holds most of the term").And.HaveCount(5);

        // 2/C(12, 6) = 0.002165 for the one split as extreme and its mirror; a term in every document cannot differ.
        rise.P.Should().BeApproximately(2.0 / 924, 0.0015);
        surges[1].P.Should().Be(1);
        surges[2].P.Should().Be(1);
        rise.Q.Should().BeApproximately(3 * rise.P, 1e-12);
    }

    [Fact]
    public void Find_DoesNotDependOnTheNumberOfThreads() => Find(500, 4).Surges.Select(s => s.P).Should().Equal(Find(500, 1).Surges.Select(s => s.P));

    /// <summary>Term 1's six documents are copies of one another: one observation, not six, so nothing can be shown.</summary>
    [Fact]
    public void Find_WhenTheCarriersAreCopies_FindsNothing()
    {
        var clusters = DocumentClusters.Of([null, null, null, null, null, null, 1, 1, 1, 1, 1, 1]);
        Find(999, 1, clusters).Surges.Single(s => s.Term == 1).P.Should().Be(1);
    }

    [Fact]
    public void Find_WithAThinStage_TestsNothing()
        => Find(99, stages: new DocumentGrouping("stage", ["a", "b"], [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1])).Should().Be(TermSurges.Empty);

    private static TermSurges Find(int permutations, int jobs = 2, DocumentClusters? clusters = null, DocumentGrouping? stages = null)
    {
        var bag = SomeModel.Bag(Rows);
        var model = SomeModel.With([[0.4, 0.2, 0.2, 0.2], [0.1, 0.6, 0.2, 0.1]], topicCounts: [50, 40]);
        var theta = SomeDocuments.Theta([.. Rows.Select(r => new double[] { r.Sum(), 0 })]);
        var options = new ResamplingOptions { Permutations = permutations, Jobs = jobs };
        return new TermSurgeFinder(DocumentTerms.Of(bag, [.. Enumerable.Range(0, 12)]), theta, model, clusters ?? DocumentClusters.Singles(12), options).Find(stages ?? Stages);
    }
}
