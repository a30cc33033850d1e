using PolicyMiner.Runs.Saving;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Runs.Saving;

public class SavedColumnsTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(300_000)]
    public void Write_OfARecordAndItsColumns_GivesTheSameBytesWhereverTheyStand_AndReadsIntoTheStore(int length)
    {
        var saved = Saved(Column(length, ColumnStore.InMemory), Column(7, new ColumnStore(0)));
        Saved(Column(length, new ColumnStore(0)), Column(7, ColumnStore.InMemory)).AsSpan().SequenceEqual(saved).Should().BeTrue();

        var stream = new MemoryStream(saved);
        var columns = SavedColumns.Read(stream, new ColumnStore(1000));
        var read = SavedJson.Read<Pair>(stream, columns)!;
        read.Name.Should().Be("名");
        read.Second.ToArray().Should().Equal(Column(length, ColumnStore.InMemory).ToArray());
        read.First.ToArray().Should().Equal(Enumerable.Range(0, 7).Select(i => i * i));
        read.Second.IsInMemory.Should().Be(length < 250);
    }

    [Fact]
    public void Write_OfARecordWithAColumnThatIsNotInTheList_Throws()
    {
        var (first, second) = (Column(3, ColumnStore.InMemory), Column(3, ColumnStore.InMemory));
        FluentActions.Invoking(() => SavedJson.Write(new MemoryStream(), new Pair(first, string.Empty, second), [first])).Should().Throw<ArgumentException>("a column would be lost");
    }

    private static byte[] Saved(NumberColumn first, NumberColumn second)
    {
        var stream = new MemoryStream();
        SavedColumns.Write(stream, [first, second]);
        SavedJson.Write(stream, new Pair(second, "名", first), [first, second]);
        return stream.ToArray();
    }

    private static NumberColumn Column(int length, ColumnStore store)
    {
        var writer = new ColumnWriter(store);
        for (var i = 0; i < length; i++)
        {
            writer.Add(i * i);
        }

        return writer.ToColumn();
    }

    private sealed record Pair(NumberColumn First, string Name, NumberColumn Second);
}
