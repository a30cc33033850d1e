using PolicyMiner.Findings.Relations;
using PolicyMiner.Findings.Surges;
using PolicyMiner.Tests.Evaluation;

namespace PolicyMiner.Tests.Findings.Relations;

public sealed class DocumentNeighbourFinderTest
{
    /// <summary>Similarity 1 − Hellinger distance of (0.64, 0.36) and (0.36, 0.64): affinity 2·0.8·0.6 = 0.96, so 1 − √0.04 = 0.8.</summary>
    [Fact]
    public void Similarity_EqualsTheHandWorkedValue()
    {
        var found = DocumentNeighbourFinder.Find(SomeDocuments.Theta([64, 36], [36, 64]), DocumentTerms.Of(SomeModel.Bag([1, 1], [1, 0]), [0, 1]), 1);
        found.Should().HaveCount(2);
        found[0].Similarity.Should().BeApproximately(0.8, 1e-6);
    }

    /// <summary>tf·ln(D/df): terms a (3 documents of 3) weigh 0, b ln 1.5, c ln 3. Documents 1 = (a b c), 2 = (a b): cosine ln 1.5/√(ln² 1.5 + ln² 3).</summary>
    [Fact]
    public void TfIdfCosine_EqualsTheHandWorkedValue()
    {
        var vectors = TfIdfVectors.Of(DocumentTerms.Of(SomeModel.Bag([1, 1, 1], [1, 1, 0], [1, 0, 0]), [0, 1, 2]));
        vectors.Cosine(0, 1).Should().BeApproximately(Math.Log(1.5) / Math.Sqrt((Math.Log(1.5) * Math.Log(1.5)) + (Math.Log(3) * Math.Log(3))), 1e-12);
        vectors.Cosine(0, 2).Should().Be(0, "a term in every document weighs nothing");
    }

    [Fact]
    public void ALargeCorpus_ComparesRelatedFirstTopics_AndFindsTheSameNearest()
    {
        // Forty documents, each near one of four topics: the nearest neighbours share the first topic.
        var theta = SomeDocuments.Theta([.. Enumerable.Range(0, 40).Select(d => Enumerable.Range(0, 4).Select(k => k == d % 4 ? 80.0 + (d / 4) : 5.0 + ((d + k) % 3)).ToArray())]);
        var terms = DocumentTerms.Of(SomeModel.Bag([.. Enumerable.Range(0, 40).Select(d => new[] { 1 + (d % 3), d % 2 })]), [.. Enumerable.Range(0, 40)]);
        var all = DocumentNeighbourFinder.Find(theta, terms, 2);
        DocumentNeighbourFinder.Find(theta, terms, 1, maxAllPairs: 10).Should().Equal(all);
    }
}
