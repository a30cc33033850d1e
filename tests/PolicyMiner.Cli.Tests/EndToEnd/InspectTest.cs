using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

/// <summary>inspect: what it prints and writes, its exit codes, and that it changes nothing.</summary>
public sealed class InspectTest
{
    private const string Opinion = "湖东省教育厅关于推进产教融合的意见\n湖教〔2020〕1号\n各市教育局：\n要推进产教融合，建设实训基地。\n湖东省教育厅\n2020年5月6日\n";
    private const string Measures = "明川市校企合作办法\n第一条 为了推进校企合作，制定本办法。\n第二条 学校应当建设实训基地。\n";

    private static TemporaryFolder Corpus()
    {
        var folder = new TemporaryFolder();
        folder.Write("c/a.txt", Opinion);
        folder.Write("c/b.txt", Opinion);
        folder.Write("c/办 法（试行）.txt", Measures);
        folder.Write("c/empty.txt", string.Empty);
        folder.Write("c/page.docx", "<html><body><p>关于放假的通知</p><p>各单位：</p><p>放假三天。</p></body></html>");
        folder.Write("c/table.csv", "标题,正文,发文机关,日期\n甲通知,要建设学校。,明川市教育局,2021-03-04\n乙通知,,明川市教育局,2021\n");
        folder.Write("c/notes.xyz", "x");
        return folder;
    }

    [Fact]
    public void Inspect_PrintsCountsProblemsAndSkippedFiles()
    {
        using var folder = Corpus();

        var run = PolicyMinerProgram.Run(folder.FullPath, "inspect", "c", "--quiet");

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Split('\n').Should().Contain(
        [
            "documents\t7", "to be modelled\t4", "without date\t2", "without issuer\t2", "groups of copies\t1", "recommended\t--unit document", "kind\ttxt\t4", "kind\tcsv\t2",
            "kind\thtml\t1", "encoding\tutf-8\t6", "genre\t意见\t2", "issuer\t湖东省教育厅\t2", "issuer\t明川市教育局\t2", "level\t省\t2", "level\t市\t2", "region\t湖东\t2", "year\t2020\t2", "year\t2021\t2",
            "I03\tempty.txt\tthe file is empty (0 bytes)", "I03\ttable.csv:3\tthe row has no text", "I14\tb.txt\tthe same text as D001 (a.txt), left out",
            "I10\tpage.docx\tnamed as docx, but its content is html; read as html", "skipped\tnotes.xyz\tnot a kind of file that is read",
        ]);
    }

    [Fact]
    public void Inspect_WithOut_WritesThreeTablesAndChangesNothingElse()
    {
        using var folder = Corpus();
        var before = Directory.GetFiles(folder["c"]).Order(StringComparer.Ordinal).Select(f => (f, File.ReadAllText(f))).ToArray();

        PolicyMinerProgram.Run(folder.FullPath, "inspect", "c", "--quiet", "--out", "found").ExitCode.Should().Be(0);

        Directory.GetFiles(folder["c"]).Order(StringComparer.Ordinal).Select(f => (f, File.ReadAllText(f))).Should().Equal(before);
        Directory.GetFiles(folder["found"]).Select(Path.GetFileName).Should().BeEquivalentTo("inspect_counts.csv", "inspect_documents.csv", "inspect_problems.csv");
        var documents = CsvFile.Read(folder["found/inspect_documents.csv"]);
        documents.Select(d => (d["file"], d["row"], d["kind"], d["excluded_reason"])).Should().Equal(
            ("a.txt", "", "txt", ""), ("b.txt", "", "txt", "a copy of D001 (a.txt)"), ("empty.txt", "", "txt", "the file is empty (0 bytes)"), ("page.docx", "", "html", ""),
            ("table.csv", "2", "csv", ""), ("table.csv", "3", "csv", "the row has no text"), ("办 法（试行）.txt", "", "txt", ""));
        documents[0].Should().Contain("title", "湖东省教育厅关于推进产教融合的意见").And.Contain("document_number", "湖教〔2020〕1号").And.Contain("issuer", "湖东省教育厅").And.Contain("date", "2020-05-06")
            .And.Contain("duplicate_group", "G001");
        CsvFile.Read(folder["found/inspect_problems.csv"]).Select(p => p["code"]).Should().Contain(["I03", "I10", "I14"]).And.Contain("skipped");
        Directory.GetFiles(folder.FullPath).Should().BeEmpty();
    }

    [Fact]
    public void Inspect_WhenStrict_GivesTheExitCodeOfWarnings()
    {
        using var folder = Corpus();
        PolicyMinerProgram.Run(folder.FullPath, "inspect", "c", "--quiet", "--strict").ExitCode.Should().Be(5);
        folder.Write("clean/a.txt", Opinion);
        PolicyMinerProgram.Run(folder.FullPath, "inspect", "clean", "--quiet", "--strict").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Inspect_WhenTheCorpusCannotBeUsed_SaysWhatAndWhatToDo()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c/picture.xyz", "x");
        folder.Write("file.txt", Opinion);

        var missing = PolicyMinerProgram.Run(folder.FullPath, "inspect", "nowhere", "--quiet");
        (missing.ExitCode, missing.Output).Should().Be((2, string.Empty));
        missing.Error.Should().Contain("nowhere").And.Contain("no such folder").And.Contain("Give the folder that holds the documents.");
        PolicyMinerProgram.Run(folder.FullPath, "inspect", "file.txt", "--quiet").Error.Should().Contain("a file").And.Contain("a folder of policy documents");
        var nothing = PolicyMinerProgram.Run(folder.FullPath, "inspect", "c", "--quiet");
        nothing.ExitCode.Should().Be(2);
        nothing.Error.Should().Contain("1 files, none of them a document").And.Contain(".docx");
    }

    [Fact]
    public void Inspect_WhenAnOptionIsWrong_NamesItAndTheChoices()
    {
        using var folder = Corpus();
        var rule = PolicyMinerProgram.Run(folder.FullPath, "inspect", "c", "--quiet", "--keep", "signatur");
        rule.ExitCode.Should().Be(1);
        rule.Error.Should().Contain("signatur").And.Contain("red-head");
        var field = PolicyMinerProgram.Run(folder.FullPath, "inspect", "c", "--quiet", "--columns", "txt=正文");
        field.ExitCode.Should().Be(1);
        field.Error.Should().Contain("txt").And.Contain("title, issuer, region, date, genre, number, text");
        var mode = PolicyMinerProgram.Run(folder.FullPath, "inspect", "c", "--quiet", "--duplicates", "remove");
        mode.ExitCode.Should().Be(1);
        mode.Error.Should().Contain("remove").And.Contain("weight");
    }

    [Fact]
    public void Inspect_WhenRulesAreKeptOrColumnsMapped_FollowsThem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("c/a.txt", Opinion);
        folder.Write("c/t.csv", "政策,来文\n甲通知,要建设学校。\n");

        string Characters(params string[] options)
        {
            PolicyMinerProgram.Run(folder.FullPath, ["inspect", "c", "--quiet", "--columns", "text=来文", "--columns", "title=政策", "--out", "o", .. options]).ExitCode.Should().Be(0);
            return string.Join(' ', CsvFile.Read(folder["o/inspect_documents.csv"]).Select(d => d["title"] + ":" + d["chars"]));
        }

        // A line end each: title 17 + 1 and sentence 15 + 1; 湖东省教育厅 6 + 1, 湖教〔2020〕1号 10 + 1, 各市教育局： 6 + 1, 2020年5月6日 9 + 1.
        Characters().Should().Be("湖东省教育厅关于推进产教融合的意见:34 甲通知:7");
        Characters("--keep", "signature").Should().Be("湖东省教育厅关于推进产教融合的意见:41 甲通知:7");
        Characters("--no-clean").Should().Be("湖东省教育厅关于推进产教融合的意见:69 甲通知:7");
    }
}
