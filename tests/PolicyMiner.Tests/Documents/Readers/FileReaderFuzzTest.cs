using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyMiner.Documents;
using PolicyMiner.Documents.Readers;
using PolicyMiner.Foundation;
using static PolicyMiner.Tests.Documents.Readers.OfficeFiles;

namespace PolicyMiner.Tests.Documents.Readers;

/// <summary>Whatever the bytes, a reader gives documents or a reason, and its neighbours are read.</summary>
public sealed class FileReaderFuzzTest : ReaderTestBase
{
    private const string Policy = "关于推进改革的意见\n湖教〔2020〕1号\n各市教育局：\n为推进改革，现提出意见。\n一、加强领导\n（一）落实责任。要明确分工。\n湖东省教育厅\n2020年5月6日\n附件1\n分工表\n";

    private static readonly (string Name, byte[] Bytes)[] Samples =
    [
        ("a.txt", Encoding.UTF8.GetBytes(Policy)),
        ("b.txt", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Policy)),
        ("c.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Policy)]),
        ("d.md", Encoding.UTF8.GetBytes("---\ntitle: 甲\n---\n# 甲\n| a | b |\n|---|---|\n" + Policy)),
        ("e.html", Encoding.UTF8.GetBytes("<html><head><meta charset=utf-8></head><body><table><tr><td>发文机关：</td><td>厅</td></tr></table><div><p>" + Policy.Replace("\n", "</p><p>", StringComparison.Ordinal) + "</p></div></body></html>")),
        ("f.csv", Encoding.UTF8.GetBytes("标题,正文\n甲,\"" + Policy + "\"\n")),
        ("g.docx", Docx(Paragraph("甲", InList(1, 0)) + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" + Paragraph(Policy), "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")),
        ("h.xlsx", Xlsx(("s", [["标题", "正文"], ["甲", Policy]]))),
        ("i.xls", Xls(["标题", "正文"], ["甲", Policy])),
        ("j.docx", Docx(string.Concat(Enumerable.Range(0, 200).Select(i => Paragraph($"{Policy}{i}"))))),
        ("k.html", [.. CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("<!DOCTYPE html><html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'><script>var a='</p>';</script></head><body>"
            + string.Concat(Enumerable.Range(0, 60).Select(i => $"<div class=c{i}><p>{Policy}</p><ul><li><a href='#'>首页</a></li></ul>")) + "</body></html>")]),
    ];

    [Fact]
    public void Read_WhenBytesAreRandom_GivesDocumentsOrAReason()
    {
        Func<byte[], bool> holds = bytes => Samples.All(s => IsAccounted(Read(s.Name, bytes ?? [])));
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(holds));
    }

    [Fact]
    public void Read_WhenTruncatedOrFlipped_GivesDocumentsOrAReason()
    {
        Func<int, int, bool> holds = (where, how) =>
        {
            foreach (var (name, bytes) in Samples)
            {
                var cut = bytes[..(Math.Abs(where % 1000) * bytes.Length / 1000)];
                var flipped = (byte[])bytes.Clone();
                for (var i = 0; i < 1 + Math.Abs(how % 8); i++)
                {
                    flipped[(int)(((uint)where * 2654435761u + (uint)i * 40503u) % (uint)flipped.Length)] ^= (byte)(1 << Math.Abs((where + i) % 8));
                }

                if (!IsAccounted(Read(name, cut)) || !IsAccounted(Read(name, flipped)))
                {
                    return false;
                }
            }

            return true;
        };
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(holds));
    }

    [ConverterFact("pdftotext")]
    public void Read_WhenPdfIsTruncatedOrFlipped_GivesDocumentsOrAReason()
    {
        var pdf = Pdf("Notice on vocational education and training", "Article 1 Schools shall cooperate with enterprises.");
        for (var seed = 0UL; seed < 25; seed++)
        {
            var random = new RandomStream(seed);
            var flipped = (byte[])pdf.Clone();
            for (var i = 0; i < 5; i++)
            {
                flipped[random.NextInt32(flipped.Length)] ^= (byte)(1 << random.NextInt32(8));
            }

            IsAccounted(Read("a.pdf", flipped)).Should().BeTrue();
            IsAccounted(Read("a.pdf", pdf[..random.NextInt32(pdf.Length)])).Should().BeTrue();
        }
    }

    [ConverterFact("soffice")]
    public void Read_WhenRtfIsTruncatedOrFlipped_GivesADocumentOrAReason()
    {
        var rtf = Encoding.ASCII.GetBytes(@"{\rtf1\ansi\ansicpg936\uc1{\fonttbl{\f0 SimSun;}}\f0 \u20851?\u20110?\u25913?\u38761?\par " + string.Concat(Enumerable.Repeat(@"\u35201?\u33853?\u23454?\par ", 50)) + "}");
        var flipped = (byte[])rtf.Clone();
        flipped[40] ^= 4;
        flipped[200] ^= 1;
        Parallel.ForEach([rtf[..(rtf.Length / 2)], flipped], bytes => IsAccounted(Read("a.rtf", bytes)).Should().BeTrue());
    }

    [Fact]
    public void Corpus_WhenFilesAreBroken_StillReadsTheirNeighbours()
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, bytes) in Samples)
        {
            folder.Write("broken/" + name, bytes[..(bytes.Length / 2)]);
            folder.Write("whole/" + name, bytes);
        }

        var corpus = Corpus.Open(folder.Path, new IntakeOptions());
        var warnings = new List<Warning>();
        var records = Enumerable.Range(0, corpus.Count).Select(i => corpus.Load(i, warnings)).ToList();
        records.Should().HaveCount(2 * Samples.Length);
        records.Where(d => d.Record.File.StartsWith("whole/", StringComparison.Ordinal)).Should().OnlyContain(d => d.Record.ExcludedReason == null && d.Text.Contains("为推进改革"));
        records.Where(d => d.Record.ExcludedReason != null).Select(d => d.Record.Place).Should().BeSubsetOf(warnings.Select(w => w.Place));
    }

    [Fact]
    public void OfficialDocument_WhenAnyLines_LosesNothingUnrecorded()
    {
        var lines = Policy.Split('\n').Concat(["目 录", "附件：1.甲", "（此件公开发布）", "抄送：乙，", "政策解读", "中华人民共和国国务院令", "第1号", "2019年1月1日", "一、", "第一条 甲。", "联系人：丙", "（2019年1月1日通过）", "来源：丁"]).ToArray();
        for (var seed = 0UL; seed < 400; seed++)
        {
            var random = new RandomStream(seed);
            var source = string.Join('\n', Enumerable.Range(0, 1 + random.NextInt32(20)).Select(_ => lines[random.NextInt32(lines.Length)]));
            var read = PolicyMiner.Documents.Structure.OfficialDocument.Read(source, [], null, "x", _ => false);
            var kept = string.Concat(read.Text.Where(c => !char.IsWhiteSpace(c))).Length;
            var removed = read.Cleaning.Sum(s => s.Text.Count(c => !char.IsWhiteSpace(c)));
            (kept + removed).Should().Be(source.Count(c => !char.IsWhiteSpace(c)), source);
        }
    }

    private static bool IsAccounted(FileReading reading)
        => reading.Documents.Count > 0 && (reading.Failure is null ? reading.FailureCode is null : reading.FailureCode is not null && reading.Action is not null);
}
