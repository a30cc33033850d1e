using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Topics;

/// <summary>What must hold for a model of any engine.</summary>
internal static class ModelChecks
{
    public static void ShouldBeSound(this TopicModel model, BagOfWords bag)
    {
        var k = model.TopicCount;
        model.TopicWord.Should().HaveCount(k * bag.TermCount);
        model.TopicWord.All(p => p > 0 && p <= 1 + 1e-12).Should().BeTrue();
        model.DocumentTopic.Should().HaveCount(k * bag.UnitCount);
        model.DocumentTopic.All(p => p >= 0 && p <= 1 + 1e-12).Should().BeTrue();
        model.DocumentTopicCounts.All(n => n >= 0).Should().BeTrue();
        model.TopicCounts.All(n => n >= 0).Should().BeTrue();
        model.Alpha.All(a => a > 0 && double.IsFinite(a)).Should().BeTrue();
        model.Beta.Should().BePositive();
        model.Objective.All(o => double.IsFinite(o)).Should().BeTrue();
        for (var t = 0; t < k && bag.TermCount > 0; t++)
        {
            model.Words(t).ToArray().Sum().Should().BeApproximately(1, 1e-12);
        }

        for (var d = 0; d < bag.UnitCount; d++)
        {
            model.Topics(d).ToArray().Sum().Should().BeApproximately(1, 1e-12);
            model.DocumentTopicCounts.AsSpan(d * k, k).ToArray().Sum().Should().BeApproximately(bag.RowTotals[d], 1e-9 * (1 + bag.RowTotals[d]));
        }

        model.TopicCounts.Sum().Should().BeApproximately(bag.TokenCount, 1e-5 * (1 + bag.TokenCount));
    }

    /// <summary>For each true topic, the largest cosine with a topic of the model; the smallest of those.</summary>
    public static double WorstMatch(this TopicModel model, double[][] topics)
        => topics.Min(topic => Enumerable.Range(0, model.TopicCount).Max(k => Cosine(model.Words(k).ToArray(), topic)));

    private static double Cosine(double[] x, double[] y)
        => x.Zip(y, (a, b) => a * b).Sum() / Math.Sqrt(x.Sum(a => a * a) * y.Sum(b => b * b));
}
