using PolicyMiner.Runs.Shards;

namespace PolicyMiner.Tests.Runs.Shards;

public sealed class ShardTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(25)]
    public void Of_AllShardsTogether_IsEveryTopicCountOnce(int count)
    {
        int[] all = [.. Enumerable.Range(2, 19)];
        Enumerable.Range(0, count).SelectMany(i => new Shard(i, count).Of(all)).Order().Should().Equal(all);
    }

    [Fact]
    public void Of_DealsForthAndBack_SoThatTheWorkIsShared()
    {
        int[] all = [.. Enumerable.Range(2, 19)];

        // 20 19 18 17 | 13 14 15 16 | 12 11 10 9 | 5 6 7 8 | 4 3 2, read down the columns.
        new Shard(0, 4).Of(all).Should().Equal(4, 5, 12, 13, 20);
        new Shard(3, 4).Of(all).Should().Equal(8, 9, 16, 17);
        Enumerable.Range(0, 4).Select(i => new Shard(i, 4).Of(all).Sum()).Should().OnlyContain(sum => sum >= 50 && sum <= 54);
    }

    [Theory]
    [InlineData("0/1", 0, 1)]
    [InlineData("7/8", 7, 8)]
    public void Parse_ReadsPartAndNumber(string text, int index, int count)
    {
        Shard.Parse(text).Should().Be(new Shard(index, count));
        Shard.Parse(text).ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("8/8")]
    [InlineData("-1/8")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("a/b")]
    [InlineData("0/0")]
    [InlineData("0/10001")]
    public void Parse_OfNonsense_SaysWhatIsExpected(string text)
        => FluentActions.Invoking(() => Shard.Parse(text)).Should().Throw<FormatException>().WithMessage("*0/8*");
}
