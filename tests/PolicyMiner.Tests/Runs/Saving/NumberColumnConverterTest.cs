using PolicyMiner.Runs.Saving;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Runs.Saving;

public class NumberColumnConverterTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(786_432)]
    [InlineData(2_000_000)]
    public void Write_OfAColumn_GivesTheSameBytesWhereverItStands_AndReadsBack(int length)
    {
        var memory = Column(length, ColumnStore.InMemory);
        var file = Column(length, new ColumnStore(0));
        var saved = Saved(memory);
        Saved(file).AsSpan().SequenceEqual(saved).Should().BeTrue();

        SavedJson.Read<NumberColumn>(new MemoryStream(saved))!.ToArray().AsSpan().SequenceEqual(memory.ToArray()).Should().BeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300_000)]
    public void Write_OfARecordBehindItsColumns_ReadsIntoTheStore(int length)
    {
        var (first, second) = (Column(length, ColumnStore.InMemory), Column(7, new ColumnStore(0)));
        var stream = new MemoryStream();
        SavedJson.Write(stream, new Pair(second, "名", first), [first, second]);
        stream.Position = 0;
        var read = SavedJson.Read<Pair>(stream, new ColumnStore(1000))!;
        read.Name.Should().Be("名");
        read.Second.ToArray().Should().Equal(first.ToArray());
        read.First.ToArray().Should().Equal(second.ToArray());
        read.Second.IsInMemory.Should().Be(length == 0);
        FluentActions.Invoking(() => SavedJson.Write(new MemoryStream(), new Pair(second, string.Empty, first), [first])).Should().Throw<ArgumentException>("a column would be lost");
    }

    private static byte[] Saved(NumberColumn column)
    {
        var stream = new MemoryStream();
        SavedJson.Write(stream, column);
        return stream.ToArray();
    }

    private sealed record Pair(NumberColumn First, string Name, NumberColumn Second);

    private static NumberColumn Column(int length, ColumnStore store)
    {
        var writer = new ColumnWriter(store);
        for (var i = 0; i < length; i++)
        {
            writer.Add(i * i);
        }

        return writer.ToColumn();
    }
}
