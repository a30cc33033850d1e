using PolicyMiner.Documents;
using PolicyMiner.Documents.Readers;
using PolicyMiner.Foundation;
using static PolicyMiner.Tests.Documents.Readers.OfficeFiles;

namespace PolicyMiner.Tests.Documents.Readers;

public sealed class DocxReaderTest : ReaderTestBase
{
    // 一、（一）1. on three levels, as official documents are numbered.
    private const string Numbering =
        "<w:abstractNum w:abstractNumId=\"0\">"
        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%3.\"/></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";

    [Fact]
    public void Read_GivesParagraphsWithTheirAutomaticNumbers()
    {
        var body = Paragraph("总体要求", InList(1, 0)) + Paragraph("指导思想", InList(1, 1)) + Paragraph("目标", InList(1, 1)) + Paragraph("甲", InList(1, 2))
            + Paragraph("重点任务", InList(1, 0)) + Paragraph("乙", InList(1, 1)) + Paragraph("另起", InList(2, 0)) + Paragraph("无号");
        TextOf("a.docx", Docx(body, Numbering)).Should().Be("一、总体要求\n（一）指导思想\n（二）目标\n1.1. 甲\n二、重点任务\n（一）乙\n五、另起\n无号\n");
    }

    [Fact]
    public void Read_WhenTheListStandsInTheStyle_FindsIt()
    {
        const string Styles = "<w:style w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"H1\"><w:basedOn w:val=\"Base\"/></w:style>";
        var body = Paragraph("甲", "<w:pStyle w:val=\"H1\"/>") + Paragraph("乙", "<w:pStyle w:val=\"H1\"/>");
        TextOf("a.docx", Docx(body, Numbering, styles: Styles)).Should().Be("一、甲\n二、乙\n");
    }

    [Fact]
    public void Read_MakesARowOfEachTableRow()
    {
        const string Table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>任务</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>牵头</w:t></w:r></w:p><w:p><w:r><w:t>单位</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>教育厅</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        TextOf("a.docx", Docx(Paragraph("前") + Table + Paragraph("后"))).Should().Be("前\n任务\t牵头 单位\n\t教育厅\n后\n");
    }

    [Fact]
    public void Read_LeavesOutWhatAReaderOfThePageDoesNotSee()
    {
        const string Body = "<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>删</w:delText><w:t>删</w:t></w:r></w:del><w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
            + "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>丙</w:t><w:br/><w:t>丁</w:t></w:r></w:p>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
            + "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        TextOf("a.docx", Docx(Body)).Should().Be("甲乙丙\n丁\n框\n");
    }

    [Fact]
    public void Read_AddsFootnotesAndMarksTheContents()
    {
        const string Notes = "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>——</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"1\"><w:p><w:r><w:t>注释</w:t></w:r></w:p></w:footnote>";
        var document = Read("a.docx", Docx(Paragraph("第一章 总则 1", "<w:pStyle w:val=\"TOC1\"/>") + Paragraph("正文"), footnotes: Notes)).Documents.Single();
        document.Text.Should().Be("第一章 总则 1\n正文\n注释\n");
        document.Marked.Should().Equal(new CleaningSpan(CleaningRules.Contents, "第一章 总则 1", 0, 8));
    }

    [Fact]
    public void Read_WhenMarkdownWasLeftIn_TakesItOff()
    {
        TextOf("a.docx", Docx(Paragraph("# 标题") + Paragraph("**第一章 总则**") + Paragraph("**重点**内容") + Paragraph("正文"))).Should().Be("标题\n第一章 总则\n重点内容\n正文\n\n");
    }

    [Fact]
    public void Read_WhenTruncated_SaysSo()
    {
        var whole = Docx(Paragraph("甲"));
        var reading = Read("a.docx", whole[..(whole.Length / 2)]);
        (reading.FailureCode, reading.Failure).Should().Be((WarningCodes.UndecodableFile, "a damaged or truncated docx file: the end of its archive is missing"));
    }

    [Fact]
    public void Read_WhenAText_ReadsItAsText()
    {
        var reading = Read("a.docx", "关于改名的通知");
        (reading.Kind, reading.Failure, reading.Mismatch).Should().Be(("txt", null, "named as docx, but its content is txt; read as txt"));
        reading.Documents.Single().Text.Should().Be("关于改名的通知");
    }

    [Fact]
    public void Read_WhenItUnpacksToTooMuch_Refuses()
    {
        // Three million letters pack into three thousand bytes.
        var bomb = Docx($"<w:p><w:r><w:t>{new string('a', 3_000_000)}</w:t></w:r></w:p>");
        bomb.Length.Should().BeLessThan(10_000);
        var check = () => ZipGuard.Check(bomb, 2 * 1024 * 1024);
        check.Should().Throw<UnreadableContentException>().Where(e => e.Code == WarningCodes.LimitExceeded && e.Message == "the file unpacks to more than 2 MB");
        Read("a.docx", bomb).Failure.Should().BeNull();
    }

    [Fact]
    public void Read_WhenXmlAsksForExternalEntities_Refuses()
    {
        var parts = Zip(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            ("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"));
        var reading = Read("a.docx", parts);
        reading.Failure.Should().StartWith("a docx file with a document type definition");
        reading.Documents.Single().Text.Should().BeEmpty();
    }

    [Fact]
    public void Read_WhenOnlyPictures_SaysThereIsNoText()
        => Read("a.docx", Docx("<w:p/>")).FailureCode.Should().Be(WarningCodes.EmptyDocument);
}
