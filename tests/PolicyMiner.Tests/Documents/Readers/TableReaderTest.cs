using System.Text;
using PolicyMiner.Documents;
using PolicyMiner.Foundation;
using static PolicyMiner.Tests.Documents.Readers.OfficeFiles;

namespace PolicyMiner.Tests.Documents.Readers;

public sealed class TableReaderTest : ReaderTestBase
{
    [Fact]
    public void Read_WhenXlsx_FindsTheHeaderBelowATitleAndLeavesOtherSheetsAlone()
    {
        var bytes = Xlsx(
            ("政策", [["政策文本一览"], ["标题", "发文机关", "成文日期", "主题", "正文"], ["意见一", "教育厅", "#43489", "产教融合", "要推进。"], ["", "", "", "", ""], ["意见二", "", "2019年1月24日", "", "要落实。"]]),
            ("说明", [["无数据"]]));
        var reading = Read("a.xlsx", bytes);
        reading.Documents.Select(d => (d.Row, d.Text, d.Metadata.Title, d.Metadata.Issuer, d.Metadata.Date)).Should().Equal(
            (3, "要推进。", "意见一", "教育厅", "43489"), (5, "要落实。", "意见二", null, "2019年1月24日"));
        reading.Documents[0].Metadata.Extra.Should().Equal(new Dictionary<string, string> { ["主题"] = "产教融合" });
    }

    [Theory]
    [InlineData("a.xls")]
    [InlineData("a.et")]
    [InlineData("a.xlsx")]
    public void Read_WhenOldExcelByAnyName_ReadsItsRows(string name)
    {
        var reading = Read(name, Xls(["一览"], ["标题", "发布机构", "内容", "主题"], ["意见一", "教育厅", "要推进。", "产教融合"], ["意见二", "", "要落实。"]));
        reading.Failure.Should().BeNull();
        reading.Kind.Should().Be("xls");
        reading.Documents.Select(d => (d.Row, d.Text, d.Metadata.Title, d.Metadata.Issuer)).Should().Equal((3, "要推进。", "意见一", "教育厅"), (4, "要落实。", "意见二", null));
    }

    [Fact]
    public void Read_WhenCsvInGbk_ReadsQuotedCellsWithLineBreaks()
    {
        var text = "标题,正文\r\n意见一,\"第一行\r\n第二行，含\"\"引号\"\"\"\r\n意见二,\r\n";
        var reading = Read("a.csv", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text));
        reading.Documents.Select(d => (d.Row, d.Text, d.Encoding)).Should().Equal((2, "第一行\n第二行，含\"引号\"", "gb18030"), (4, string.Empty, "gb18030"));
    }

    [Fact]
    public void Read_WhenColumnsAreMapped_FollowsTheMap()
    {
        var options = new IntakeOptions { Columns = new Dictionary<string, string> { ["text"] = "条文", ["title"] = "A" } };
        var reading = Read("a.tsv", Encoding.UTF8.GetBytes("A\t条文\t标题\n甲\t内容\t乙\n"), options);
        reading.Documents.Select(d => (d.Metadata.Title, d.Text)).Should().Equal(("甲", "内容"));
    }

    [Fact]
    public void Read_WhenNoColumnHoldsText_SaysWhatItSaw()
    {
        var reading = Read("a.csv", "年份,数量\n2019,3\n");
        (reading.FailureCode, reading.Failure).Should().Be((WarningCodes.UndecodableFile, "no column of the table holds the documents' text (first row: 年份、数量)"));
    }

    [Fact]
    public void Validate_WhenFieldIsUnknown_Fails()
    {
        var wrong = () => new IntakeOptions { Columns = new Dictionary<string, string> { ["texts"] = "A" }, KeptRules = ["adressee"] }.Validate();
        wrong.Should().Throw<ConfigurationException>().Which.Problems.Select(p => p.Found).Should().Equal("adressee", "texts");
    }

    [Fact]
    public void Corpus_GivesOneDocumentARowWithItsDate()
    {
        using var folder = new TemporaryFolder();
        folder.Write("t.xlsx", Xlsx(("s", [["标题", "日期", "正文", "主题"], ["意见一", "#43489", "要推进职业教育。", "甲"], ["意见二", "2019.1.5", "", ""]])));
        folder.Write("u.txt", "关于某事的通知\n请落实好。");
        var corpus = Corpus.Open(folder.Path, new IntakeOptions());
        var warnings = new List<Warning>();
        var records = Enumerable.Range(0, corpus.Count).Select(i => corpus.Load(i, warnings).Record).ToList();
        records.Select(r => (r.Id, r.Place, r.Title)).Should().Equal(("D001", "t.xlsx:2", "意见一"), ("D002", "t.xlsx:3", "意见二"), ("D003", "u.txt", "关于某事的通知"));

        // 43489 days after 1899-12-30 is 2019-01-24 (LibreOffice Calc).
        records[0].Date.Should().Be(new DateOnly(2019, 1, 24));
        records[1].Date.Should().Be(new DateOnly(2019, 1, 5));
        records[1].ExcludedReason.Should().Be("the row has no text");
        corpus.ExtraColumns.Should().Equal("主题");
        records.Select(r => r.Extra[0]).Should().Equal("甲", string.Empty, string.Empty);
        warnings.Select(w => (w.Code, w.Place)).Should().Equal((WarningCodes.EmptyDocument, "t.xlsx:3"));
    }
}
