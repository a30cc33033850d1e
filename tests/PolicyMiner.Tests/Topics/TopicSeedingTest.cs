using PolicyMiner.Topics;

namespace PolicyMiner.Tests.Topics;

public class TopicSeedingTest
{
    [Fact]
    public void Draw_WhenUnitsFormBlocks_SeedsEveryBlockOnce()
    {
        // Units of other blocks share no word, so their distance is 1 and that of a copy of a seed 0: each seed opens a new block.
        var bag = KnownCorpora.Blocks(blocks: 5, units: 100, termsPerBlock: 8, count: 3);
        var rows = new TopicSeeding(bag, PairLayout.ContentOrder(bag)).Draw(5, 8, seed: 1, start: 0)!;
        var topics = Enumerable.Range(0, 5).Select(block => Strongest(rows, block * 8)).ToArray();
        topics.Distinct().Should().HaveCount(5);
        for (var w = 0; w < 40; w++)
        {
            Strongest(rows, w).Should().Be(topics[w / 8]);
            rows.AsSpan(w * 8, 8).ToArray().Sum().Should().BeApproximately(1, 1e-5f);
            rows.AsSpan((w * 8) + 5, 3).ToArray().Should().OnlyContain(x => x == 0);
        }

        static int Strongest(float[] rows, int term) => Enumerable.Range(0, 5).MaxBy(k => rows[(term * 8) + k]);
    }

    [Fact]
    public void Draw_WhenUnitsAreCopies_FindsNoSecondSeed()
    {
        var bag = KnownCorpora.Bag(3, [.. Enumerable.Repeat<(int, int)[]>([(0, 2), (1, 1)], 60), []]);
        var seeding = new TopicSeeding(bag, PairLayout.ContentOrder(bag));
        seeding.Draw(1, 8, 1, 0).Should().NotBeNull();
        seeding.Draw(2, 8, 1, 0).Should().BeNull("copies of a seed are at distance 0");
    }

    [Fact]
    public void Draw_WhenUnitsAreFew_LeavesTheStartToChance()
    {
        var (bag, _) = KnownCorpora.Drawn(4, terms: 60, units: 80, tokens: 40, seed: 8);
        var seeding = new TopicSeeding(bag, PairLayout.ContentOrder(bag));
        seeding.Draw(4, 8, 1, 0).Should().NotBeNull();
        seeding.Draw(5, 8, 1, 0).Should().BeNull("five topics would have 16 units each");
    }

    [Fact]
    public void Draw_WhenStartDiffers_TakesOtherSeeds()
    {
        var (bag, _) = KnownCorpora.Drawn(4, terms: 60, units: 120, tokens: 40, seed: 8);
        var seeding = new TopicSeeding(bag, PairLayout.ContentOrder(bag));
        seeding.Draw(6, 8, 1, 0).Should().Equal(seeding.Draw(6, 8, 1, 0));
        seeding.Draw(6, 8, 1, 1).Should().NotEqual(seeding.Draw(6, 8, 1, 0));
        seeding.Draw(6, 8, 2, 0).Should().NotEqual(seeding.Draw(6, 8, 1, 0));
    }
}
