using System.Globalization;
using System.Text;
using PolicyMiner.Documents;
using PolicyMiner.Documents.Readers;
using PolicyMiner.Foundation;
using static PolicyMiner.Tests.Documents.Readers.OfficeFiles;

namespace PolicyMiner.Tests.Documents.Readers;

public sealed class ConverterTest : ReaderTestBase
{
    [ConverterFact("pdftotext")]
    public void Read_WhenPdfHasText_ReadsIt()
        => TextOf("a.pdf", Pdf("Notice on vocational education and training", "Article 1 Schools shall cooperate with enterprises.")).Should()
            .Be("Notice on vocational education and training\nArticle 1 Schools shall cooperate with enterprises.\n");

    [ConverterFact("pdftotext")]
    public void Read_WhenPdfHasNoText_IsNamedAsScanned()
    {
        var reading = Read("a.pdf", Pdf());
        (reading.FailureCode, reading.Failure).Should().Be((WarningCodes.EmptyDocument, "a PDF without text layer (0 characters on 1 page): scanned, or a picture"));
    }

    [ConverterFact("pdftotext")]
    public void Read_WhenPdfIsTruncated_SaysSo()
        => Read("a.pdf", "%PDF-1.4\n1 0 obj\n<<"u8.ToArray()).Failure.Should().Be("a PDF that pdftotext cannot read: it is damaged or truncated");

    [ConverterFact("soffice")]
    public void Read_WhenRtf_IsConverted()
    {
        const string Rtf = @"{\rtf1\ansi\ansicpg936\uc1 \u20851?\u20110?\u25913?\u38761?\u30340?\u36890?\u30693?\par \u35201?\u33853?\u23454?\u22909?\u12290?\par}";
        TextOf("a.rtf", Encoding.ASCII.GetBytes(Rtf)).Should().Be("关于改革的通知\n要落实好。\n");
    }

    [ConverterFact("soffice")]
    public void Read_WhenOldWordWpsOrOpenDocument_IsReadAsTheDocxItCameFrom()
    {
        // Made by LibreOffice itself from a docx, so that the files are as real as any.
        var docx = Docx(Paragraph("湖东省教育厅关于推进改革的意见") + Paragraph("各市教育局：") + Paragraph("一、加强领导") + Paragraph("要落实责任。")
            + "<w:tbl><w:tr><w:tc>" + Paragraph("任务") + "</w:tc><w:tc>" + Paragraph("单位") + "</w:tc></w:tr></w:tbl>" + Paragraph("2020年5月6日"));
        const string Expected = "湖东省教育厅关于推进改革的意见\n各市教育局：\n一、加强领导\n要落实责任。\n任务\t单位\n2020年5月6日\n";
        TextOf("a.docx", docx).Should().Be(Expected);
        using var folder = new TemporaryFolder();
        Convert("doc", docx, folder);
        Convert("odt", docx, folder);
        File.Copy(Path.Combine(folder.Path, "in.doc"), Path.Combine(folder.Path, "wps.wps"));
        File.Copy(Path.Combine(folder.Path, "in.doc"), Path.Combine(folder.Path, "named.docx"));
        File.WriteAllBytes(Path.Combine(folder.Path, "cut.doc"), File.ReadAllBytes(Path.Combine(folder.Path, "in.doc"))[..3000]);
        File.WriteAllBytes(Path.Combine(folder.Path, "cut.odt"), File.ReadAllBytes(Path.Combine(folder.Path, "in.odt"))[..1000]);

        // At the same time: each conversion has a profile and a folder of its own.
        var corpus = Corpus.Open(folder.Path, new IntakeOptions { NoCleaning = true });
        var documents = new PolicyDocument[corpus.Count];
        Parallel.For(0, corpus.Count, i => documents[i] = corpus.Load(i, new List<Warning>()));

        documents.Where(d => d.Record.ExcludedReason is null).Select(d => (d.Record.File, d.Record.FileKind, d.Text)).Should().Equal(
            ("in.doc", "doc", Expected), ("in.odt", "odt", Expected), ("named.docx", "doc", Expected), ("wps.wps", "doc", Expected));
        documents.Where(d => d.Record.ExcludedReason is not null).Select(d => (d.Record.File, d.Record.ExcludedReason)).Should().Equal(
            ("cut.doc", "an Office file that is neither Word nor Excel, or is truncated or encrypted"), ("cut.odt", "a damaged or truncated odt file: the end of its archive is missing"));
    }

    private static void Convert(string kind, byte[] docx, TemporaryFolder folder) => ExternalTool.InTemporaryFolder(work =>
    {
        var input = Path.Combine(work, "in.docx");
        File.WriteAllBytes(input, docx);
        var (code, message) = ExternalTool.Run(
            ExternalTool.Find("soffice")!, ["--headless", "-env:UserInstallation=" + new Uri(Path.Combine(work, "profile")).AbsoluteUri, "--convert-to", kind, "--outdir", work, input], work, TimeSpan.FromMinutes(2));
        code.Should().Be(0, message);
        File.Copy(Path.Combine(work, "in." + kind), Path.Combine(folder.Path, "in." + kind));
        return code;
    });

    [Fact]
    public void Join_WhenPagesHaveNumbersAndRunningHeads_MarksThemAndJoinsSentencesOverPages()
    {
        var line = new string('甲', 30);
        var pages = Enumerable.Range(1, 4).Select(p => $"湖东省教育厅文件\n\n{string.Concat(Enumerable.Repeat(line + "\n", 5))}\n                 {p}\n").ToArray();
        var (text, marked) = PdfText.Join(pages);
        text.Should().EndWith("\n" + string.Concat(Enumerable.Repeat(line, 20)) + "\n");
        marked.Single().Text.Should().Be("湖东省教育厅文件\n1\n湖东省教育厅文件\n2\n湖东省教育厅文件\n3\n湖东省教育厅文件\n4");
    }

    [Fact]
    public void Run_WhenTimeIsUp_EndsTheProgram()
    {
        if (ExternalTool.Find("sleep") is not { } sleep)
        {
            return;
        }

        ExternalTool.InTemporaryFolder(folder => ExternalTool.Run(sleep, ["60"], folder, TimeSpan.FromMilliseconds(100)).ExitCode).Should().Be(-1);
    }
}
