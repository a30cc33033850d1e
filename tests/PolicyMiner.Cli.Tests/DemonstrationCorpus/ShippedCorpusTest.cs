namespace PolicyMiner.Cli.Tests.DemonstrationCorpus;

public sealed class ShippedCorpusTest
{
    [Fact]
    public void EveryPolicy_HasOneRowInThemesAndInMetadata()
    {
        var files = Directory.GetFiles(ShippedCorpus.Folder, "*.txt").Select(f => Path.GetFileName(f)!).ToArray();
        var metadata = File.ReadLines(Path.Combine(ShippedCorpus.Folder, "metadata.csv")).Skip(1).ToArray();

        files.Should().HaveCount(86);
        ShippedCorpus.MainThemes.Keys.Should().BeEquivalentTo(files);
        metadata.Select(row => row.Split(',')[0]).Should().BeEquivalentTo(files);
        metadata.Should().OnlyContain(row => row.EndsWith("虚构示例"), "every row says that the policy is invented");
    }

    [Fact]
    public void NoTwoPolicies_AreNearDuplicates_ButTheTwoPlantedPairs()
    {
        // Jaccard similarity of the sets of five successive letters. The two trial measures and their revisions reach 0.74 and 0.74; all other pairs stay below 0.06.
        var shingles = Directory.GetFiles(ShippedCorpus.Folder, "*.txt").ToDictionary(f => Path.GetFileName(f)[..2], Shingles, StringComparer.Ordinal);
        var names = shingles.Keys.Order(StringComparer.Ordinal).ToArray();
        var near = from a in names
                   from b in names
                   where string.CompareOrdinal(a, b) < 0 && Jaccard(shingles[a], shingles[b]) >= 0.2
                   select $"{a}/{b}";

        near.Should().Equal("12/16", "71/78");
    }

    [Fact]
    public void ThePolicies_HaveTheLengthsYearsAndFormsOfRealOnes()
    {
        var texts = Texts();
        var lengths = texts.Values.Select(t => t.Length).Order().ToArray();
        var years = File.ReadLines(Path.Combine(ShippedCorpus.Folder, "metadata.csv")).Skip(1).Select(row => int.Parse(row.Split(',')[4][..4])).ToArray();

        lengths.Should().OnlyContain(n => n >= 800 && n <= 4000);
        lengths[43].Should().BeInRange(1600, 2000, "the median policy has about 1,800 characters");
        years.Distinct().Order().Should().Equal(Enumerable.Range(2014, 12));
        texts.Values.Count(t => t[..120].Contains("印发") && t.Contains("现")).Should().BeGreaterThanOrEqualTo(20, "many policies reach their readers under a notice");
    }

    [Fact]
    public void FifteenPoliciesOrMore_RepeatASentenceOfAnother()
    {
        // Sentences of 40 characters and more; the planted pairs are left out.
        var holders = Texts().Where(t => t.Key is not ("12" or "16" or "71" or "78"))
            .SelectMany(t => t.Value.Split('。', '；', '\n').Where(s => s.Trim().Length >= 40).Select(s => (Sentence: s.Trim(), t.Key)))
            .GroupBy(p => p.Sentence, p => p.Key, StringComparer.Ordinal)
            .Where(g => g.Distinct().Count() > 1)
            .SelectMany(g => g);

        holders.Distinct().Count().Should().BeGreaterThanOrEqualTo(15);
    }

    private static Dictionary<string, string> Texts()
        => Directory.GetFiles(ShippedCorpus.Folder, "*.txt").ToDictionary(f => Path.GetFileName(f)[..2], File.ReadAllText, StringComparer.Ordinal);

    private static HashSet<string> Shingles(string file)
    {
        var letters = string.Concat(File.ReadAllText(file).Where(char.IsLetterOrDigit));
        return [.. Enumerable.Range(0, letters.Length - 4).Select(i => letters.Substring(i, 5))];
    }

    private static double Jaccard(HashSet<string> left, HashSet<string> right)
    {
        double shared = left.Count(right.Contains);
        return shared / (left.Count + right.Count - shared);
    }
}
