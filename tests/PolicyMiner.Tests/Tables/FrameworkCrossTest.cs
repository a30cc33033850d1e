using PolicyMiner.Findings.Frameworks;
using PolicyMiner.Tables;

namespace PolicyMiner.Tests.Tables;

public sealed class FrameworkCrossTest
{
    [Fact]
    public void Of_CountsOnlyClausesThatBothFrameworksCode()
    {
        // Both code clauses 0 and 2 of document 0 and clause 1 of document 3; clause 1 of document 0 and document 2 have codes of one framework only.
        var first = Coding((0, 0, 0), (0, 0, 0), (0, 0, 1), (0, 1, 1), (0, 2, 0), (3, 1, 1));
        var second = Coding((0, 0, 1), (0, 2, 0), (0, 2, 1), (2, 0, 0), (3, 1, 0));
        var cross = FrameworkCross.Of(first, second);
        cross.Both.Should().Be(3);
        cross.First.Should().Equal(2, 2); // dimension 0: clauses 0 and 2 of document 0; dimension 1: its clause 0 and that of document 3
        cross.Second.Should().Equal(2, 2);
        cross.Clauses.Should().BeEquivalentTo(new[,] { { 1, 2 }, { 1, 1 } });
        cross.Documents.Should().BeEquivalentTo(new[,] { { 1, 1 }, { 1, 1 } }, "two clauses of one document are one document");
    }

    [Fact]
    public void Of_WhenNoClauseHasBoth_IsEmpty() => FrameworkCross.Of(Coding((0, 0, 0)), Coding((0, 1, 0), (1, 0, 1))).Both.Should().Be(0);

    /// <summary>A framework of two dimensions with one tool each.</summary>
    private static FrameworkCoding Coding(params (int Document, int Clause, int Dimension)[] codes)
    {
        var framework = FrameworkFile.Parse("id: f\ndimensions:\n  - {id: a, terms: [甲]}\n  - {id: b, terms: [乙]}", "f.yaml");
        return new FrameworkCoding(framework, [.. codes.Select(c => new FrameworkCode(c.Dimension, 0, c.Document, c.Clause, string.Empty, string.Empty, [], 0))], codes.Length);
    }
}
