using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Vectors;

public class NumberColumnTest
{
    [Fact]
    public void Column_WhereverItStands_HoldsWhatWasWritten()
    {
        var pieces = Gen.Choose(int.MinValue, int.MaxValue).ArrayOf().ListOf();
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(pieces.ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (written, limit) =>
        {
            var writer = new ColumnWriter(new ColumnStore(limit));
            foreach (var piece in written)
            {
                // Both ways of adding.
                if (piece.Length % 2 == 0)
                {
                    writer.Add(piece);
                }
                else
                {
                    Array.ForEach(piece, writer.Add);
                }
            }

            var column = writer.ToColumn();
            var expected = written.SelectMany(p => p).ToArray();
            column.Length.Should().Be(expected.Length);
            column.IsInMemory.Should().Be(expected.Length <= limit / 4);
            column.ToArray().Should().Equal(expected);
            column.Blocks().SelectMany(b => b.ToArray()).Should().Equal(expected);
            var start = expected.Length / 3;
            column.Slice(start, expected.Length - start).ToArray().Should().Equal(expected[start..]);
        }));
    }

    [Fact]
    public void Column_LongerThanAWrite_StandsInAFileWithoutAName()
    {
        var writer = new ColumnWriter(new ColumnStore(1000));
        for (var i = 0; i < 300_000; i++)
        {
            writer.Add(i * 7);
        }

        var column = writer.ToColumn();
        column.IsInMemory.Should().BeFalse();
        column.Slice(299_999, 1)[0].Should().Be(299_999 * 7);
        column.Blocks().SelectMany(b => b.ToArray()).Should().Equal(Enumerable.Range(0, 300_000).Select(i => i * 7));
        Parallel.For(0, 64, t => column.Slice(t * 4000, 4000).ToArray().Should().Equal(Enumerable.Range(t * 4000, 4000).Select(i => i * 7)));
    }

    [Fact]
    public void Slice_BeyondTheEnd_Throws()
    {
        var writer = new ColumnWriter(new ColumnStore(0));
        writer.Add([1, 2, 3]);
        var column = writer.ToColumn();
        column.Invoking(c => c.Slice(2, 2).Length).Should().Throw<ArgumentOutOfRangeException>();
        column.Invoking(c => c.Slice(-1, 2).Length).Should().Throw<ArgumentOutOfRangeException>();
        column.Slice(3, 0).Length.Should().Be(0);
    }

    [Fact]
    public void Groups_TakeAsManyRowsAsMayStandInMemory()
    {
        int[] starts = [0, 4000, 4096, 4097, 20_000, 20_000];
        new ColumnStore(0).Groups(starts).Should().Equal((0, 2), (2, 3), (3, 4), (4, 5));
        new ColumnStore(4 * 5000).Groups(starts).Should().Equal((0, 3), (3, 4), (4, 5));
        ColumnStore.InMemory.Groups(starts).Should().Equal((0, 5));
        ColumnStore.InMemory.Groups([0]).Should().BeEmpty();
    }

    [Fact]
    public void Within_GivesEachColumnAPartOfTheBudget() => ColumnStore.Within(1_500_000_000).MostInMemory.Should().Be(5_859_375);
}
