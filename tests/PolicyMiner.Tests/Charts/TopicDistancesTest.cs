using PolicyMiner.Charts;
using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Charts;

public sealed class TopicDistancesTest
{
    [Fact]
    public void JensenShannon_OfWorkedExamples()
    {
        var model = Model([1, 0, 0], [0, 1, 0], [0.5, 0.5, 0], [1, 0, 0]);
        var distances = TopicDistances.JensenShannon(model);

        // No common word: 1. (1, 0) and (½, ½): H(¾, ¼) − ½·1 = 0.8112781245 − 0.5.
        distances[0, 1].Should().BeApproximately(1, 1e-12);
        distances[0, 2].Should().BeApproximately(0.3112781244591328, 1e-12);
        distances[2, 0].Should().Be(distances[0, 2]);
        distances[0, 3].Should().Be(0);
        distances[1, 1].Should().Be(0);
    }

    internal static TopicModel Model(params double[][] phi) => new()
    {
        TopicCount = phi.Length,
        TermCount = phi[0].Length,
        UnitCount = 0,
        TopicWord = [.. phi.SelectMany(p => p)],
        DocumentTopic = [],
        DocumentTopicCounts = [],
        TopicCounts = [.. phi.Select(_ => 1.0)],
        Alpha = [.. phi.Select(_ => 0.1)],
        Beta = 0.1,
        Objective = [0],
        Converged = true,
    };
}
