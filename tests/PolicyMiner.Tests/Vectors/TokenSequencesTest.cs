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

    /// <summary>
    /// Document 0 has units [a b] [x c], document 1 only [x x], document 2 [c a b]; x is not in the vocabulary (a 0, b 1, c 2). Clauses begin at tokens
    /// 0, 1, 3 (c), 4 (x x), 6, 8.
    /// </summary>
    [Fact]
    public void Of_PutsUnitsTogetherAndDropsFilteredWords()
    {
        var corpus = new TokenizedCorpus(["a", "b", "c", "x"], 4, [0, 0, 1, 2], [0, 2, 4, 6, 9], new NumberColumn([0, 1, 3, 2, 3, 3, 2, 0, 1]), []);
        var sequences = TokenSequences.Of(corpus, [0, 1, 2, -1], 3, [0, 1, 3, 4, 6, 8]);
        sequences.TermIds.ToArray().Should().Equal(0, 1, 2, 2, 0, 1);
        sequences.Starts.Should().Equal(0, 3, 6);
        sequences.ClauseStarts.Should().Equal(0, 1, 2, 3, 5, 6);
        TokenSequences.Of(corpus, [0, 1, 2, -1], 3).ClauseStarts.Should().BeNull();
        TokenSequences.Of(corpus, [-1, -1, -1, -1], 0).Count.Should().Be(0);
    }

    [Fact]
    public void Of_WithClausesAsUnits_TakesTheUnitsAsClauses()
    {
        var corpus = new TokenizedCorpus(["a", "b"], 2, [0, 0, 0, 1], [0, 2, 2, 3, 5], new NumberColumn([0, 1, 0, 1, 1]), []);
        var sequences = TokenSequences.Of(corpus, [0, 1], 2, corpus.UnitStarts);
        sequences.Starts.Should().Equal(0, 3, 5);
        sequences.ClauseStarts.Should().Equal(0, 2, 3, 5);
    }
}
