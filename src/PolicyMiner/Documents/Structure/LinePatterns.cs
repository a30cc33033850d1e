using System.Text.RegularExpressions;

namespace PolicyMiner.Documents.Structure;

/// <summary>
/// What a line is, told from the line alone. Every pattern takes the whole line, so that a sentence of the body that speaks of a number, a date or
/// an attachment is never taken.
/// </summary>
internal static partial class LinePatterns
{
    private const string Number = "[0-9一二三四五六七八九十]";

    /// <summary>发文字号: its text with normalised brackets, or null.</summary>
    public static string? DocumentNumber(string line)
    {
        if (line.Length > 60)
        {
            return null;
        }

        var match = DocumentNumberLine().Match(line);
        return match.Success ? NormalizeNumber(match.Groups["number"].Value) : null;
    }

    /// <summary>One spelling of a document number: no blanks, 〔〕 around the year.</summary>
    public static string NormalizeNumber(string number)
        => OldBrackets().Replace(Blanks().Replace(number, string.Empty), static m => $"〔{m.Groups["year"].Value}〕");

    /// <summary>第707号, 2020年第3号: the number of a 令 or 公告 whose name stands on the line above.</summary>
    public static bool IsSerialNumber(string line) => SerialNumber().IsMatch(line);

    /// <summary>中华人民共和国国务院令, 教育部公告, with or without the number.</summary>
    public static Match OrderHead(string line) => OrderHeadLine().Match(line);

    /// <summary>XX人民政府文件.</summary>
    public static bool IsRedHead(string line) => RedHeadLine().IsMatch(line);

    /// <summary>份号, 密级, 紧急程度, 签发人, registration numbers.</summary>
    public static bool IsHeadMatter(string line) => HeadMatterLine().IsMatch(line);

    /// <summary>A line that is a date and nothing else.</summary>
    public static ChineseDate? Date(string line)
    {
        var text = line.AsSpan().Trim("（）() ");
        if (ChineseDate.Read(text) is { } date && (date.Month > 0 || line.Length <= 5))
        {
            return text[date.Length..].Trim(" 印章（）()").IsEmpty ? date : null;
        }

        return text.Length is >= 8 and <= 20 && DateText.Parse(text.ToString()) is { Day: { } day } ? new ChineseDate(day.Year, day.Month, day.Day, text.Length) : null;
    }

    /// <summary>附注: （此件公开发布）, （本文有删减）.</summary>
    public static bool IsNote(string line) => NoteLine().IsMatch(line);

    /// <summary>抄送 and 主题词 lines.</summary>
    public static bool BeginsImprint(string line) => ImprintStart().IsMatch(line);

    /// <summary>XX办公厅 2019年1月24日印发, （共印200份）.</summary>
    public static bool IsPrintLine(string line) => line.Length <= 60 && PrintLine().IsMatch(line);

    /// <summary>联系人 and 电话 lines.</summary>
    public static bool IsContact(string line) => line.Length <= 120 && ContactLine().IsMatch(line);

    /// <summary>- 3 -, — 12 —, 第3页 共10页.</summary>
    public static bool IsPageNumber(string line) => line.Length <= 20 && PageNumberLine().IsMatch(line);

    /// <summary>Menus, sources, buttons and footers of web pages.</summary>
    public static bool IsWebFurniture(string line) => line.Length <= 120 && (WebFurnitureLine().IsMatch(line) || Breadcrumbs().IsMatch(line));

    /// <summary>The line 政策解读 above an explanation printed below the document.</summary>
    public static bool IsInterpretationHead(string line) => InterpretationHead().IsMatch(line);

    /// <summary>目录.</summary>
    public static bool IsContentsHead(string line) => ContentsHead().IsMatch(line);

    /// <summary>An entry of a table of contents with dots and a page number.</summary>
    public static bool IsContentsEntry(string line) => ContentsEntry().IsMatch(line);

    /// <summary>附件, 附件1, 附： alone on a line: an attachment begins below.</summary>
    public static bool IsAttachmentMarker(string line) => line.Length <= 12 && AttachmentMarker().IsMatch(line);

    /// <summary>附件1：title on one line.</summary>
    public static Match AttachmentTitle(string line) => AttachmentTitleLine().Match(line);

    /// <summary>附件：1.…, the list of attachments above the signature.</summary>
    public static bool BeginsAttachmentList(string line) => AttachmentListStart().IsMatch(line);

    /// <summary>A link to an attachment, which websites print below the document.</summary>
    public static bool IsAttachmentLink(string line) => line.Length <= 150 && AttachmentLink().IsMatch(line);

    /// <summary>主送机关 and salutations: names with a colon after them, and no statement.</summary>
    public static bool IsAddressee(string line)
        => line.Length <= 400 && line[^1] is '：' or ':' && line.IndexOfAny(['。', '；', '？']) < 0 && AddresseeEnd().IsMatch(line) && !Announcement().IsMatch(line);

    /// <summary>The beginning of a 题注: a date, and what happened on it.</summary>
    public static bool IsAdoptionNote(string line) => line.Length <= 400 && AdoptionNoteLine().IsMatch(line);

    /// <summary>A line that can go on a 题注.</summary>
    public static bool ContinuesAdoptionNote(string line)
        => line.Length <= 200 && AdoptionWords().IsMatch(line) && !ContinuationIsBody().IsMatch(line);

    /// <summary>省长 张三, 总理　　李克强: a person signs.</summary>
    public static bool IsPerson(string line) => line.Length <= 25 && PersonLine().IsMatch(line);

    /// <summary>A title of forms that somebody fills in.</summary>
    public static bool IsFormTitle(string title) => title.Length <= 60 && FormTitle().IsMatch(Genres.Core(title));

    /// <summary>——2024年1月10日在XX人民代表大会上, below the title of a report.</summary>
    public static bool IsSpeechNote(string line) => line.Length <= 80 && SpeechNote().IsMatch(line);

    [GeneratedRegex(
        @"^[（(]?(?:文号[：:]?\s*)?(?<number>[\p{L}、]{1,24}\s*[〔\[【（(﹝［]\s*(?:(?:19|20)\d{2}|\d{2}|[一二〇○零九八七六五四三]{4})\s*[〕\]】）)﹞］]\s*(?:第\s*)?\d{1,5}\s*号|\p{L}{2,24}(?:令|公告|通告)\s*[（(]?\s*(?:(?:19|20)\d{2}年\s*)?第\s*\d{1,5}\s*号[）)]?)[）)]?(?:\s+签发人[：:].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DocumentNumberLine();

    [GeneratedRegex(@"[\[【（(﹝［](?<year>(19|20)?\d{2})[\]】）)﹞］]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OldBrackets();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[（(]?\s*(?:(?:19|20)\d{2}\s*年\s*)?第\s*[\d一二三四五六七八九十百零〇]{1,6}\s*号\s*[）)]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SerialNumber();

    [GeneratedRegex(@"^(?<body>[\p{L}、\s]{2,40}?)(?<kind>令|公告|通告)(?<number>\s*[（(]?\s*(?:(?:19|20)\d{2}\s*年\s*)?第\s*[\d一二三四五六七八九十百零〇]{1,6}\s*号\s*[）)]?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OrderHeadLine();

    [GeneratedRegex(@"^[^。，；：]{2,60}(政府|委员会|办公室|办公厅|厅|局|部|委|院|会|署)\s*文\s*件$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RedHeadLine();

    [GeneratedRegex(
        @"^(\d{6}|(绝密|机密|秘密|内部)\s*(★.{0,10})?|特急|加急|特提|平急|急件|份号[：:].{0,20}|签发人[：:].{0,30}|[A-Z]{2,8}\s*[—\-－–]{1,2}\s*(19|20)\d{2}\s*[—\-－–]{1,2}\s*\d{3,8}|(规范性文件)?(统一)?(登记|备案)(号|编号)[：:].{0,40})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadMatterLine();

    [GeneratedRegex(@"^[（(](此件|本文|此文|本件)[^。]{0,30}[）)]$|^[（(](主动公开|依申请公开|不予公开|公开|联系人[：:].*)[）)]$|^(公开方式|公开选项|信息公开选项)[：:].{0,12}$|^此件(主动|依申请)?公开(发布)?。?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NoteLine();

    [GeneratedRegex(@"^(抄\s*送|抄\s*报|分\s*送|主\s*题\s*词|报送)\s*[：:]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ImprintStart();

    [GeneratedRegex(@"^[^。，；：]{0,40}(19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发$|^[（(]?共印\s*\d+\s*份[）)]?$|^校对[：:].{0,20}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PrintLine();

    [GeneratedRegex(@"^[（(]?\s*(联\s*系\s*人|联系电话|联系方式|联系地址|通讯地址|通信地址|咨询电话|监督电话|举报电话|传\s*真|电\s*话|邮\s*编|邮政编码|电子邮箱|电子信箱|电子邮件|E-?mail)(及(联系)?(电话|方式))?\s*[：:]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ContactLine();

    [GeneratedRegex(@"^([-—–－―]\s*\d{1,4}\s*[-—–－―]|第\s*\d{1,4}\s*页([\s,，/]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PageNumberLine();

    [GeneratedRegex(
        @"^(【?\s*打\s*印\s*(本页)?\s*】?|【?\s*关闭(窗口|本页)?\s*】?|【?字体[：:]?.{0,20}|【?(我要)?(分享|收藏|纠错)(到.{0,20}|[：:].{0,30})?】?|扫一扫.{0,30}|.{0,12}二维码.{0,20}|手机(看|扫).{0,20}|上一[篇条][：:].*|下一[篇条][：:].*|(信息|文章|稿件|文件|内容)?来源[：:].{0,60}|责任编辑[：:].{0,30}|责编[：:].{0,30}|编辑[：:].{0,20}|作者[：:].{0,30}|(浏览|阅读|点击|访问)(次数|量|数)[：:]?.{0,30}|发布(时间|日期|人)[：:].{0,60}|更新时间[：:].{0,40}|时间[：:]\s*\d.{0,40}|(您)?当前(的)?位置[：:].*|您(现)?在的?位置[：:].*|返回(顶部|首页|上一页|列表)|回到顶部|加入收藏|设为首页|无障碍(阅读|浏览)?|网站地图|联系我们|关于我们|版权所有.*|.{0,20}ICP备.*|.{0,10}公网安备.*|网站标识码.*|主办(单位)?[：:].{0,60}|承办(单位)?[：:].{0,60}|技术支持[：:].*|相关(链接|新闻|阅读|文章|推荐|附件)[：:]?|首页|登录|注册|简体|繁体|English|微信|微博|大\s*中\s*小|\[?\s*大\s*\]?\s*\[?\s*中\s*\]?\s*\[?\s*小\s*\]?|分享到.*|打印\s+关闭.*|保护视力色.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WebFurnitureLine();

    [GeneratedRegex(@"^首页\s*[>＞»/·\-].{0,80}$|^.{0,20}[>＞»].{1,20}[>＞»].{1,40}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Breadcrumbs();

    [GeneratedRegex(@"^【?(相关)?(政策|文件|图文|部门|专家|权威)?解读(材料|链接)?】?[：:]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InterpretationHead();

    [GeneratedRegex(@"^[（(]?目\s*录[）)]?$|^目\s*次$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentsHead();

    [GeneratedRegex(@"^.{2,60}?[\s.…·．。‧]{3,}\s*[-—(（]?\d{1,4}[-—)）]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentsEntry();

    [GeneratedRegex($@"^附\s*件?\s*{Number}*(\s*[-－—]\s*\d+)?\s*[.．：:、]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AttachmentMarker();

    [GeneratedRegex($@"^附\s*件?\s*{Number}*(?:\s*[-－—]\s*\d+)?\s*[.．：:、\s]\s*(?<title>[^。；]{{2,80}})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AttachmentTitleLine();

    [GeneratedRegex($@"^附\s*件?\s*{Number}*\s*[.．：:、\s]\s*\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AttachmentListStart();

    [GeneratedRegex(@"^(附\s*件|下载|点击下载)?.{0,120}\.(docx?|xlsx?|pdf|zip|rar|wps|ofd|jpg|png|et|pptx?)(\s*[（(].{0,20}[）)])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex AttachmentLink();

    [GeneratedRegex(
        @"(政府|党委|市委|县委|省委|区委|[部委局厅署办院处室司社行所中站台馆队组团校][）)]?|委员会|单位|机构|企业|公司|集团|学校|院校|高校|大学|学院|医院|部门|代表|委员|同志|同志们|主席|先生|女士|朋友们|各省|各市|各县|各区|自治区|直辖市|军区|兵团|总部|人大|政协|法院|检察院|会|省|市|县|区|州|盟|旗|乡|镇|街道)[）)]?[：:]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AddresseeEnd();

    // Sentences that lead in to what follows.
    [GeneratedRegex(@"如下|以下|下列|现将|现就|通知|决定|规定|意见|要求|提出|包括|应当|根据|为了|^第|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十\d]|^\d+[.、．]|牵头|责任|配合|负责|提交|研究|指|分为|成员|^[组副主委秘]\s*[长任员书]|主\s*任|组\s*长", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"^[（(]?\s*(根据\s*)?((19|20)\d{2}|[一二][〇○零九八七六五四三二一0-9]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日\s*.*?(通过|公布|发布|批准|修订|修正|修改|施行|实施|制定|颁布|起施行|令第|公告)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AdoptionNoteLine();

    [GeneratedRegex(@"通过|公布|发布|批准|修订|修正|施行|〉|》|决定|[）)]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AdoptionWords();

    [GeneratedRegex(@"[。：；]$|^为|^根据.*，|^第[一二三四五六七八九十]+[章节条编]|^[一二三四五六七八九十]+、|^序\s*言", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ContinuationIsBody();

    [GeneratedRegex(@"^(.{0,12}(总\s*理|主\s*席|省\s*长|市\s*长|县\s*长|区\s*长|州\s*长|部\s*长|主\s*任|局\s*长|署\s*长|行\s*长|厅\s*长|委员长|院\s*长|检察长|审计长|会\s*长|校\s*长))[：:]?\s+\p{L}{1,4}(\s+\p{L}{1,3})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PersonLine();

    [GeneratedRegex(@"(申请表|申请书|申报表|申报书|登记表|回执|推荐表|审批表|报名表|备案表|承诺书|意见反馈表|报送表|联系表)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex FormTitle();

    [GeneratedRegex(@"^(——|—|[（(])\s*((19|20)\d{2}年)?.{0,20}[在于].{4,50}(会议|大会|全会)(上|上的讲话|上的报告)?[）)]?(\s+\S{1,4}长\s+\S{1,4}(\s\S{1,2})?)?$|^第.{1,6}次会议上$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SpeechNote();
}
