using PolicyMiner.Findings.Measures;
using PolicyMiner.Segmentation;

namespace PolicyMiner.Tests.Findings.Measures;

/// <summary>Sentences written for this test in the wording of laws and policies.</summary>
public sealed class MeasureReaderTest
{
    [Theory]
    [InlineData("县级以上人民政府应当加强实训基地建设", MeasureModality.Obligation, "加强", "实训基地建设", "县级以上人民政府")]
    [InlineData("职业学校必须按照规定配备教师", MeasureModality.Obligation, "配备", "教师", "职业学校")]
    [InlineData("各地要建立校企合作机制", MeasureModality.Obligation, "建立", "校企合作机制", "各地")]
    [InlineData("任何单位不得克扣教师工资", MeasureModality.Prohibition, "克扣", "教师工资", "任何单位")]
    [InlineData("学校可以聘请企业技术人员担任教师", MeasureModality.Permission, "聘请", "企业技术人员担任教师", "学校")]
    [InlineData("国家鼓励企业举办职业学校", MeasureModality.Encouragement, "鼓励", "企业举办职业学校", "国家")]
    [InlineData("完善职业技能等级制度", MeasureModality.Directive, "完善", "职业技能等级制度", null)]
    [InlineData("进一步加大财政投入", MeasureModality.Directive, "加大", "财政投入", null)]
    [InlineData("国务院教育行政部门主管全国教师工作", MeasureModality.Obligation, "主管", "全国教师工作", "国务院教育行政部门")]
    [InlineData("由教育行政部门责令改正违法行为", MeasureModality.Obligation, "责令", "改正违法行为", "教育行政部门")]
    [InlineData("用人单位未缴纳社会保险费的，由征收机构责令限期缴纳", MeasureModality.Obligation, "责令", "限期缴纳", "征收机构")]
    [InlineData("县级人民政府应当将职业教育纳入发展规划", MeasureModality.Obligation, "纳入", "发展规划", "县级人民政府")]
    [InlineData("对违反规定的单位，有关部门要严肃处理", MeasureModality.Obligation, "处理", "违反规定的单位", "有关部门")]
    [InlineData("教师资格证书不得转让", MeasureModality.Prohibition, "转让", "教师资格证书", null)]
    [InlineData("设区的市人力资源社会保障部门应当确定定点培训机构", MeasureModality.Obligation, "确定", "定点培训机构", "设区的市人力资源社会保障部门")]
    [InlineData("财政部门应当对专项资金使用情况进行检查", MeasureModality.Obligation, "检查", "专项资金使用情况", "财政部门")]
    [InlineData("实训收费标准由学校与企业协商确定", MeasureModality.Obligation, "协商", "实训收费标准", "学校与企业")]
    [InlineData("对检查中发现的问题，要认真查处并向上级报告", MeasureModality.Obligation, "查处", "检查中发现的问题", null)]
    [InlineData("对发展职业教育作出重大贡献的教师，由市人民政府给予表彰", MeasureModality.Obligation, "给予", "表彰", "市人民政府")]
    [InlineData("市人民政府应当根据本行政区域经济和社会发展需要，制定人才规划", MeasureModality.Obligation, "制定", "人才规划", "市人民政府")]
    [InlineData("各部门应当根据分类结果建立相应的激励、预警、惩戒等机制", MeasureModality.Obligation, "建立", "相应的激励、预警、惩戒等机制", "各部门")]
    [InlineData("教师应当按照国家和本省的有关规定接受培训", MeasureModality.Obligation, "接受", "培训", "教师")]
    [InlineData("各单位应当围绕办理频率高的事项，推进网上服务", MeasureModality.Obligation, "推进", "网上服务", "各单位")]
    [InlineData("各地要按照建立现代学校制度的要求，完善学校章程", MeasureModality.Obligation, "完善", "学校章程", "各地")]
    [InlineData("对自查、摸排、整改等环节加强督导", MeasureModality.Directive, "加强", "督导", null)]
    [InlineData("推广可再生能源，实现成果可追溯、可查询、可转换", MeasureModality.Directive, "推广", "可再生能源", null)]
    [InlineData("学校应当坚持公益办学方向，落实安全责任", MeasureModality.Obligation, "落实", "安全责任", "学校")]
    public void Read_FindsModalityVerbObjectAndActor(string sentence, MeasureModality modality, string verb, string target, string? actor)
    {
        var reading = Read(sentence);
        reading.Should().NotBeNull();
        reading!.Modality.Should().Be(modality);
        reading.Verb.Should().EndWith(verb);
        reading.Object.Should().Be(target);
        reading.Actor.Should().Be(actor);
    }

    [Theory]
    [InlineData("申请设立民办学校应当具备下列条件", "a state is no act")]
    [InlineData("职业教育是国民教育体系的重要组成部分", "a statement")]
    [InlineData("企业参与办学的动力明显不足", "a relative clause")]
    [InlineData("举办者应当缴纳而未缴纳的", "a condition")]
    [InlineData("注册资本不得少于五十万元", "a limit is no act")]
    [InlineData("学校不必须设立分校", "a negated cue")]
    [InlineData("落实“应当建立校企合作机制”的", "a quoted cue")]
    [InlineData("目标任务和重点工作", "no verb")]
    [InlineData("教育部为牵头单位", "a title")]
    [InlineData("形成可复制的模式", "an attribute")]
    public void Read_WhenNothingIsPrescribed_IsNull(string sentence, string because) => Read(sentence).Should().BeNull(because);

    [Fact]
    public void Read_WhenACueIsQuoted_ReadsTheSentenceAround()
        => Read("推广“必须先培训后上岗”制度")!.Modality.Should().Be(MeasureModality.Directive);

    [Fact]
    public void Read_BelowALeadIn_TakesItsCueAndActor()
    {
        var reading = Read("组织教师培训", "教育行政部门应当履行下列职责");
        reading!.Modality.Should().Be(MeasureModality.Obligation);
        reading.Actor.Should().Be("教育行政部门");
        reading.Verb.Should().Be("组织");
    }

    [Fact]
    public void Read_BelowAProhibitingLeadIn_IsAProhibition()
        => Read("体罚学生", "教师不得有下列行为")!.Modality.Should().Be(MeasureModality.Prohibition);

    [Theory]
    [InlineData("教育行政部门应当履行下列职责：", true)]
    [InlineData("重点做好以下工作：", true)]
    [InlineData("有下列情形之一的，由教育行政部门给予警告：", false)]
    [InlineData("章程应当载明下列事项：", false)]
    [InlineData("设立学校应当具备下列条件：", false)]
    [InlineData("学生享有下列权利：", false)]
    public void RoleOf_TellsActsFromCases(string leadIn, bool acts)
        => MeasureReader.RoleOf(leadIn).Should().Be(acts ? LeadInRole.Acts : LeadInRole.Cases);

    [Fact]
    public void Read_InAReport_NeedsACue()
    {
        var sentence = Cut("推进资源型城市转型");
        MeasureReader.Read(sentence, null, bare: true).Should().NotBeNull();
        MeasureReader.Read(sentence, null, bare: false).Should().BeNull();
    }

    [Theory]
    [InlineData("优选150户企业完善设备")]
    [InlineData("聚焦重点行业完善设备")]
    public void Read_WhenTheWordsBeforeTheActNameNobody_HasNoActor(string sentence) => Read(sentence)?.Actor.Should().BeNull();

    private static MeasureReading? Read(string sentence, string? leadIn = null) => MeasureReader.Read(Cut(sentence), leadIn is null ? null : Cut(leadIn), bare: true);

    private static SentenceTokens Cut(string text) => new(text, JiebaSegmenter.Default, t => JiebaSegmenter.Default.Lexicon.FindTag(t.LexiconId));
}
