using PolicyMiner.Documents;

namespace PolicyMiner.Tests.Documents;

public sealed class DelimitedTableTest
{
    [Fact]
    public void Read_FollowsRfc4180()
    {
        var rows = DelimitedTable.Read("a,b\r\n\"x,\"\"1\"\"\",\"two\nlines\"\r\n\r\n,\r\nlast,").ToList();
        rows.Select(r => r.Line).Should().Equal(1, 2, 6);
        rows.Select(r => string.Join('|', r.Cells)).Should().Equal("a|b", "x,\"1\"|two\nlines", "last|");
    }

    [Fact]
    public void Read_FindsTheDelimiter()
    {
        DelimitedTable.Read("a\tb,c\td\n1\t2\t3\n").Last().Cells.Should().Equal("1", "2", "3");
        DelimitedTable.Read("a;b\n1;2,5\n").Last().Cells.Should().Equal("1", "2,5");
    }

    [Fact]
    public void Read_WhenQuotesAreBroken_LosesNothing()
    {
        DelimitedTable.Read("a,b\n\"x\"y,z\n").Last().Cells.Should().Equal("xy", "z");
        DelimitedTable.Read("a,b\n1,\"never closed\n2,3").Last().Cells.Should().Equal("1", "never closed\n2,3");
        DelimitedTable.Read(string.Empty).Should().BeEmpty();
    }
}
