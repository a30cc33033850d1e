using PolicyMiner.Evaluation;
using PolicyMiner.Tests.Topics;

namespace PolicyMiner.Tests.Evaluation;

public sealed class ModelScoresTest
{
    // Figures by numpy, straight from the definitions: 12 terms, rows of φ not normalised, one 0 in them, one held-out unit whose half A is empty.
    [Fact]
    public void Of_ForWeightsOfAnotherTool_GivesTheFiguresOfTheDefinitions()
    {
        var phi = new double[24];
        for (var w = 0; w < 12; w++)
        {
            phi[w] = 24 - (2 * w);
            phi[12 + w] = (w * w) + (w == 0 ? 0 : 1);
        }

        var train = KnownCorpora.Bag(12, [[(0, 2), (1, 1), (2, 1), (3, 1)], [(8, 1), (9, 3), (10, 1), (11, 1)], [(0, 1), (4, 1), (5, 2), (6, 1), (7, 1), (8, 1)], [(1, 1), (2, 2), (11, 4)]]);
        var halfA = KnownCorpora.Bag(12, [[(0, 2), (1, 1)], [(9, 1), (11, 3)], []]);
        var halfB = KnownCorpora.Bag(12, [[(2, 1), (3, 1)], [(10, 2)], [(5, 1)]]);
        var scores = ModelScores.Of(phi, [0.3, 0.6], train, halfA, halfB);
        scores.Perplexity.Should().BeApproximately(8.41537804527604, 1e-5);
        scores.PerplexityAtCommonAlpha.Should().BeApproximately(7.754063019139, 1e-5);
        scores.UnigramPerplexity.Should().BeApproximately(17.421048915862553, 1e-9);
        scores.Npmi.Should().BeApproximately(-0.2833333333333333, 1e-12);
        scores.LeastNpmi.Should().BeApproximately(-0.34444444444444444, 1e-12);
        scores.DistinctShare.Should().BeApproximately(0.6, 1e-12);
        scores.HeldOutTokens.Should().Be(5);
        scores.HeldOutUnits.Should().Be(3);
    }

    // φ of another tool may put words on top that no training unit holds: their pairs never meet. Terms 0 and 1 meet in the one unit of two (p = 1/2 each: NPMI 1),
    // term 2 is absent: (1 − 1 − 1) / 3.
    [Fact]
    public void Of_WhenATopWordIsAbsent_CountsItsPairsAsNeverMeeting()
    {
        var train = KnownCorpora.Bag(4, [[(0, 1), (1, 1)], [(3, 1)]]);
        var half = KnownCorpora.Bag(4, [[(0, 1)]]);
        var scores = ModelScores.Of([0.4, 0.3, 0.2, 0.1], [0.1], train, half, half);
        scores.Npmi.Should().BeApproximately(((1 - 1 - 1) + (3 * -1.0)) / 6, 1e-12);
    }
}
