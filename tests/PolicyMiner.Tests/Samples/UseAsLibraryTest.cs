using PolicyMiner.Foundation;
using PolicyMiner.Tests.Documents;
using Samples;

namespace PolicyMiner.Tests.Samples;

public sealed class UseAsLibraryTest
{
    [Fact]
    public void Run_OnASmallCorpus_PrintsTheTopicsAndWritesTheRun()
    {
        using var folder = new TemporaryFolder();
        string[][] themes = [["教师", "培训", "职称", "教学", "备课"], ["税收", "补贴", "财政", "贷款", "预算"]];
        for (var d = 0; d < 12; d++)
        {
            var theme = themes[d % 2];
            folder.Write($"docs/{d:D2}.txt", string.Concat(Enumerable.Range(0, 20).Select(i => theme[(d + (i * 3)) % 5] + "和" + theme[(d + i) % 5] + "。")));
        }

        var output = new StringWriter();
        var run = Path.Combine(folder.Path, "run");
        UseAsLibrary.Run(Path.Combine(folder.Path, "docs"), run, output);
        output.ToString().Should().StartWith("K = ").And.Contain("T01 ").And.Contain("T02 ");
        File.Exists(Path.Combine(run, RunFolder.Manifest)).Should().BeTrue();
        UseAsLibrary.Run(Path.Combine(folder.Path, "docs"), run, output);
        output.ToString().Should().EndWith("already holds this run" + Environment.NewLine);
    }
}
