using PolicyMiner.Cli.Tests.Support;
using Xunit.Abstractions;

namespace PolicyMiner.Cli.Tests.DemonstrationCorpus;

/// <summary>What <c>policyminer fit</c> finds with no option at all, held against the themes that the policies were written on.</summary>
public sealed class ThemesTest(DefaultRun run, ITestOutputHelper output) : IClassFixture<DefaultRun>
{
    /// <summary>Words that a reader who knows the field would put under each theme; a topic is about the theme when at least five of its top ten are among them.</summary>
    private static readonly Dictionary<string, string> ThemeWords = new(StringComparer.Ordinal)
    {
        ["A"] = "企业 产业 产业链 学院 产业学院 产教 融合 产教融合 校企 校企合作 合作 实训 基地 实训基地 园区 联合体 共同体 车间 共建",
        ["B"] = "技能 高技能 技能人才 高技能人才 人才 技师 高级工 高级技师 培训 培养 学徒 学徒制 企业 职工 岗位 师傅",
        ["C"] = "技能 职业技能 等级 技能等级 技能等级认定 认定 考核 评价 考评 鉴定 证书 竞赛 大赛 技能竞赛 选手 裁判 选拔 集训",
        ["D"] = "技能 技能人才 高技能 高技能人才 人才 技师 高级技师 首席 工匠 工资 薪酬 津贴 奖励 激励 表彰 荣誉 待遇 职工 高级工 工作室",
        ["E"] = "教师 双师型 双师 教学 实践 企业实践 兼职教师 专业课 团队 教学团队 培训 技能大师 职称 教研 导师",
        ["F"] = "专业 课程 教材 教学 课程标准 专业设置 实训 人才培养 培养方案 试点 证书 学生 教学标准 岗课赛证 核心",
        ["G"] = "数据 数字 数字化 资源 平台 虚拟 仿真 虚拟仿真 应用 智慧 智慧校园 智能 网络 信息 信息化 教学 人工智能",
        ["H"] = "资金 专项资金 财政 拨款 生均 经费 预算 贷款 利率 贴息 债券 用地 税收 项目 设备 补助 支出",
        ["I"] = "就业 毕业生 创业 见习 补贴 岗位 孵化 服务 人力资源 招聘 社会 求职 用人单位",
        ["J"] = "合作 协作 境外 海外 外方 国际 国际化 中外 中外合作办学 留学生 留学 联盟 跨省 招生 结对 帮扶 对口 支援 交流 研修 东西部 院校 区域",
        ["K"] = "督导 评估 评价 整改 质量 质量评价 委员会 复核 报告 年度报告 学校 章程 治理 理事会 指标 监测 诊断 第三方 考核",
    };

    [Fact]
    public void Fit_WithDefaults_GivesEachPolicyATopicThatAgreesWithItsMainTheme()
    {
        var rows = run.Table("document_topics.csv");
        var themes = rows.Select(r => ShippedCorpus.MainThemes[r["file"]]).ToArray();
        var topics = rows.Select(r => r["dominant"]).ToArray();
        var (normalized, adjusted) = ClusterAgreement.MutualInformation(themes, topics);
        output.WriteLine($"{topics.Distinct().Count()} dominant topics, NMI {normalized:F3}, AMI {adjusted:F3}");
        foreach (var theme in themes.Zip(topics).GroupBy(p => p.First).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{theme.Key}: {string.Join(", ", theme.CountBy(p => p.Second).OrderByDescending(c => c.Value).Select(c => $"{c.Key} {c.Value}"))}");
        }

        adjusted.Should().BeGreaterThanOrEqualTo(0.8);
    }

    [Fact]
    public void Fit_WithDefaults_GivesEachThemeATopicWithFiveOfItsWordsOnTop()
    {
        var missed = new List<string>();
        var topWords = run.Table("topic_words.csv").Where(r => int.Parse(r["rank"]) <= 10).ToLookup(r => r["topic_id"], r => r["term"]);
        foreach (var (theme, words) in ThemeWords)
        {
            var known = words.Split(' ').ToHashSet();
            var best = topWords.MaxBy(t => t.Count(known.Contains))!;
            output.WriteLine($"{theme}: {best.Key} {string.Join(' ', best.Select(w => known.Contains(w) ? w : $"({w})"))}");
            if (best.Count(known.Contains) < 5)
            {
                missed.Add(theme);
            }
        }

        missed.Should().BeEmpty("each of the eleven themes has a topic of its own");
    }
}
