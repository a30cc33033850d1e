using System.Globalization;
using System.IO.Compression;
using System.Text;
using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

/// <summary>Sheets out, filled in as coders would, and scored; the figures are worked by hand, or come from scipy where said.</summary>
public sealed class ValidateTest : IDisposable
{
    private static readonly string[][] Themes =
    [
        ["教师", "培训", "职称", "课堂", "教学", "备课"],
        ["税收", "补贴", "财政", "贷款", "利率", "预算"],
        ["竞赛", "选手", "裁判", "奖牌", "集训", "赛场"],
        ["医院", "药品", "护士", "病床", "门诊", "疫苗"],
        ["桥梁", "公路", "隧道", "铁路", "港口", "航道"],
        ["森林", "湿地", "草原", "河流", "水质", "土壤"],
    ];

    private readonly TemporaryFolder _folder = new();

    public ValidateTest()
    {
        for (var d = 0; d < 24; d++)
        {
            var words = Themes[d % Themes.Length];
            var articles = Enumerable.Range(0, 8).Select(i =>
                $"第{"一二三四五六七八"[i]}条　有关部门应当加强{words[(d + i) % 6]}、{words[((2 * d) + i + 1) % 6]}和{words[((3 * i) + d + 2) % 6]}的{words[(i + (d / 6) + 3) % 6]}工作，完善{words[(d + (5 * i) + 4) % 6]}制度。\n");
            _folder.Write($"docs/{d:D2}.txt", $"第{d}号事项管理办法\n" + string.Concat(articles));
        }

        Fit("run", "1");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Validate_OfFilledSheets_ScoresThemAsByHand()
    {
        var written = Ends(0, "validate", "run", "--items", "10");
        written.Output.Should().Be("sheets\trun-validation\n");
        Keys("word_intrusion").Should().HaveCount(6, "each of the six topics has an intruder");
        Keys("topic_intrusion").Should().HaveCount(10);
        Keys("clause_coding").Should().HaveCount(10);
        var sheets = string.Concat(Directory.GetFiles(_folder["run-validation"], "*.csv").Select(File.ReadAllText));
        sheets.Should().NotContain("topic_id", "what a coder gets does not tell the answer");

        // Words: a finds all six intruders, in the workbook; b finds four and names a neighbour twice.
        FillWorkbook("a", [.. Keys("word_intrusion")]);
        Fill("b", "word_intrusion", [.. Keys("word_intrusion").Select((right, i) => i < 4 ? right : (right % 6) + 1)]);

        // Three coders of ten documents: they agree on 1 to 6; of 7 and 8 two agree; 9 and 10 again two of three.
        Fill("a", "topic_intrusion", [1, 2, 3, 4, 1, 2, 3, 4, 1, 2]);
        Fill("b", "topic_intrusion", [1, 2, 3, 4, 1, 2, 3, 4, 2, 1]);
        Fill("c", "topic_intrusion", [1, 2, 3, 4, 1, 2, 4, 3, 1, 1]);

        // Two coders of ten clauses, agreed on seven; the fit on a scale, one answer missing.
        Fill("a", "clause_coding", [1, 1, 1, 1, 1, 2, 2, 2, 2, 2], [1, 2, 3, 4, 5, 5, 4, 3, 2, 1]);
        Fill("b", "clause_coding", [1, 1, 1, 1, 2, 2, 2, 2, 1, 1], [1, 2, 3, 4, 5, 4, 4, 2, 2, null]);

        var scored = Ends(0, "validate", "run-validation", "--score");
        var scores = CsvFile.Read(_folder["run-validation/scores.csv"]);

        // (1/6)^6 = 2.14334705e-05; P(X >= 4) = (15·25 + 6·5 + 1)/6^6 = 406/46656. Wilson's intervals: scipy 1.10 proportion_ci(method='wilson').
        Row(scores, "word_intrusion", "accuracy", "a").Should().Contain(Cells(("value", "1"), ("right", "6"), ("answered", "6"), ("chance", "0.166666667"), ("p", "2.14334705E-05"), ("low", "0.609665712"), ("high", "1")));
        Row(scores, "word_intrusion", "accuracy", "b").Should().Contain(Cells(("value", "0.666666667"), ("right", "4"), ("p", "0.00870198903"), ("low", "0.299993315"), ("high", "0.903228589")));
        Row(scores, "word_intrusion", "accuracy", "all").Should().Contain(Cells(("value", "0.833333333"), ("right", "10"), ("answered", "12"), ("p", "")));

        // P_i: six items with 1, four with 1/3; mean 11/15. Answers 1, 2, 3, 4: 10, 8, 6, 6 of 30; P_e = 236/900. κ = (165 − 59)/(225 − 59) = 53/83.
        Row(scores, "topic_intrusion", "Fleiss' kappa", "all").Should().Contain(Cells(("value", "0.638554217")));

        // Coincidences off the diagonal: 4 items · 4/2 = 8 of N = 30; Σ n_c n_k over c ≠ k = 900 − 236 = 664. α = 1 − 29·8/664.
        Row(scores, "topic_intrusion", "Krippendorff's alpha (nominal)", "all").Should().Contain(Cells(("value", "0.65060241")));

        // p_o = 7/10; a gives 5 and 5, b 6 and 4: p_e = 0.5·0.6 + 0.5·0.4. κ = 0.2/0.5. α = 1 − 19·6/(2·11·9).
        Row(scores, "clause_coding", "Cohen's kappa", "all").Should().Contain(Cells(("value", "0.4")));
        Row(scores, "clause_coding", "Krippendorff's alpha (nominal)", "all").Should().Contain(Cells(("value", "0.424242424")));
        Row(scores, "clause_coding", "accuracy", "a")["right"].Should().Be(Integer(Keys("clause_coding").Zip([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]).Count(p => p.First == p.Second)));

        // By a script of twenty lines over the coincidence matrix that gives 0.7434 and 0.8154 for the data of Krippendorff (2011).
        Row(scores, "clause_fit", "Krippendorff's alpha (ordinal)", "all")["value"].Should().Be("0.934299517");
        scores.Should().NotContain(r => r["task"] == "clause_fit" && r["measure"] == "accuracy", "a judgement has no right answer");

        foreach (var row in scores.Where(r => r["low"].Length > 0))
        {
            Number(row["low"]).Should().BeLessThanOrEqualTo(Number(row["value"]), row["measure"]);
            Number(row["high"]).Should().BeGreaterThanOrEqualTo(Number(row["value"]), row["measure"]);
        }

        scored.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(scores.Count, "each score is printed");
        var bytes = File.ReadAllBytes(_folder["run-validation/scores.csv"]);
        Ends(0, "validate", "run-validation", "--score");
        File.ReadAllBytes(_folder["run-validation/scores.csv"]).Should().Equal(bytes);
    }

    [Fact]
    public void Validate_OfSheetsThatDoNotBelongToTheKey_RefusesThem()
    {
        Fit("other", "2", "--topics", "7");
        Ends(0, "validate", "run", "--items", "10");
        Ends(0, "validate", "other", "--items", "10");
        Fill("a", "word_intrusion", [.. Keys("word_intrusion")]);
        Directory.CreateDirectory(_folder["other-validation/answers/a"]);
        File.Copy(_folder["run-validation/answers/a/word_intrusion.csv"], _folder["other-validation/answers/a/word_intrusion.csv"]);
        Ends(2, "validate", "other-validation", "--score").Error.Should().Contain("word_intrusion.csv: found 5 of 6 items that the key does not hold");

        File.Copy(_folder["other-validation/key/key.csv"], _folder["run-validation/key/key.csv"], overwrite: true);
        Ends(2, "validate", "run-validation", "--score").Error.Should().Contain("a sheet that was written with this key");

        File.WriteAllText(_folder["run-validation/key/key.csv"], "task,item,answer,choices,topic_id\nword_intrusion,W01,x,6,T01\nwords,W02,1,6,T01\n");
        Ends(2, "validate", "run-validation", "--score").Error.Should().Contain("'word_intrusion,W01,x,6,T01'").And.Contain("'words,W02,1,6,T01'");
        File.Delete(_folder["run-validation/key/key.csv"]);
        Ends(2, "validate", "run-validation", "--score").Error.Should().Contain("key.csv: found no such file");
        File.Exists(_folder["run-validation/scores.csv"]).Should().BeFalse();
    }

    [Fact]
    public void Validate_OfDamagedSheets_NamesEachFault()
    {
        Ends(0, "validate", "run", "--items", "10");
        Ends(2, "validate", "run-validation", "--score").Error.Should().Contain("no coders");
        Directory.CreateDirectory(_folder["run-validation/answers/a"]);
        Ends(2, "validate", "run-validation", "--score").Error.Should().Contain("no filled sheet");

        // Only a truncated download, only flipped bytes, only text: none of them ends the program.
        var workbook = File.ReadAllBytes(_folder["run-validation/word_intrusion.xlsx"]);
        foreach (var damaged in new[] { workbook[..(workbook.Length / 2)], [.. workbook.Select((b, i) => i % 97 == 50 ? (byte)(b ^ 0xFF) : b)], Encoding.UTF8.GetBytes("not a workbook"), [] })
        {
            File.WriteAllBytes(_folder["run-validation/answers/a/word_intrusion.xlsx"], damaged);
            Ends(2, "validate", "run-validation", "--score").Error.Should().Contain("word_intrusion.xlsx").And.Contain("Save it again");
        }

        File.Delete(_folder["run-validation/answers/a/word_intrusion.xlsx"]);
        Fill("a", "word_intrusion", [.. Keys("word_intrusion")]);
        var path = _folder["run-validation/answers/a/word_intrusion.csv"];
        var good = File.ReadAllText(path);
        var lines = good.Split('\n');
        File.WriteAllText(path, string.Join('\n', [lines[0], lines[1], lines[1], Answered(lines[2], "7"), Answered(lines[3], "第三个"), "W99-0000" + lines[4][10..], .. lines[5..]]));
        var error = Ends(2, "validate", "run-validation", "--score").Error;
        error.Should().Contain("two answers").And.Contain("found '7'; expected a number from 1 to 6, or nothing").And.Contain("'第三个'").And.Contain("the item 'W99-0000'");

        File.WriteAllText(path, good.Replace("item,", "number,", StringComparison.Ordinal));
        Ends(2, "validate", "run-validation", "--score").Error.Should().Contain("the columns item and answer");
    }

    [Fact]
    public void Validate_OfWrongArguments_EndsWithItsCode()
    {
        Ends(1, "validate", "run", "--items", "0").Error.Should().Contain("--items: found 0");
        Ends(2, "validate", "nothing-here").Error.Should().Contain("nothing-here");
        Ends(0, "validate", "run", "--out", "sheets", "--items", "3");
        Ends(1, "validate", "run", "--out", "sheets").Error.Should().Contain("the sheets of an earlier validation");
        Ends(0, "validate", "run", "--out", "again", "--items", "3");
        foreach (var file in Directory.GetFiles(_folder["sheets"], "*", SearchOption.AllDirectories))
        {
            File.ReadAllBytes(file.Replace(_folder["sheets"], _folder["again"], StringComparison.Ordinal)).Should().Equal(File.ReadAllBytes(file), "one seed draws one set of sheets");
        }
    }

    private static string Answered(string line, string answer) => line[..(line.LastIndexOf(',') + 1)] + answer;

    private static IReadOnlyDictionary<string, string> Row(IReadOnlyList<IReadOnlyDictionary<string, string>> scores, string task, string measure, string coder)
        => scores.Single(r => r["task"] == task && r["measure"] == measure && r["coder"] == coder);

    private static string Quoted(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static Dictionary<string, string> Cells(params (string Column, string Value)[] cells) => cells.ToDictionary(c => c.Column, c => c.Value);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Integer(int number) => number.ToString(CultureInfo.InvariantCulture);

    private int[] Keys(string task)
        => [.. CsvFile.Read(_folder["run-validation/key/key.csv"]).Where(r => r["task"] == task).Select(r => int.Parse(r["answer"], CultureInfo.InvariantCulture))];

    /// <summary>Fills the last columns of a sheet, which are the coder's.</summary>
    private void Fill(string coder, string task, params int?[][] columns)
    {
        var rows = CsvFile.Read(_folder[$"run-validation/{task}.csv"]);
        var filled = rows.Select((row, i) => string.Join(',', row.Values.SkipLast(columns.Length).Select(Quoted).Concat(columns.Select(c => c[i]?.ToString(CultureInfo.InvariantCulture)))));
        _folder.Write($"run-validation/answers/{coder}/{task}.csv", string.Join('\n', filled.Prepend(string.Join(',', rows[0].Keys))) + "\n");
    }

    private void Fill(string coder, string task, int[] answers) => Fill(coder, task, [.. answers.Select(a => (int?)a)]);

    private void Fill(string coder, string task, int[] answers, int?[] fit) => Fill(coder, task, [.. answers.Select(a => (int?)a)], fit);

    /// <summary>The workbook with the words, its column H filled with numbers as Excel writes them.</summary>
    private void FillWorkbook(string coder, int[] answers)
    {
        Directory.CreateDirectory(_folder[$"run-validation/answers/{coder}"]);
        var path = _folder[$"run-validation/answers/{coder}/word_intrusion.xlsx"];
        File.Copy(_folder["run-validation/word_intrusion.xlsx"], path);
        using var workbook = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = workbook.GetEntry("xl/worksheets/sheet1.xml")!;
        string sheet;
        using (var reader = new StreamReader(entry.Open()))
        {
            sheet = reader.ReadToEnd();
        }

        for (var i = 0; i < answers.Length; i++)
        {
            var row = sheet.IndexOf($"<row r=\"{i + 2}\"", StringComparison.Ordinal);
            var end = sheet.IndexOf("</row>", row, StringComparison.Ordinal);
            sheet = sheet.Insert(end, $"<c r=\"H{i + 2}\"><v>{answers[i]}</v></c>");
        }

        entry.Delete();
        using var writer = new StreamWriter(workbook.CreateEntry("xl/worksheets/sheet1.xml").Open());
        writer.Write(sheet);
    }

    private void Fit(string run, string seed, params string[] more)
        => Ends(0, ["fit", "docs", .. more.Length > 0 ? more : ["--topics", "6"], "--restarts", "3", "--seed", seed, "--reliability-seeds", "0", "--reliability-subsamples", "0", "--out", run]);

    private ProgramResult Ends(int code, params string[] arguments)
    {
        var result = PolicyMinerProgram.Run(_folder.FullPath, arguments);
        result.ExitCode.Should().Be(code, result.Error);
        result.Error.Should().NotContain("   at ", "no stack trace").And.NotContain("Exception");
        return result;
    }
}
