using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Vectors;

public sealed class TokenSequencesTest
{
    [Fact]
    public void Constructor_KeepsWhatItIsGiven()
    {
        var sequences = new TokenSequences(3, [0, 2, 2, 3], [0, 2, 1], [0, 1, 2, 3]);
        sequences.Count.Should().Be(3);
        sequences.TermCount.Should().Be(3);
    }

    [Theory]
    [InlineData(new[] { 0, 2 }, new[] { 0, 3, 1 }, null)]
    [InlineData(new[] { 0, 3 }, new[] { 0, 3, 1 }, null)]
    [InlineData(new[] { 0, 3 }, new[] { 0, -1, 1 }, null)]
    [InlineData(new[] { 0, 2, 1, 3 }, new[] { 0, 2, 1 }, null)]
    [InlineData(new[] { 0, 2, 3 }, new[] { 0, 2, 1 }, new[] { 0, 1, 3 })]
    public void Constructor_WhenTheShapeIsWrong_Throws(int[] starts, int[] terms, int[]? clauses)
    {
        var act = () => new TokenSequences(3, starts, terms, clauses);
        act.Should().Throw<ArgumentException>();
    }
}
