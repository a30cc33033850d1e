namespace PolicyMiner.Tests.Documents.Readers;

public sealed class MarkdownReaderTest : ReaderTestBase
{
    [Fact]
    public void Read_KeepsFrontMatterAsMetadataAndTakesMarksOff()
    {
        var document = Read("a.md", """
            ---
            title: "关于甲的意见"
            发文机关: 教育厅
            date: 2020-05-06
            tags: [职业教育, 产教融合]
            ---
            # 关于甲的意见

            ## 一、目标
            > 引言**加粗**与`代码`和[链接](http://example.invalid)。
            - 要点一
            1. 编号

            | 项目 | 数值 |
            |---|---:|
            | 经费 | 5*3 |
            <!-- 注释 -->
            ![图](a.png)
            """).Documents.Single();
        document.Text.Should().Be("关于甲的意见\n\n一、目标\n引言加粗与代码和链接。\n要点一\n1. 编号\n\n项目\t数值\n经费\t5*3\n\n\n");
        (document.Metadata.Title, document.Metadata.Issuer, document.Metadata.Date).Should().Be(("关于甲的意见", "教育厅", "2020-05-06"));
        document.Metadata.Extra.Should().Equal(new Dictionary<string, string> { ["tags"] = "职业教育、产教融合" });
    }

    [Fact]
    public void Read_WhenFrontMatterIsBroken_KeepsTheBodyAndSaysSo()
    {
        var document = Read("a.md", "---\ntitle: [a\n---\n正文\n").Documents.Single();
        document.Text.Should().Be("正文\n\n");
        document.Remark.Should().StartWith("the front matter cannot be read");
    }

    [Fact]
    public void Read_WhenARuleIsTheFirstLine_IsNoFrontMatter()
        => Read("a.md", "---\n正文没有结束线\n").Documents.Single().Text.Should().Be("正文没有结束线\n\n");
}
