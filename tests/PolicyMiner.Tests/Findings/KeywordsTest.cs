using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Findings;

public sealed class KeywordsTest
{
    [Fact]
    public void Of_ListsCorpusYearsAndIssuersWithFiguresThatFollowFromTheBag()
    {
        var result = SomeResult.Value;

        var keywords = Keywords.Of(result).ToList();

        keywords.Select(k => k.Group.By).Distinct().Should().Equal("corpus", "year", "issuer");
        keywords.Where(k => k.Group.By == "year").Select(k => k.Group.Name).Distinct().Should().Equal("2018", "2019", "2020", "2022");
        foreach (var keyword in keywords.Where(k => k.Group.By == "corpus"))
        {
            var count = result.Vocabulary.Counts[keyword.Term];
            keyword.Count.Should().Be(count);
            keyword.DocumentFrequency.Should().Be(result.Vocabulary.DocumentFrequencies[keyword.Term]);
            keyword.TfIdf.Should().BeApproximately(
                count / (double)result.Bag.TokenCount * DeterministicMath.Log(result.Vocabulary.DocumentCount / (double)keyword.DocumentFrequency), 1e-15);
        }

        // Years part the corpus: their counts of a word add up to the corpus's.
        var everywhere = keywords.Where(k => k.Group.By == "year").GroupBy(k => k.Term).First(g => g.Count() == 4);
        everywhere.Sum(k => k.Count).Should().Be(result.Vocabulary.Counts[everywhere.Key]);
        keywords.Where(k => k.Group.By == "year").GroupBy(k => k.Group.Name).Sum(g => g.First().Group.Documents)
            .Should().Be(result.Documents.Count(d => d.ExcludedReason is null));
    }

    [Fact]
    public void Of_RanksByTfIdfAndCarriesTheRankByCount()
    {
        foreach (var group in Keywords.Of(SomeResult.Value).GroupBy(k => k.Group))
        {
            group.Select(k => k.TfIdf).Should().BeInDescendingOrder();
            group.OrderBy(k => k.CountRank).Select(k => k.Count).Should().BeInDescendingOrder();
            group.Select(k => k.CountRank).Should().OnlyHaveUniqueItems();
        }
    }
}
