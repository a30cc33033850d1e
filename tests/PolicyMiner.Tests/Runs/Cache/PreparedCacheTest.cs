using PolicyMiner.Documents;
using PolicyMiner.Runs.Cache;
using PolicyMiner.Segmentation;
using PolicyMiner.Tests.Documents;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Runs.Cache;

public sealed class PreparedCacheTest
{
    [Fact]
    public void FindOrKeep_ASecondTime_GivesEveryMemberBack_WithoutWork()
    {
        using var folder = new TemporaryFolder();
        folder.Write("docs/metadata.csv", "file,title,date,own\na.txt,甲,2024-05-06,x\nmissing.txt,乙,,\n");
        folder.Write("docs/a.txt", "关于推进产教融合的通知\n一、推进产教融合，培养技能人才。\n二、建设实训基地，补贴企业。\n");
        folder.Write("docs/b.txt", "关于技能人才的意见\n第一条 培养技能人才，建设实训基地。\n第二条 推进校企合作。\n");
        folder.Write("docs/c.txt", string.Empty);
        var options = new MiningOptions { CorpusFolder = Path.Combine(folder.Path, "docs") };
        var pipeline = new MiningPipeline(options, TextAnalysis.Load(options.Segmentation), new Cvb0Engine());
        var corpus = Corpus.Open(options.CorpusFolder, options.Intake);
        var cache = new FolderCache(Path.Combine(folder.Path, "cache"));

        var first = new PreparedCache(cache, "k", ColumnStore.InMemory).FindOrKeep(() => pipeline.Prepare(corpus, StopList.Defaults));
        var second = new PreparedCache(cache, "k", new ColumnStore(0)).FindOrKeep(() => throw new InvalidOperationException("must not be asked"));

        first.Warnings.Should().NotBeEmpty();
        first.Tokens.Tokens.Length.Should().BeGreaterThan(10);
        second.Should().BeEquivalentTo(first, o => o.ComparingByMembers<PreparedCorpus>().ComparingByMembers<TokenizedCorpus>().ComparingByMembers<DocumentRecord>().ComparingByMembers<LedgerStep>()
            .Using<NumberColumn>(c => c.Subject.ToArray().Should().Equal(c.Expectation.ToArray())).WhenTypeIs<NumberColumn>());
        second.Bag.TermIds.ToArray().Should().Equal(first.Bag.TermIds.ToArray());
    }
}
