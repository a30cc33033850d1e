using PolicyMiner.Segmentation;

namespace PolicyMiner.Tests.Segmentation;

public class DoubleArrayTrieTest
{
    [Fact]
    public void Build_WhenWordsAreRandom_FindsEachOfThemAndNothingElse()
    {
        var random = new System.Random(7);
        string Draw() => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)random.Next(1, random.Next(2, 3000))));
        var words = Enumerable.Range(0, 5000).Select(_ => Draw()).Distinct().Order(StringComparer.Ordinal).ToList();
        var entries = words.Select((w, i) => new TrieEntry(w, (ushort)(1 + (i % 60000)), random.Next(100))).ToList();

        var (units, slots) = DoubleArrayTrieBuilder.Build(entries);
        var trie = DoubleArrayTrieBuilder.Pad(units);

        slots.Should().OnlyHaveUniqueItems();
        for (var i = 0; i < words.Count; i++)
        {
            trie.FindWord(Codes(words[i])).Should().Be(slots[i]);
            units[slots[i]].Value.Should().Be(entries[i].Value);
        }

        var known = words.ToHashSet();
        for (var i = 0; i < 20000; i++)
        {
            var word = Draw();
            (trie.FindWord(Codes(word)) >= 0).Should().Be(known.Contains(word));
        }
    }

    [Fact]
    public void Build_WhenThereAreNoWords_FindsNone()
        => DoubleArrayTrieBuilder.Pad(DoubleArrayTrieBuilder.Build([]).Units).FindWord([5, 6]).Should().Be(-1);

    [Fact]
    public void Build_WhenWordsAreNotSorted_Refuses()
    {
        var act = () => DoubleArrayTrieBuilder.Build([new TrieEntry("\u0005", 1, 1), new TrieEntry("\u0003", 1, 1)]);

        act.Should().Throw<ArgumentException>();
    }

    private static ushort[] Codes(string word) => word.Select(c => (ushort)c).ToArray();
}
