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
        var filed = SavedJson.Read<NumberColumn>(new MemoryStream(saved), new ColumnStore(1000))!;
        filed.ToArray().AsSpan().SequenceEqual(memory.ToArray()).Should().BeTrue();
        filed.IsInMemory.Should().Be(length <= 786_432, "a short column is read in one piece");
    }

    private static byte[] Saved(NumberColumn column)
    {
        var stream = new MemoryStream();
        SavedJson.Write(stream, column);
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
}
