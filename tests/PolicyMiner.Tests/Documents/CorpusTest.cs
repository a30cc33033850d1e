using System.Text;
using PolicyMiner.Documents;
using PolicyMiner.Foundation;
using PolicyMiner.Runs;

namespace PolicyMiner.Tests.Documents;

public sealed class CorpusTest : IDisposable
{
    private const string Body = "关于加强职业教育工作的意见\n为推动职业教育发展，提出如下意见。\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private Corpus Open() => Corpus.Open(_folder.Path, new IntakeOptions());

    private List<PolicyDocument> LoadAll(List<Warning> warnings)
    {
        var corpus = Open();
        warnings.AddRange(corpus.Warnings);
        return Enumerable.Range(0, corpus.Count).Select(i => corpus.Load(i, warnings)).ToList();
    }

    [Fact]
    public void Open_WhenFolderIsMissingOrEmpty_SaysSo()
    {
        var missing = () => Corpus.Open(Path.Combine(_folder.Path, "nothing"), new IntakeOptions());
        missing.Should().Throw<InputException>().Which.Problems.Single().Found.Should().Be("no such folder");
        var empty = Open;
        empty.Should().Throw<InputException>().Which.Problems.Single().Found.Should().Be("an empty folder");
        var file = _folder.Write("README.txt", "a");
        empty.Should().Throw<InputException>().Which.Problems.Single().Found.Should().Contain("none of them a document");
        var notFolder = () => Corpus.Open(file, new IntakeOptions());
        notFolder.Should().Throw<InputException>().Which.Problems.Single().Found.Should().Be("a file");
    }

    [Fact]
    public void Open_NumbersDocumentsInOrdinalOrderOfTheirPaths()
    {
        foreach (var name in new[] { "b.txt", "a.md", "sub/c.TXT", "Z.txt", "乙.txt", "a 空（格）.txt" })
        {
            _folder.Write(name, Body);
        }

        var documents = LoadAll([]);
        documents.Select(d => d.Record.File).Should().Equal("Z.txt", "a 空（格）.txt", "a.md", "b.txt", "sub/c.TXT", "乙.txt");
        documents.Select(d => d.Record.Id).Should().Equal("D001", "D002", "D003", "D004", "D005", "D006");
    }

    [Fact]
    public void Open_LeavesOutWhatIsNoDocument()
    {
        _folder.Write("a.txt", Body);
        foreach (var name in new[] { "README.md", "readme.txt", ".hidden.txt", "_draft.txt", "themes.csv", "labels.yaml", "seeds.yaml", "policyminer.yaml", "old/run.json", "old/methods.txt", "_x/b.txt", "c.png" })
        {
            _folder.Write(name, Body);
        }

        var corpus = Open();
        corpus.Count.Should().Be(1);
        corpus.SkippedFiles.Select(s => s.File).Should()
            .Equal(".hidden.txt", "README.md", "_draft.txt", "_x", "c.png", "labels.yaml", "old", "policyminer.yaml", "readme.txt", "seeds.yaml", "themes.csv");
        corpus.SkippedFiles.Single(s => s.File == "old").Reason.Should().Be("a run folder");
    }

    [NamedPipeFact]
    public void Load_NamedPipe_IsNotOpenedAndKeepsNobodyWaiting()
    {
        var pipe = Path.Combine(_folder.Path, "a.txt");
        using (var process = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            process.WaitForExit();
            process.ExitCode.Should().Be(0);
        }

        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.txt"), pipe);
        var corpus = Corpus.Open(_folder.Path, new IntakeOptions());
        var warnings = new List<Warning>();
        corpus.Load(0, warnings).Record.ExcludedReason.Should().Be("the file is empty (0 bytes)");
        corpus.Load(1, warnings).Record.ExcludedReason.Should().Be("the file is empty (0 bytes)");
        FileHash.Of("a.txt", pipe).Bytes.Should().Be(0);
        warnings.Select(w => w.Code).Should().OnlyContain(c => c == WarningCodes.EmptyDocument);
    }

    [Fact]
    public void Open_DoesNotFollowLinksOutOfTheCorpus()
    {
        using var outside = new TemporaryFolder();
        var secret = outside.Write("secret.txt", Body);
        var inside = _folder.Write("a.txt", Body);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.txt"), secret);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "c.txt"), inside);
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "d.txt"), Path.Combine(_folder.Path, "nothing"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), _folder.Path);

        var corpus = Open();
        corpus.Count.Should().Be(2);
        corpus.SkippedFiles.Should().Equal(("b.txt", "a link that leaves the corpus"), ("d.txt", "a link to nothing"), ("loop", "a link to a folder"));
    }

    [Fact]
    public void Load_JoinsMetadataAndCarriesExtraColumns()
    {
        _folder.Write("a.txt", Body);
        _folder.Write("sub/b.txt", Body);
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        _folder.Write("metadata.csv", gb.GetBytes("file,title,issuer,region,date,kind,主题\r\na.txt,\"意见,甲\",湖北省人民政府,湖北,2019-1-24,意见,产教融合\r\nsub\\b.txt,,,,2020年,,\r\n"));

        var corpus = Open();
        corpus.ExtraColumns.Should().Equal("主题");
        corpus.Warnings.Should().BeEmpty();
        var warnings = new List<Warning>();
        var a = corpus.Load(0, warnings).Record;
        (a.Title, a.Issuer, a.Region, a.Genre, a.Date, a.Year).Should().Be(("意见,甲", "湖北省人民政府", "湖北", "意见", new DateOnly(2019, 1, 24), 2019));
        a.Extra.Should().Equal("产教融合");
        var b = corpus.Load(1, warnings).Record;
        (b.Title, b.Date, b.Year).Should().Be(("关于加强职业教育工作的意见", null, 2020));
        b.Extra.Should().Equal(string.Empty);
        warnings.Should().BeEmpty();
    }

    [Fact]
    public void Load_WhenMetadataAndFilesDisagree_WarnsOfEach()
    {
        _folder.Write("a.txt", Body);
        _folder.Write("b.txt", Body);
        _folder.Write("metadata.csv", "file,title,date\na.txt,甲,2019-02-30\na.txt,again,\nmissing.txt,丙,\n,丁,\n");

        var warnings = new List<Warning>();
        var documents = LoadAll(warnings);
        warnings.Select(w => (w.Code, w.Place)).Should().BeEquivalentTo(new[]
        {
            (WarningCodes.DuplicateMetadataRow, "metadata.csv:3"),
            (WarningCodes.MetadataWithoutFile, "metadata.csv:4"),
            (WarningCodes.MetadataWithoutFile, "metadata.csv:5"),
            (WarningCodes.UnreadableMetadataValue, "a.txt"),
            (WarningCodes.FileWithoutMetadata, "b.txt"),
        });
        documents[0].Record.Title.Should().Be("甲");
    }

    [Fact]
    public void Open_WhenMetadataHaveNoFileColumn_SaysWhatItFound()
    {
        _folder.Write("a.txt", Body);
        _folder.Write("metadata.csv", "名,日期\na.txt,2019\n");
        ((Func<Corpus>)Open).Should().Throw<InputException>().Which.Problems.Single().Found.Should().Be("the columns 名,日期");
    }

    [Fact]
    public void Load_WhenAFileCannotBeUsed_ExcludesItAndKeepsItsNeighbours()
    {
        _folder.Write("1-empty.txt", []);
        _folder.Write("2-white.txt", " \t\r\n　\u200B");
        _folder.Write("3-random.txt", Enumerable.Range(0, 4000).Select(i => (byte)((i * 7919L * i) >> 3)).ToArray());
        _folder.Write("4-good.txt", Body);

        var warnings = new List<Warning>();
        var documents = LoadAll(warnings);
        documents.Select(d => d.Record.ExcludedReason is null).Should().Equal(false, false, false, true);
        documents[0].Record.ExcludedReason.Should().Be("the file is empty (0 bytes)");
        documents[1].Record.ExcludedReason.Should().Be("the file holds only white space");
        warnings.Select(w => (w.Code, w.Place)).Should().Equal(
            (WarningCodes.EmptyDocument, "1-empty.txt"), (WarningCodes.EmptyDocument, "2-white.txt"), (WarningCodes.UndecodableFile, "3-random.txt"));
    }

    [Fact]
    public void Load_WhenAFileVanished_ExcludesIt()
    {
        var path = _folder.Write("a.txt", Body);
        var corpus = Open();
        File.Delete(path);
        var warnings = new List<Warning>();
        corpus.Load(0, warnings).Record.ExcludedReason.Should().Be("the file cannot be read");
        warnings.Single().Code.Should().Be(WarningCodes.UnreadableFile);
    }

    [Fact]
    public void Load_NormalisesLinesBlanksAndHiddenCharacters()
    {
        _folder.Write("a.txt", Encoding.UTF8.GetBytes("甲\r\n乙\r丙\0\u200B丁　戊\n"));
        LoadAll([])[0].Text.Should().Be("甲\n乙\n丙丁 戊\n");
    }
}
