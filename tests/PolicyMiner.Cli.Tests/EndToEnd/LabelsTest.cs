using PolicyMiner.Cli.Tests.Support;

namespace PolicyMiner.Cli.Tests.EndToEnd;

/// <summary>labels.yaml over runs: names follow their topics, losses are reported, merges reach every table.</summary>
public sealed class LabelsTest : IDisposable
{
    private static readonly string[][] Themes =
    [
        ["教师", "培训", "职称", "课堂", "教学", "备课", "师德", "讲师"],
        ["税收", "补贴", "财政", "贷款", "利率", "预算", "拨款", "融资"],
        ["竞赛", "选手", "裁判", "奖牌", "集训", "赛场", "奖项", "决赛"],
        ["医院", "药品", "护士", "病床", "门诊", "疫苗", "医师", "处方"],
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labels_WhenMoreDocumentsReorderTheTopics_StayWithTheirTopics()
    {
        Write(teachers: 8, money: 6, games: 4, hospitals: 0);
        var first = Fit("first", "3");
        var suggested = File.ReadAllText(_folder["first/labels.suggested.yaml"]);
        Id(first, 0).Should().Be("T01");
        Id(first, 2).Should().Be("T03");
        _folder.Write("docs/labels.yaml", Named(suggested, ("T01", "教师队伍"), ("T02", "财政投入"), ("T03", "技能竞赛")));

        Write(teachers: 8, money: 6, games: 20, hospitals: 0);
        var second = Fit("second", "3");
        Id(second, 2).Should().Be("T01", "the games lead now");
        foreach (var (name, theme) in ((string, int)[])[("教师队伍", 0), ("财政投入", 1), ("技能竞赛", 2)])
        {
            second.Single(t => t["label"] == name)["topic_id"].Should().Be(Id(second, theme));
        }

        Warnings("second", "F02").Should().Contain(w => w["place"] == "T01" && w["message"].Contains("'技能竞赛' was T03"));
        Warnings("second", "F01").Should().BeEmpty();
        foreach (var table in (string[])["topic_words.csv", "measures.csv"])
        {
            CsvFile.Read(_folder["second/" + table]).Where(r => r["topic_id"] == "T01").Should().NotBeEmpty(table).And.OnlyContain(r => r["label"] == "技能竞赛", table);
        }

        File.ReadAllText(_folder["second/report.html"]).Should().Contain("技能竞赛");
    }

    [Fact]
    public void Labels_OfATopicThatIsGone_AreReportedAndNotGivenToAnother()
    {
        Write(teachers: 8, money: 6, games: 4, hospitals: 0);
        Fit("first", "3");
        _folder.Write("docs/labels.yaml", Named(File.ReadAllText(_folder["first/labels.suggested.yaml"]), ("T01", "教师队伍"), ("T02", "财政投入"), ("T03", "技能竞赛")) + "merge: [T02, T03]\n");

        Write(teachers: 8, money: 6, games: 0, hospitals: 4);
        var second = Fit("second", "3");
        second.Should().HaveCount(3, "a merge with a topic that is gone joins nothing").And.NotContain(t => t["label"] == "技能竞赛");
        second.Single(t => t["topic_id"] == Id(second, 0))["label"].Should().Be("教师队伍");
        Warnings("second", "F01").Select(w => w["place"]).Should().BeEquivalentTo("labels.yaml T03", "labels.yaml merge");
    }

    [Fact]
    public void Merge_ReachesEveryTable_AndIsRecorded()
    {
        Write(teachers: 8, money: 6, games: 4, hospitals: 3);
        var apart = Fit("apart", "4");
        var (money, games) = (Id(apart, 1), Id(apart, 2));
        _folder.Write("docs/labels.yaml", $"merge: [{money}, {games}]\n");
        var merged = Fit("merged", "4");

        merged.Should().HaveCount(3);
        var joined = merged.Single(t => t["merged_from"].Length > 0);
        joined["merged_from"].Should().ContainAll(money, games);
        Sum(merged, "strength_mean").Should().BeApproximately(1, 1e-6);
        Sum([joined], "strength_mean").Should().BeApproximately(Sum([.. apart.Where(t => t["topic_id"] == money || t["topic_id"] == games)], "strength_mean"), 1e-6, "shares add up");
        var ids = merged.Select(t => t["topic_id"]).ToArray();
        foreach (var (table, column) in ((string, string)[])[("topic_words.csv", "topic_id"), ("measures.csv", "topic_id"), ("topic_clauses.csv", "topic_id"), ("topic_by_year.csv", "topic_id"), ("topic_by_group.csv", "topic_id"), ("framework_by_topic.csv", "topic_id")])
        {
            CsvFile.Read(_folder["merged/" + table]).Select(r => r[column]).Distinct().Should().BeSubsetOf(ids, table);
        }

        CsvFile.Read(_folder["merged/topic_words.csv"]).Select(r => r["topic_id"]).Distinct().Should().BeEquivalentTo(ids);
        var before = CsvFile.Read(_folder["apart/document_topics.csv"]);
        var after = CsvFile.Read(_folder["merged/document_topics.csv"]);
        after[0].Keys.Where(k => k.Length == 3 && k[0] == 'T').Should().BeEquivalentTo(ids);
        for (var d = 0; d < after.Count; d++)
        {
            Number(after[d][joined["topic_id"]]).Should().BeApproximately(Number(before[d][money]) + Number(before[d][games]), 1e-6);
            ids.Should().Contain(after[d]["dominant"]);
        }

        var words = CsvFile.Read(_folder["merged/topic_words.csv"]).Where(r => r["topic_id"] == joined["topic_id"]).Select(r => r["term"]).ToArray();
        words.Intersect(Themes[1]).Should().NotBeEmpty();
        words.Intersect(Themes[2]).Should().NotBeEmpty();
        Warnings("merged", "F04").Should().ContainSingle().Which["message"].Should().ContainAll(money, games);
        Warnings("merged", "W21").Should().ContainSingle().Which["message"].Should().Contain("4 topics were fitted, 3 are reported");
        Warnings("apart", "W21").Should().BeEmpty("as many are reported as were fitted");
        File.ReadAllText(_folder["merged/run.json"]).Should().Contain("labels.yaml");
        PolicyMinerProgram.Run(_folder.FullPath, "verify", "merged").ExitCode.Should().Be(0);
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static double Sum(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, string column) => rows.Sum(r => Number(r[column]));

    /// <summary>The topic of a theme: all of its six leading words are the theme's.</summary>
    private static string Id(IReadOnlyList<IReadOnlyDictionary<string, string>> topics, int theme)
        => topics.Single(t => t["top_words"].Split(' ').Take(6).All(Themes[theme].Contains))["topic_id"];

    /// <summary>The suggested file with the user's own labels: only the lines of the labels change.</summary>
    private static string Named(string suggested, params (string Id, string Label)[] names)
    {
        var lines = suggested.Split('\n');
        foreach (var (id, label) in names)
        {
            var at = Array.FindIndex(lines, l => l.Trim() == id + ":");
            lines[at + 1].Should().Contain("label:");
            lines[at + 1] = $"    label: \"{label}\"";
        }

        return string.Join('\n', lines.Where(l => !l.StartsWith('#')));
    }

    private void Write(int teachers, int money, int games, int hospitals)
    {
        if (Directory.Exists(_folder["docs"]))
        {
            foreach (var file in Directory.GetFiles(_folder["docs"], "*.txt"))
            {
                File.Delete(file);
            }
        }

        int[] counts = [teachers, money, games, hospitals];
        for (var theme = 0; theme < Themes.Length; theme++)
        {
            for (var d = 0; d < counts[theme]; d++)
            {
                var words = Themes[theme];
                var articles = Enumerable.Range(0, 8).Select(i =>
                    $"第{"一二三四五六七八"[i]}条　有关部门应当加强{words[(d + i) % 8]}、{words[((d * 3) + (i * 5)) % 8]}和{words[(i + (d / 8) + 3) % 8]}，完善{words[((d / 3) + (i * 3)) % 8]}。\n");
                _folder.Write($"docs/{"abcd"[theme]}{d:D2}.txt", $"第{d}号事项管理办法\n20{10 + (d % 6)}年3月1日\n" + string.Concat(articles));
            }
        }
    }

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Fit(string run, string topics)
    {
        var result = PolicyMinerProgram.Run(_folder.FullPath, "fit", "docs", "--topics", topics, "--restarts", "5", "--reliability-seeds", "0", "--reliability-subsamples", "0", "--out", run);
        result.ExitCode.Should().Be(0, result.Error);
        return CsvFile.Read(_folder[run + "/topics.csv"]);
    }

    private IReadOnlyDictionary<string, string>[] Warnings(string run, string code) => [.. CsvFile.Read(_folder[run + "/warnings.csv"]).Where(w => w["code"] == code)];
}
