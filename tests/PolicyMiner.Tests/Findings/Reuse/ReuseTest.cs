using PolicyMiner.Findings.Reuse;

namespace PolicyMiner.Tests.Findings.Reuse;

public sealed class ReuseTest
{
    private const string Clause = "县级以上人民政府应当加强职业教育实习实训基地建设，组织行业主管部门和企业共同参与";

    /// <summary>"abcd" has abc, bcd; "abce" has abc, bce: 1 of 3.</summary>
    [Fact]
    public void Jaccard_EqualsTheHandWorkedValue() => ShingleSet.Of("a b,c。d").Jaccard(ShingleSet.Of("abce")).Should().BeApproximately(1.0 / 3, 1e-15);

    [Theory]
    [InlineData("ab", "ab", 1)]
    [InlineData("ab", "ac", 0)]
    [InlineData("", "", 1)]
    public void Jaccard_OfShortTexts_IsEquality(string first, string second, double expected) => ShingleSet.Of(first).Jaccard(ShingleSet.Of(second)).Should().Be(expected);

    [Fact]
    public void Group_PutsNearlyIdenticalTextsTogether()
    {
        var groups = SimilarTexts.Group([Clause, "鼓励企业举办职业学校。", Clause + "。", Clause.Replace("县级", "市级", StringComparison.Ordinal), "鼓励企业举办职业学校"], 0.8, 2);
        groups.Should().Equal(0, 1, 0, 0, 1);
    }

    [Fact]
    public void Group_DoesNotDependOnTheNumberOfThreads()
    {
        var texts = Enumerable.Range(0, 700).Select(i => Clause + (i % 90)).ToArray();
        SimilarTexts.Group(texts, 0.8, 4).Should().Equal(SimilarTexts.Group(texts, 0.8, 1));
    }

    [Fact]
    public void Find_TellsWhoTookTheClauseFromWhom_AndTheLag()
    {
        var documents = SomeDocuments.Dated("2020-03-01", "2019-01-01", "2020-01-01");
        ClauseText[] clauses = [new(0, 3, "《市》三", Clause), new(1, 2, "《国》二", Clause + "并给予支持"), new(2, 1, "《他》一", "本市建立健全技能人才表彰奖励制度并定期组织开展技能竞赛活动")];
        var reuse = ClauseReuseFinder.Find(clauses, documents, _ => null, 1).Should().ContainSingle().Subject;
        reuse.Document.Should().Be(0);
        reuse.Source.Should().Be(1);
        reuse.LagDays.Should().Be(425);
        reuse.IsDirected.Should().BeTrue();
        reuse.Similarity.Should().BeGreaterThan(0.8);
    }

    [Fact]
    public void Find_BetweenCopiesOfOneDocument_FindsNothing()
        => ClauseReuseFinder.Find([new(0, 0, "a", Clause), new(1, 0, "b", Clause)], SomeDocuments.Dated("2020", "2021"), _ => 7, 1).Should().BeEmpty();

    [Fact]
    public void Find_WithoutDates_GoesByLevel()
    {
        var documents = SomeDocuments.Dated(null, null);
        documents[0] = documents[0] with { Level = "市" };
        documents[1] = documents[1] with { Level = "国家" };
        var reuse = ClauseReuseFinder.Find([new(0, 0, "a", Clause), new(1, 0, "b", Clause)], documents, _ => null, 1).Single();
        (reuse.Document, reuse.Source, reuse.LagDays, reuse.IsDirected).Should().Be((0, 1, null, true));
    }
}
