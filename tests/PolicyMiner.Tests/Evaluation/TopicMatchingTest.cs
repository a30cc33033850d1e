using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Evaluation;

public sealed class TopicMatchingTest
{
    /// <summary>Taking the best pair first would give 9 + 1; one to one and in total, 8 + 7 is better.</summary>
    [Fact]
    public void Assignment_MaximisesTheTotal() => Assignment.Maximum([9, 8, 7, 1], 2, 2).Should().Equal(1, 0);

    [Fact]
    public void Assignment_WithMoreRowsThanColumns_LeavesRowsOver() => Assignment.Maximum([1, 9, 5], 3, 1).Should().Equal(-1, 0, -1);

    /// <summary>Against trying all orders.</summary>
    [Fact]
    public void Assignment_EqualsBruteForce()
    {
        var random = new RandomStream(3);
        for (var trial = 0; trial < 200; trial++)
        {
            var rows = 1 + random.NextInt32(5);
            var columns = 1 + random.NextInt32(5);
            var values = Enumerable.Range(0, rows * columns).Select(_ => (double)random.NextInt32(6)).ToArray();
            var columnOf = Assignment.Maximum(values, rows, columns);
            columnOf.Where(c => c >= 0).Should().OnlyHaveUniqueItems().And.HaveCount(Math.Min(rows, columns));
            columnOf.Select((c, r) => c < 0 ? 0 : values[(r * columns) + c]).Sum().Should().Be(Best(values, rows, columns, 0, 0));
        }
    }

    [Fact]
    public void Match_FindsPermutedTopicsAgain()
    {
        var phi = CoherenceFixture.Phi;
        var matches = TopicMatching.Match(Words(phi), Words([phi[2], phi[0], phi[3], phi[1]]));
        matches.Select(m => m.Topic).Should().Equal(1, 3, 0, 2);
        matches.Should().OnlyContain(m => m.Reproduced && m.SharedTopWords == 10 && m.Cosine > 0.999999);
    }

    /// <summary>Cosine is high because one word holds nearly everything, but only four of ten top words are shared: not the same topic.</summary>
    [Fact]
    public void Match_NeedsBothCosineAndSharedWords()
    {
        double[] first = [.. Enumerable.Range(0, 16).Select(w => w == 0 ? 0.91 : w < 10 ? 0.01 : 0)];
        double[] second = [.. Enumerable.Range(0, 16).Select(w => w == 0 ? 0.91 : w >= 7 ? 0.01 : 0)];
        var match = TopicMatching.Match(Words([first]), Words([second]))[0];
        match.Cosine.Should().BeGreaterThan(0.99);
        match.SharedTopWords.Should().Be(4);
        match.Reproduced.Should().BeFalse();
    }

    [Fact]
    public void Match_WhenTheOtherFitHasFewerTopics_LeavesSomeWithoutCounterpart()
    {
        var matches = TopicMatching.Match(Words(CoherenceFixture.Phi), Words([CoherenceFixture.Phi[1]]));
        matches[1].Topic.Should().Be(0);
        matches[0].Should().Be(new TopicMatch(-1, 0, 0, false));
    }

    [Fact]
    public void Match_OverOtherVocabularies_Throws()
    {
        var act = () => TopicMatching.Match(Words([[0.5, 0.5]]), Words([[1]]));
        act.Should().Throw<ArgumentException>().WithMessage("*2 and 1 terms*");
    }

    [Fact]
    public void Over_PutsTermsAtTheirPlaceInTheOtherVocabulary()
        => Words([[0.5, 0.3, 0.2]]).Over([3, -1, 0], 5).Probabilities.Should().Equal(0.2, 0, 0, 0.5, 0);

    /// <summary>Two of three other fits reproduce the topic: 0.67 is below 0.7, so it is not stable; three of four is.</summary>
    [Fact]
    public void Stability_AsksForSevenTenthsOfTheFits()
    {
        var topic = Words([[.. Enumerable.Range(0, 30).Select(w => w < 10 ? 0.1 : 0)]]);
        var other = Words([[.. Enumerable.Range(0, 30).Select(w => w >= 20 ? 0.1 : 0)]]);
        var three = TopicStability.Of(topic, [topic, other, topic]);
        three.ReproducedIn.Should().Equal(2);
        three.IsStable(0).Should().BeFalse();
        three.StableShare.Should().Be(0);
        three.MeanCosine(0).Should().BeApproximately(2.0 / 3, 1e-12);
        TopicStability.Of(topic, [topic, other, topic, topic]).StableShare.Should().Be(1);
    }

    [Fact]
    public void Stability_WithoutOtherFits_HasNoValue() => TopicStability.Of(Words([[0.5, 0.5]]), []).StableShare.Should().Be(double.NaN);

    private static TopicWords Words(double[][] phi) => TopicWords.Of(SomeModel.With(phi));

    private static double Best(double[] values, int rows, int columns, int row, int taken)
    {
        if (row == rows)
        {
            return 0;
        }

        // A row may stay without a column only where the rows are more.
        var best = rows > columns ? Best(values, rows, columns, row + 1, taken) : double.NegativeInfinity;
        for (var c = 0; c < columns; c++)
        {
            if ((taken & (1 << c)) == 0)
            {
                best = Math.Max(best, values[(row * columns) + c] + Best(values, rows, columns, row + 1, taken | (1 << c)));
            }
        }

        return best;
    }
}
