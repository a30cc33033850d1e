using System.Text.RegularExpressions;

namespace PolicyMiner.Findings.Measures;

/// <summary>Tells sentences that may prescribe from those that never do, by their headings and wording.</summary>
internal static partial class SentenceKinds
{
    /// <summary>The kind of a sentence.</summary>
    /// <param name="sentence">Its text without lead-in, quotations masked.</param>
    /// <param name="headings">The headings above it.</param>
    /// <param name="hasCue">Whether it says 应当, 不得, 可以 or the like: then a reported past is a condition, not background.</param>
    public static SentenceKind Of(string sentence, IReadOnlyList<string> headings, bool hasCue)
    {
        if (IsFormal(sentence) || sentence.EndsWith('？') || sentence.EndsWith('?'))
        {
            return SentenceKind.Other;
        }

        if (!hasCue && Background().IsMatch(sentence))
        {
            return SentenceKind.Other;
        }

        if (!hasCue && headings.Any(IsReviewHeading))
        {
            return SentenceKind.Other;
        }

        if (headings.Any(IsGoalHeading) || Aim().IsMatch(sentence) || (!hasCue && Principle().IsMatch(sentence)))
        {
            return SentenceKind.Goal;
        }

        return SentenceKind.Operative;
    }

    /// <summary>Whether a sentence only defines, tells purpose, scope, commencement or repeal, or is a formula of letters.</summary>
    public static bool IsFormal(string sentence)
        => Definition().IsMatch(sentence) || Purpose().IsMatch(sentence) || Scope().IsMatch(sentence) || Commencement().IsMatch(sentence) || Formula().IsMatch(sentence);

    /// <summary>Whether a heading tells of aims, principles or background.</summary>
    public static bool IsGoalHeading(string heading)
    {
        var end = heading.AsSpan().Trim();
        foreach (var word in MeasureWords.Default.GoalHeadings)
        {
            // 总体要求与目标, 一、指导思想 and （二）主要目标 count; 目标考核 and 考核目标任务的落实 do not.
            if (end.EndsWith(word) || (end.StartsWith(word) && (end.Length <= word.Length + 5)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a heading opens the part of a report that looks back: 2023年工作回顾.</summary>
    public static bool IsReviewHeading(string heading) => Review().IsMatch(heading);

    /// <summary>Whether a line opens the part of a report that looks ahead: 2024年工作安排.</summary>
    public static bool IsPlanHeading(string heading) => Plan().IsMatch(heading);

    /// <summary>Whether a text of this title reports what was done (通报, 答复, 办理情况): there a sentence without a cue is no order.</summary>
    public static bool IsReport(string title) => Report().IsMatch(title);

    [GeneratedRegex("回顾|^.{0,12}(?:过去|刚刚过去的?)(?:的?一|.)年|(?:取得|工作|主要|建设).{0,4}(?:成绩|成效|成就)$", RegexOptions.CultureInvariant)]
    private static partial Regex Review();

    [GeneratedRegex("(?:工作|任务|目标).{0,6}(?:安排|打算|部署|重点|任务|目标|要求)|(?:重点|主要)(?:工作|任务)|总体要求|展望", RegexOptions.CultureInvariant)]
    private static partial Regex Plan();

    [GeneratedRegex("通报|答复|复函|办理情况|处理情况|典型经验|典型案例|督查|工作总结|解读|答记者问", RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex("本(?:法|条例|办法|规定|规则|细则|决定|意见|方案|通知|章程|规划|暂行).{0,14}所称|(?<![规评选推特核审确认划指])是指|，是指|系指|的含义[是为：]|所称的?.{1,24}[，是指]{1,2}(?:是指|包括)|用语的含义|下列用语|^·{2,16}是.*的.{2,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex("制定(?:本|该|如下|以下|此)|制定了|特制定|提出(?:以下|如下)(?:意见|措施|要求)|(?:根据|依据|按照|依照).{2,60}制定(?:本|《)", RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex("适用本|(?:本(?:法|条例|办法|规定|细则|决定|规则)).{0,6}(?:不)?适用|也适用|不适用于?本|(?:参照|依照|比照|按照)本(?:法|条例|办法|规定|细则|决定)(?:的?(?:有关|相关)?规定)?执行|参照执行|另有规定的?[，。]?(?:从其规定|依照其规定|除外)|从其规定", RegexOptions.CultureInvariant)]
    private static partial Regex Scope();

    [GeneratedRegex("(?:自|从|于|之日).{0,30}(?:起|日)(?:施行|实施|生效|执行|试行)|同时废止|予以废止|(?:即行|自行)废止|停止执行|有效期.{0,12}年|负责解释|解释权|由.{2,40}解释[。；]?$|以本.{2,4}为准|公布之日起|发布之日起|印发之日起", RegexOptions.CultureInvariant)]
    private static partial Regex Commencement();

    [GeneratedRegex("^(?:.{0,40}构成(?:犯罪|违反治安管理行为)的?，)?(?:应当)?(?:由.{2,20})?依法追究(?:其)?(?:刑事|法律|民事)责任$|^依法承担(?:民事|法律|赔偿|相应)?责任$|现(?:将|予|就|把|转发|印发|公布|提出|批转|批复|函复|答复|通知|通报)|收悉|特此|请(?:认真)?(?:贯彻|遵照|结合|按照|一并|参照|照此)|(?:批复|函复|答复|通知|通报|报告|说明)如下|您|你们|你(?:省|市|部|会|局|委|区|厅)|感谢|此复|此件|同意(?:将)?《|原则同意|(?:通过|公布|发布|批准|修订|修正)(?:根据|，|）)|第[一二三四五六七八九十百]+次(?:修正|修订)|会议(?:修订)?(?:通过|批准)|^我们|^我(?:国|省|市|县|区|部|局|委)(?!.{0,20}(?:应|须|将))|^(?:附件|附表|附|注|计算方法|指标来源|指标定义|指标导向|单位|来源|说明)[：:0-9]|联系人|电话|各位代表|向大会报告|请予审议", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex("据(?:不完全|初步)?统计|据(?:介绍|了解|测算)|截[至止](?:目前|当前|20|[0-9]+月)|已(?:经|有|达|建|形成|成为|取得|完成|基本|逐步|全面|累计|在|被|将|对|由|按)|以来，|(?:取得|获得|得到)了?.{0,16}(?:成效|成绩|进展|成就|成果|效果|提高|提升|改善|发展|加强)|近年来|当前|目前|近期，|日益|越来越|随着|进入.{0,8}(?:新时代|新阶段|时期)|尚未|还(?:存在|不|没有)|仍(?:然|存在|有)|不(?:够|足|强|高|平衡|充分|适应)[、，。；]?|存在.{0,24}(?:问题|困难|短板|不足|差距)|是.{1,40}的(?:重要|必然|关键|根本|基础|客观|迫切|内在|有效|主要|重大|必要)|具有.{0,12}(?:意义|作用|地位)|事关|[成建完开]成?了|[了过][一二三四五六七八九十0-9]+|(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:以来|，.{2,30}(?:印发|出台|发布|开展了|下发))|如期|圆满|我国", RegexOptions.CultureInvariant)]
    private static partial Regex Background();

    [GeneratedRegex("^(?:(?:力争|争取|确保)?(?:到|至)|力争|争取).{0,3}(?:20[0-9]{2}|“?十[一二三四五]五|本世纪|[0-9一二三四五六七八九十]+年)|^(?:经过|通过|用|利用).{0,8}年(?:左右)?(?:的?(?:时间|努力))?，|^(?:总体|主要|工作|发展|具体)?目标(?:是|为|：)|习近平新时代中国特色社会主义思想|党的(?:十[六七八九]|二十)(?:大|届).{0,12}精神", RegexOptions.CultureInvariant)]
    private static partial Regex Aim();

    [GeneratedRegex("^(?:要?)(?:坚持|高举|秉持|秉承|遵循|牢固树立|树立|深入贯彻|全面贯彻|认真贯彻|坚决贯彻|贯彻|以.{2,60}(?:为(?:指导|引领|主线|导向|目标|核心|中心|统领|根本|重点|抓手|突破口|动力|牵引|契机)))|指导思想|(?:的|基本)原则[，。；：]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Principle();
}
