using PolicyMiner.Documents;
using PolicyMiner.Documents.Clauses;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Documents.Clauses;

/// <summary>Expectations are worked by hand from the rules of citing Chinese law and official documents.</summary>
public sealed class ClauseTreeBuilderTest
{
    private static ClauseTree Build(string text) => ClauseTreeBuilder.Build(text, [new TextPart(TextPartKind.Main, "某法", 0, 0, text.Length)]);

    private static string Body(string text, Clause clause) => text.Substring(clause.BodyStart, clause.BodyLength);

    private static string Heading(string text, Clause clause) => text.Substring(clause.HeadingStart, clause.HeadingLength);

    [Fact]
    public void Build_WhenLaw_CitesArticlesParagraphsItemsAndSubItems()
    {
        const string Text = """
            第一章 总则
            第一条 为了发展，制定本法。
            第二条 本法所称甲，是指甲。
            有下列情形之一的，适用前款：
            （一）第一种：
            1.小一；
            2.小二；
            （二）第二种。
            国家另有规定的，从其规定。
            第二章 附则
            第三条 本法自公布之日起施行。
            """;
        var tree = Build(Text);
        tree.Clauses.Select(c => c.Citation).Should().Equal(
            "第一章", "第一条", "第二条第一款", "第二条第二款", "第二条第二款第（一）项", "第二条第二款第（一）项第1目", "第二条第二款第（一）项第2目",
            "第二条第二款第（二）项", "第二条第三款", "第二章", "第三条");
        tree.Clauses.Select(c => c.LeadIn).Should().Equal(-1, -1, -1, -1, 3, 4, 4, 3, -1, -1, -1);
        tree.Clauses.Select(c => c.Parent).Should().Equal(-1, 0, 0, 2, 3, 4, 4, 3, 2, -1, 9);
        Body(Text, tree.Clauses[7]).Should().Be("第二种。");
        tree.HeadingPath(Text, 7).Should().Equal("总则");
    }

    [Fact]
    public void Build_WhenArticleHasOneParagraph_LeavesOutItsNumber()
    {
        const string Text = "第十二条 有下列情形之一的，处罚款：\n（一）甲的；\n（二）乙的；\n（三）丙的。\n第十三条 完。\n";
        Build(Text).Clauses.Select(c => c.Citation).Should().Equal("第十二条", "第十二条第（一）项", "第十二条第（二）项", "第十二条第（三）项", "第十三条");
    }

    [Fact]
    public void Build_WhenOutline_NestsStylesAndSplitsHeadingsThatRunIntoText()
    {
        const string Text = """
            为了发展，现提出如下意见：
            一、总体要求
            （一）指导思想。以甲为指导，全面推进。
            （二）目标。
            到2025年，建成体系。
            到2035年，全面建成。
            二、重点任务
            （三）强化宣传引导。面向学校开展教育。
            1.开展活动，由甲部门负责。
            2.编写材料，由乙部门负责。
            ①样本。内容齐全，印制清楚。
            三、保障措施
            各地要加强领导。
            """;
        var tree = Build(Text);
        tree.Clauses.Select(c => c.Citation).Should().Equal(
            string.Empty, "一、", "一、（一）", "一、（二）", "一、（二）第一段", "一、（二）第二段", "二、", "二、（三）", "二、（三）1.", "二、（三）2.", "二、（三）2.①", "三、", "三、");
        var point = tree.Clauses[7];
        (Heading(Text, point), Body(Text, point)).Should().Be(("强化宣传引导", "面向学校开展教育。"));
        tree.Clauses[8].BodyLength.Should().BeGreaterThan(0);
        tree.HeadingPath(Text, 9).Should().Equal("重点任务", "强化宣传引导");
    }

    [Fact]
    public void Build_WhenALevelIsLeftOut_StillNests()
    {
        const string Text = "一、任务\n1.做甲，做好。\n2.做乙，做好。\n二、保障\n（一）领导。要加强。\n（二）经费。要保障。\n";
        Build(Text).Clauses.Select(c => c.Citation).Should().Equal("一、", "一、1.", "一、2.", "二、", "二、（一）", "二、（二）");
    }

    [Fact]
    public void Build_WhenInnerStyleIsUsedOutside_FollowsTheDocument()
    {
        const string Text = "1.总体要求\n（一）思想。要坚持。\n（二）原则。要遵守。\n2.主要任务\n（一）任务。要完成。\n";
        Build(Text).Clauses.Select(c => c.Citation).Should().Equal("1.", "1.（一）", "1.（二）", "2.", "2.（一）");
    }

    [Fact]
    public void Build_AfterAListWithLeadIn_GivesThePlainParagraphToWhatHoldsTheList()
    {
        const string Text = "一、范围\n下列人员适用，包括：\n（一）甲，乙；\n（二）丙，丁。\n其他人员参照执行，另行规定。\n";
        var clauses = Build(Text).Clauses;
        clauses[^1].Parent.Should().Be(0);
        clauses[2].LeadIn.Should().Be(1);
        clauses[3].LeadIn.Should().Be(1);
        clauses[^1].LeadIn.Should().Be(-1);
    }

    [Fact]
    public void Build_WhenASentenceBeginsWithAnotherArticlesNumber_IsNoArticle()
    {
        const string Text = "第一条 甲。\n第二条 乙。\n第一条规定的期限为一年。\n第二条第一款的情形除外。\n第三条 丙。\n第一款的人，从重。\n";
        Build(Text).Clauses.Select(c => c.Citation).Should().Equal("第一条", "第二条第一款", "第二条第二款", "第二条第三款", "第三条第一款", "第三条第二款");
    }

    [Fact]
    public void Build_KnowsInsertedArticlesAndNumbersPastAHundred()
    {
        const string Text = "第一百一十九条 甲。\n第一百二十条 乙。\n第一百二十条之一 丙。\n第一百二十条之二 丁。\n第一百二十一条 戊。\n";
        Build(Text).Clauses.Select(c => c.Citation).Should().Equal("第一百一十九条", "第一百二十条", "第一百二十条之一", "第一百二十条之二", "第一百二十一条");
    }

    [Fact]
    public void Build_WhenArticlesHaveHeadingsInBrackets_SplitsThem()
    {
        const string Text = "第一条（目的和依据）\n为了发展，制定本条例。\n第二条（适用范围） 本市适用本条例。\n";
        var clauses = Build(Text).Clauses;
        clauses.Select(c => Heading(Text, c)).Should().Equal("目的和依据", string.Empty, "适用范围");
        clauses.Select(c => c.Citation).Should().Equal("第一条", "第一条", "第二条");
        Body(Text, clauses[2]).Should().Be("本市适用本条例。");
    }

    [Fact]
    public void Build_WhenLineEndsAreLost_FindsArticlesInsideTheLine()
    {
        var sentence = new string('甲', 120) + "。";
        var text = $"第一条 {sentence} 第二条 {sentence}依照第三条的规定。 第三条 {sentence}";
        Build(text).Clauses.Select(c => c.Citation).Should().Equal("第一条", "第二条", "第三条");
    }

    [Fact]
    public void Build_WhenPartsFollowEachOther_NumbersEachByItself()
    {
        const string Notice = "通知\n现印发给你们。\n";
        const string Carried = "实施方案\n一、目标\n要发展。\n";
        const string Text = Notice + Carried;
        TextPart[] parts = [new(TextPartKind.Main, "通知", 0, 3, Notice.Length), new(TextPartKind.Carried, "实施方案", Notice.Length, Notice.Length + 5, Text.Length)];
        var clauses = ClauseTreeBuilder.Build(Text, parts).Clauses;
        clauses.Select(c => c.WorkTitle).Should().Equal("通知", "通知", "实施方案", "实施方案", "实施方案");
        clauses.Select(c => c.Citation).Should().Equal(string.Empty, string.Empty, string.Empty, "一、", "一、");
    }

    [Fact]
    public void Build_AnyLines_GivesClausesInOrderWithoutOverlap()
    {
        string[] lines =
        [
            "第一章 总则", "第一条 甲。", "第二条 乙：", "（一）丙；", "（二）丁。", "1.戊，己。", "（1）庚。", "①辛", "一、壬", "二、癸。子丑。", "寅卯", "辰巳，午未。", string.Empty, "  ", "第三条", "第九条规定申。", "（）", "第",
        ];
        for (var seed = 0UL; seed < 300; seed++)
        {
            var random = new RandomStream(seed);
            var text = string.Join('\n', Enumerable.Range(0, 1 + random.NextInt32(25)).Select(_ => lines[random.NextInt32(lines.Length)]));
            var tree = Build(text);
            var end = 0;
            foreach (var clause in tree.Clauses)
            {
                clause.Start.Should().BeGreaterThanOrEqualTo(end);
                end = clause.Start + clause.Length;
                clause.Parent.Should().BeLessThan(clause.Index);
                clause.LeadIn.Should().BeLessThan(clause.Index);
                clause.BodyStart.Should().BeInRange(clause.Start, end);
                (clause.BodyStart + clause.BodyLength).Should().BeLessThanOrEqualTo(end);
                clause.SubtreeEnd.Should().BeGreaterThanOrEqualTo(end);
            }

            // Nothing that is not white space lies outside the clauses.
            var covered = string.Concat(tree.Clauses.Select(c => text.Substring(c.Start, c.Length)));
            string Squeeze(string s) => string.Concat(s.Where(c => !char.IsWhiteSpace(c)));
            Squeeze(covered).Should().Be(Squeeze(text));
        }
    }

    [Fact]
    public void Build_WhenDecimalOutline_CitesEachByItsOwnNumber()
    {
        const string Text = """
            1 总则
            1.1 编制目的
            为了应对粮食应急状态，制定本预案。
            1.2 等级划分
            1.2.1 国家级：两个以上省出现应急状态。
            1.2.2 省级：一个省出现应急状态：
            （1）价格上涨的；
            （2）抢购的。
            2 组织机构
            2.1 国家指挥部
            1.5亿元用于储备。
            2.2 地方机构
            3 附则
            3.1 本预案由国务院办公厅负责解释。
            """;
        var tree = Build(Text);
        tree.Clauses.Select(c => c.Citation).Should().Equal(
            "1", "1.1", "1.1", "1.2", "1.2.1", "1.2.2", "1.2.2（1）", "1.2.2（2）", "2", "2.1", "2.1", "2.2", "3", "3.1");
        tree.Clauses.Select(c => c.Parent).Should().Equal(-1, 0, 1, 0, 3, 3, 5, 5, -1, 8, 9, 8, -1, 12);
        tree.Clauses.Select(c => c.LeadIn).Should().Equal(-1, -1, -1, -1, -1, -1, 5, 5, -1, -1, -1, -1, -1, -1);
        tree.HeadingPath(Text, 4).Should().Equal("总则", "等级划分");
    }

    [Fact]
    public void Build_WhenDecimalsStandBelowOtherStyles_CitesBoth()
    {
        const string Text = """
            一、重点任务
            1.建设基地
            1.1建设实训基地。面向企业开放。
            1.2.认定一批基地。
            2、培养人才
            2．1 扩大规模。
            （2）提高质量。
            二、保障措施
            1.1 加强领导。
            1.2 落实经费。
            第三章 附则
            3.1 本办法自公布之日起施行。
            """;
        Build(Text).Clauses.Select(c => c.Citation).Should().Equal(
            "一、", "一、1.", "一、1.1", "一、1.2", "一、2、", "一、2.1", "一、2.1（2）", "二、", "二、1.1", "二、1.2", "第三章", "第三章3.1");
    }

    [Theory]
    [InlineData("甲。\n3.2个百分点的增长。\n")]
    [InlineData("甲。\n2.5 亿元用于建设。\n")]
    [InlineData("甲。\n1.25倍。\n")]
    [InlineData("甲。\n12.5%的学校。\n")]
    [InlineData("甲。\n10.1 国庆节放假。\n")]
    [InlineData("甲。\n4 所学校\n乙。\n")]
    public void Build_WhenALineBeginsWithAMeasure_IsNoClause(string text)
        => Build(text).Clauses.Should().OnlyContain(c => c.Kind == ClauseKind.Paragraph);
}
