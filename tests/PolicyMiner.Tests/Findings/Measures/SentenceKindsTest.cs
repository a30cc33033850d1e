using PolicyMiner.Findings.Measures;

namespace PolicyMiner.Tests.Findings.Measures;

public sealed class SentenceKindsTest
{
    [Theory]
    [InlineData("本条例所称职业教育，是指为了培养高素质技术技能人才而实施的教育")]
    [InlineData("为了促进职业教育发展，根据《中华人民共和国职业教育法》，结合本省实际，制定本条例")]
    [InlineData("本条例自2022年5月1日起施行")]
    [InlineData("原有规定同时废止")]
    [InlineData("本省行政区域内的职业教育活动，适用本条例")]
    [InlineData("改革开放以来，职业教育为经济社会发展提供了有力的人才支撑")]
    [InlineData("目前，全省已建成实训基地120个")]
    [InlineData("现将《实施方案》印发给你们，请认真贯彻执行")]
    [InlineData("本办法由省教育厅负责解释")]
    [InlineData("感谢您对职业教育工作的关心")]
    [InlineData("据统计，全市八所学校开设专业六十三个")]
    [InlineData("······是以绿色发展理念为引领，推动形成绿色生活方式的城市发展模式")] // what stands in quotation marks is masked
    [InlineData("我代表市人民政府向大会报告工作")]
    public void Of_WhenNothingCanBePrescribed_IsOther(string sentence) => SentenceKinds.Of(sentence, [], hasCue: false).Should().Be(SentenceKind.Other);

    [Theory]
    [InlineData("坚持以习近平新时代中国特色社会主义思想为指导")]
    [InlineData("到2025年，建成一批高水平专业群")]
    [InlineData("坚持产教融合、校企合作的基本原则")]
    public void Of_WhenAnAimOrAPrincipleIsTold_IsGoal(string sentence) => SentenceKinds.Of(sentence, [], hasCue: false).Should().Be(SentenceKind.Goal);

    [Theory]
    [InlineData("总体要求")]
    [InlineData("指导思想")]
    [InlineData("总体要求与目标")]
    [InlineData("（二）主要目标")]
    public void Of_BelowAHeadingOfAims_IsGoal(string heading) => SentenceKinds.Of("加强实训基地建设", [heading], hasCue: false).Should().Be(SentenceKind.Goal);

    [Theory]
    [InlineData("2023年工作回顾")]
    [InlineData("过去一年主要工作")]
    public void Of_BelowAHeadingThatLooksBack_IsOther(string heading) => SentenceKinds.Of("加强实训基地建设", [heading], hasCue: false).Should().Be(SentenceKind.Other);

    [Theory]
    [InlineData("目标责任考核与奖惩办法")]
    [InlineData("加强组织领导")]
    public void Of_BelowAnotherHeading_IsOperative(string heading) => SentenceKinds.Of("加强实训基地建设", [heading], hasCue: false).Should().Be(SentenceKind.Operative);

    /// <summary>已经… is a condition where the sentence says 应当.</summary>
    [Fact]
    public void Of_WhenACueFollowsAReportedPast_IsOperative()
        => SentenceKinds.Of("已经取得办学许可证的，应当办理变更登记", [], hasCue: true).Should().Be(SentenceKind.Operative);

    [Theory]
    [InlineData("关于2023年职业教育督查情况的通报", true)]
    [InlineData("对十届全国人大第7240号建议的答复", true)]
    [InlineData("关于深化产教融合的实施意见", false)]
    public void IsReport_GoesByTheTitle(string title, bool expected) => SentenceKinds.IsReport(title).Should().Be(expected);
}
