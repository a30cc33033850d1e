using System.Globalization;
using System.Text;
using PolicyMiner.Documents.Readers;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Documents.Readers;

public sealed class ConverterTest : ReaderTestBase
{
    /// <summary>A PDF of one page with a line of text for each entry, as small as the format allows.</summary>
    private static byte[] Pdf(params string[] lines)
    {
        var content = "BT /F1 12 Tf 72 720 Td 14 TL " + string.Concat(lines.Select(l => $"({l}) Tj T* ")) + "ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n").Append(string.Concat(offsets.Select(o => $"{o:D10} 00000 n \n")));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

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
