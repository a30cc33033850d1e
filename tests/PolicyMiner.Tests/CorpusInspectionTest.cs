using PolicyMiner.Documents;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Segmentation;
using PolicyMiner.Tests.Documents;

namespace PolicyMiner.Tests;

public sealed class CorpusInspectionTest
{
    private const string Notice = "湖东省教育厅关于推进职业教育改革的通知\n湖教〔2020〕1号\n各学校：\n要推进职业教育改革，落实办学责任。\n湖东省教育厅\n2020年5月6日\n";

    [Fact]
    public void Run_CountsNamesProblemsAndChangesNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", Notice);
        folder.Write("b.txt", Notice);
        folder.Write("c.txt", []);
        folder.Write("README.md", "说明");
        var before = Directory.GetFiles(folder.Path).Select(f => (f, File.GetLastWriteTimeUtc(f))).Order().ToArray();
        var options = new MiningOptions { CorpusFolder = folder.Path };

        var found = CorpusInspection.Run(Corpus.Open(folder.Path, options.Intake), options, new TextAnalysis { Segmenter = JiebaSegmenter.Default }, []);

        found.Documents.Select(d => d.ExcludedReason).Should().Equal(null, "a copy of D001 (a.txt)", "the file is empty (0 bytes)");
        (found.DuplicateGroups, found.RecommendedUnit).Should().Be((1, AnalysisUnit.Document));
        found.MedianTokens.Should().BeGreaterThan(3);
        found.SkippedFiles.Should().Equal(("README.md", "a README"));
        found.Counts().Where(c => c.What is "genre" or "year").Should().Equal(("genre", "通知", 2), ("genre", "(none)", 1), ("year", "2020", 2), ("year", "(none)", 1));
        found.DocumentsTable().Rows.Should().HaveCount(3).And.OnlyContain(r => r.Count == found.DocumentsTable().Columns.Count);
        found.ProblemsTable().Rows.Should().HaveCount(3);
        Directory.GetFiles(folder.Path).Select(f => (f, File.GetLastWriteTimeUtc(f))).Order().Should().Equal(before);
    }
}
