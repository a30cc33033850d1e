using PolicyMiner.Documents;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Documents;

public sealed class MetadataDisagreementTest : IDisposable
{
    private const string Law = "湖东省职业教育条例\n2004年11月26日 湖东省第十届人民代表大会常务委员会第十二次会议通过\n第一条 为了发展，制定本条例。\n";
    private const string Notice = "湖东省教育厅关于改革的通知\n湖教〔2020〕1号\n各学校：\n要推进改革，落实责任。\n湖东省教育厅\n2020年5月6日\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private List<string> Warnings(string metadata)
    {
        _folder.Write("a.txt", Law);
        _folder.Write("b.txt", Notice);
        _folder.Write("metadata.csv", "file,issuer,date,genre\n" + metadata);
        var corpus = Corpus.Open(_folder.Path, new IntakeOptions());
        var warnings = new List<Warning>();
        for (var i = 0; i < corpus.Count; i++)
        {
            corpus.Load(i, warnings);
        }

        return warnings.Where(w => w.Code == WarningCodes.MetadataDisagree).Select(w => $"{w.Place} {w.Message}").ToList();
    }

    [Fact]
    public void Load_WhenTheyAgreeOrCannotBeCompared_SaysNothing()
        => Warnings("a.txt,湖东省人民代表大会常务委员会,2005-01-10,地方性法规\nb.txt,中华人民共和国湖东省教育厅,2020-05-06,通知\n").Should().BeEmpty();

    [Fact]
    public void Load_WhenTheyDisagree_NamesBothValues()
        => Warnings("a.txt,,2004-01-10,条例\nb.txt,湖西省教育厅,2020-05-07,意见\n").Should().Equal(
            "a.txt date: 2004-01-10 in the metadata, 2004-11-26 in the text; the metadata are used",
            "b.txt date: 2020-05-07 in the metadata, 2020-05-06 in the text; the metadata are used",
            "b.txt issuer: 湖西省教育厅 in the metadata, 湖东省教育厅 in the text; the metadata are used",
            "b.txt genre: 意见 in the metadata, 通知 in the text; the metadata are used");
}
