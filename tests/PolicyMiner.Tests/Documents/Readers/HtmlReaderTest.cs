using System.Text;
using PolicyMiner.Documents;
using PolicyMiner.Documents.Structure;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Documents.Readers;

public sealed class HtmlReaderTest : ReaderTestBase
{
    private const string Page = """
        <!DOCTYPE html><html><head><meta charset="CHARSET"><title>关于推进改革的通知_湖东省教育厅</title><script>var nav="脚本";</script><style>.a{color:red}</style></head>
        <body><div class="top-nav"><a href="/">首页</a> <a>政务公开</a></div>
        <table><tr><td><b>发文机关：</b></td><td>湖东省教育厅</td><td>成文日期：</td><td>2020年5月6日</td></tr></table>
        <div id="content"><p style="text-align:center"><b>关于推进</b></p><p>改革的通知</p><p>湖教〔2020〕1号</p><p>各市教育局：</p>
        <p>&nbsp;&nbsp;为推进改革，现<span>通知</span>如下：</p><p>一、加强领导。<br>二、落实责任，明确分工。</p>
        <table><tr><td>任务</td><td><p>单位</p></td></tr></table><p style="display: none">隐藏的话，看不见。</p><noscript>请开启脚本</noscript></div>
        <div class="footer">版权所有：湖东省教育厅，地址：某路，电话：123。</div></body></html>
        """;

    [Fact]
    public void Read_GivesTheMainTextAndMarksTheRest()
    {
        var document = Read("a.html", Page.Replace("CHARSET", "utf-8", StringComparison.Ordinal)).Documents.Single();
        document.Text.Should().Be(
            "首页 政务公开\n发文机关：\t湖东省教育厅\t成文日期：\t2020年5月6日\t\n关于推进\n改革的通知\n湖教〔2020〕1号\n各市教育局：\n为推进改革，现通知如下：\n一、加强领导。\n二、落实责任，明确分工。\n任务\t单位\t\n版权所有：湖东省教育厅，地址：某路，电话：123。\n");
        document.Marked.Select(m => m.Text).Should().Equal("首页 政务公开", "版权所有：湖东省教育厅，地址：某路，电话：123。");
        document.FallbackTitle.Should().Be("关于推进改革的通知");
        var structured = OfficialDocument.Read(document.Text, document.Marked, null, "x", _ => false);
        structured.Text.Should().Be("关于推进改革的通知\n为推进改革，现通知如下：\n一、加强领导。\n二、落实责任，明确分工。\n任务\t单位\n");
        (structured.Facts.Issuer, structured.Facts.Date, structured.Facts.DocumentNumber).Should().Be(("湖东省教育厅", new DateOnly(2020, 5, 6), "湖教〔2020〕1号"));
    }

    [Theory]
    [InlineData("gb2312", "GB18030", "gb18030")]
    [InlineData("utf-8", "GB18030", "gb18030")]
    [InlineData("big5", "utf-8", "utf-8")]
    public void Read_FollowsTheDeclaredCharsetWhereTheBytesBearItOut(string declared, string actual, string found)
    {
        var encoding = actual == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(actual)!;
        var document = Read("a.htm", encoding.GetBytes(Page.Replace("CHARSET", declared, StringComparison.Ordinal))).Documents.Single();
        document.Encoding.Should().Be(found);
        document.Text.Should().Contain("为推进改革，现通知如下：");
    }

    [Fact]
    public void Read_WhenNamedTxt_IsReadAsHtml()
    {
        var reading = Read("a.txt", Page);
        (reading.Kind, reading.Mismatch).Should().Be(("html", "named as txt, but its content is html; read as html"));
    }

    [Fact]
    public void Read_WhenDeeplyNested_DoesNotOverflow()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 3_000)) + "深处的话。" + "</body></html>";
        Read("a.html", html).Documents.Single().Text.Should().Be("深处的话。\n");
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table>")]
    public void Read_WhenNestedWithoutEnd_Refuses(string tag)
    {
        var reading = Read("a.html", "<html><body>" + string.Concat(Enumerable.Repeat(tag, 200_000)) + "深处的话。</body></html>");
        reading.FailureCode.Should().Be(WarningCodes.LimitExceeded);
        reading.Failure.Should().Contain("more than 5000 times");
    }

    [Fact]
    public void Read_WhenParagraphsAreNotEnded_IsNotNested()
        => Read("a.html", "<html><body>" + string.Concat(Enumerable.Repeat("<p>话。<br>", 20_000)) + "</body></html>").Documents.Single().Text.Should().StartWith("话。\n话。\n");

    [Fact]
    public void Read_WhenAScriptFillsThePage_SaysThereIsNoText()
        => Read("a.html", "<html><body><div id=app></div><script>render()</script></body></html>").FailureCode.Should().Be(WarningCodes.EmptyDocument);
}
