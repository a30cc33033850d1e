using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;
using PolicyMiner.Segmentation.NewWords;

namespace PolicyMiner.Tests.Segmentation.NewWords;

public sealed class TermDiscoveryTest
{
    private static readonly TextAnalysis Analysis = TextAnalysis.Load(new SegmentationOptions { PolicyLexicon = false });

    // 口袋 公园 always stands together, before and behind changing words; 公园 建设 is a free row: both words stand elsewhere too.
    private static readonly string[] Documents = [.. Enumerable.Range(0, 12).Select(d => string.Concat(
        $"新增口袋公园{Around(d)}。", $"{Around(d + 1)}口袋公园{Around(d + 2)}。", $"推动口袋公园{Around(d + 3)}，", $"{Around(d)}建设。{Around(d + 1)}。公园。建设{Around(d + 2)}。"))];

    [Fact]
    public void Run_ProposesWhatBelongsTogetherWithFiguresThatCanBeWorkedByHand()
    {
        var found = Run(Documents);

        var term = found.Single(c => c.Word == "口袋公园");
        term.Should().Be(found[0]);
        term.Pieces.Should().Equal("口袋", "公园");
        term.Count.Should().Be(36);
        term.Documents.Should().Be(12);

        // 口袋 36 times, 公园 48 times, together 36 times: ln(36 N / (36 · 48)) / ln(N / 36), N = all words.
        var all = Documents.Sum(Words);
        term.Cohesion.Should().BeApproximately(Math.Log(36.0 * all / (36 * 48)) / Math.Log(all / 36.0), 1e-12);
        term.Examples.Should().HaveCount(3).And.OnlyContain(e => e.Contains("【口袋公园】")).And.OnlyHaveUniqueItems();
        found.Should().NotContain(c => c.Word == "公园建设");
    }

    [Fact]
    public void Run_GivesTheSameForAnyNumberOfThreads()
        => TermListFile.Write(Run(Documents, jobs: 4)).Should().Be(TermListFile.Write(Run(Documents)));

    [Fact]
    public void Run_WhenTheLexiconHasTheWord_DoesNotProposeIt()
    {
        var known = Analysis.With([new LexiconEntry("口袋公园", null, "n", "mine.txt", 1, true)]);

        Discover(known, Documents, _ => false, 1).Should().NotContain(c => c.Word == "口袋公园");
    }

    [Fact]
    public void Run_WhenAWordIsOnAStopList_ProposesNothingThatBeginsOrEndsWithIt()
        => Discover(Analysis, Documents, w => w == "公园", 1).Should().NotContain(c => c.Word.EndsWith("公园", StringComparison.Ordinal));

    [Fact]
    public void Run_OnAnEmptyCorpus_ProposesNothing()
        => Run([]).Should().BeEmpty();

    [Fact]
    public void Write_GivesALexiconThatReadsBackAndKeepsTheWordsWhole()
    {
        var found = Run(Documents);
        var problems = new List<Problem>();

        var entries = LexiconFile.Parse(TermListFile.Write(found), "terms.txt", true, problems);

        problems.Should().BeEmpty();
        entries.Select(e => (e.Word, e.Tag)).Should().Equal(found.Select(c => (c.Word, (string?)c.Tag)));
        JiebaSegmenter.Create(entries).Cut("新增口袋公园").Should().Equal("新增", "口袋公园");
    }

    [Theory]
    [InlineData(1, 5, 300)]
    [InlineData(7, 5, 300)]
    [InlineData(4, 1, 300)]
    [InlineData(4, 5, 0)]
    public void Validate_WhenALimitIsOutOfRange_SaysSo(int words, int count, int top)
    {
        var problems = new List<Problem>();

        new TermDiscoveryOptions { MaxWords = words, MinCount = count, Top = top }.Validate(problems);

        problems.Should().ContainSingle();
    }

    private static string Around(int i) => new[] { "企业", "学校", "医院", "农业", "文化", "交通", "旅游", "科技", "体育", "社区", "工业", "教育" }[i % 12];

    private static int Words(string text) => JiebaSegmenter.Default.Cut(text).Count(w => w is not ("。" or "，"));

    private static IReadOnlyList<TermCandidate> Run(string[] documents, int jobs = 1) => Discover(Analysis, documents, _ => false, jobs);

    private static IReadOnlyList<TermCandidate> Discover(TextAnalysis analysis, string[] documents, Func<string, bool> isStopped, int jobs)
        => new TermDiscovery(analysis, new TermDiscoveryOptions(), isStopped).Run(documents.Length, d => [documents[d].AsMemory()], jobs);
}
