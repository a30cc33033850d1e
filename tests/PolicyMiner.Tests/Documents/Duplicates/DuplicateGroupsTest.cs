using PolicyMiner.Documents.Duplicates;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Documents.Duplicates;

public sealed class DuplicateGroupsTest
{
    private static string Text(ulong seed, int length)
    {
        var random = new RandomStream(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)('一' + random.NextInt32(3000))));
    }

    [Fact]
    public void SimilarityTo_EstimatesTheJaccardSimilarityOfShingles()
    {
        // Texts that share a middle of known length: the shingles in common are counted exactly, the signature estimates them.
        for (var seed = 0UL; seed < 20; seed++)
        {
            var shared = Text(seed, 600);
            var a = shared + Text(seed + 1000, 200);
            var b = shared + Text(seed + 2000, 200);
            var exact = (double)Shingles(a).Intersect(Shingles(b)).Count() / Shingles(a).Union(Shingles(b)).Count();

            // Four standard errors of a signature of 128 places.
            DocumentFingerprint.Of(a).SimilarityTo(DocumentFingerprint.Of(b)).Should().BeApproximately(exact, 0.18);
        }
    }

    [Fact]
    public void Find_TellsCopiesFromNearDuplicatesFromOthers()
    {
        var text = Text(1, 800);
        var spaced = string.Join("，\n", text.Chunk(40).Select(c => new string(c)));
        var near = string.Concat(text.AsSpan(0, 400), "改动的一句话", text.AsSpan(400));
        var groups = DuplicateGroups.Find([DocumentFingerprint.Of(Text(2, 800)), DocumentFingerprint.Of(text), null, DocumentFingerprint.Of(near), DocumentFingerprint.Of(spaced), DocumentFingerprint.Of(Text(3, 800))]);
        groups.CopyOf.Should().Equal(-1, -1, -1, -1, 1, -1);
        groups.GroupOf.Should().Equal(0, 1, -1, 1, 1, 5);
        groups.Groups.Should().ContainSingle().Which.Should().Equal(1, 3, 4);
        groups.Names().Should().Equal(string.Empty, "G001", string.Empty, "G001", "G001", string.Empty);
    }

    [Fact]
    public void Find_WhenTextsAreShort_ComparesThemWhole()
    {
        var groups = DuplicateGroups.Find([DocumentFingerprint.Of("通知"), DocumentFingerprint.Of("通知。"), DocumentFingerprint.Of("意见"), DocumentFingerprint.Of(string.Empty)]);
        groups.CopyOf.Should().Equal(-1, 0, -1, -1);
        groups.GroupOf.Should().Equal(0, 0, 2, 3);
    }

    [Fact]
    public void Find_WhenManyDocuments_FindsEveryPlantedPair()
    {
        var prints = new DocumentFingerprint?[2000];
        for (var i = 0; i < prints.Length; i += 2)
        {
            var text = Text((ulong)i + 10, 300);
            prints[i] = DocumentFingerprint.Of(text);
            prints[i + 1] = DocumentFingerprint.Of(text + "附则");
        }

        DuplicateGroups.Find(prints).Groups.Should().HaveCount(1000).And.OnlyContain(g => g.Count == 2 && g[1] == g[0] + 1);
    }

    [Fact]
    public void Find_WhenTextsAreGiven_DecidesByTheExactSimilarity()
    {
        // n shared characters and m own ones in each give n − 4 shared shingles and m + 0 … 4 own ones: all are counted here as sets.
        var texts = new List<string>();
        var near = new List<bool>();
        var versions = new List<(int, int, double)>();
        for (var seed = 0UL; seed < 60; seed++)
        {
            var own = 20 + (2 * (int)seed);
            var (a, b) = (Text(seed, 400) + Text(seed + 100, own), Text(seed, 400) + Text(seed + 200, own));
            texts.AddRange([a, b]);
            var (x, y) = (Shingles(a), Shingles(b));
            var similarity = (double)x.Intersect(y).Count() / x.Union(y).Count();
            near.Add(similarity >= DuplicateGroups.NearSimilarity);
            if (similarity is >= DuplicateGroups.VersionSimilarity and < DuplicateGroups.NearSimilarity)
            {
                versions.Add((texts.Count - 2, texts.Count - 1, similarity));
            }
        }

        near.Should().Contain(true).And.Contain(false);
        var groups = DuplicateGroups.Find([.. texts.Select(t => DocumentFingerprint.Of(t))], d => texts[d]);
        Enumerable.Range(0, near.Count).Select(p => groups.GroupOf[(2 * p) + 1] == 2 * p).Should().Equal(near);
        versions.Should().NotBeEmpty();
        groups.Versions.Should().Equal(versions);
    }

    private static HashSet<string> Shingles(string text)
        => Enumerable.Range(0, text.Length - DocumentFingerprint.Shingle + 1).Select(i => text.Substring(i, DocumentFingerprint.Shingle)).ToHashSet();
}
