using System.Text.RegularExpressions;

namespace PolicyMiner.Documents.Structure;

/// <summary>The keys of the index table that government websites print above a document.</summary>
internal static partial class IndexKeys
{
    private static readonly string[] IssuerKeys = ["发文机关", "发文机构", "发文单位", "发布机构", "发布机关", "发布单位", "制发机关", "公开责任部门", "责任部门", "制定机关"];
    private static readonly string[] DateKeys = ["成文日期", "发文日期", "生成日期", "制发日期", "印发日期", "成文时间"];
    private static readonly string[] PublishedKeys = ["发布日期", "公开日期", "公布日期", "发布时间"];
    private static readonly string[] NumberKeys = ["发文字号", "文号", "发文号", "文件编号"];
    private static readonly string[] TitleKeys = ["标题", "名称", "文件名称", "信息名称", "文件标题"];
    private static readonly string[] ValidityKeys = ["有效性", "时效性", "效力状态", "是否有效", "有效状态", "文件有效性"];
    private static readonly string[] EffectiveKeys = ["施行日期", "生效日期", "实施日期", "生效时间", "施行时间"];
    private static readonly string[] ExpiryKeys = ["失效日期", "废止日期", "失效时间", "终止日期", "有效期至"];

    private static readonly HashSet<string> All = new(
        [
            .. IssuerKeys, .. DateKeys, .. PublishedKeys, .. NumberKeys, .. TitleKeys, .. ValidityKeys, .. EffectiveKeys, .. ExpiryKeys,
            "索引号", "信息索引号", "主题分类", "信息分类", "主题词", "关键词", "公开方式", "公开形式", "公开范围", "公开时限", "公开属性", "体裁分类", "服务对象", "语种", "内容概述", "概述", "组配分类",
            "登记号", "规范性文件登记号", "统一登记号", "统一编号", "所属主题", "所属机构", "发布形式", "文件类型", "文种", "信息类别", "分类", "题材", "原文链接", "网址", "链接", "检索时间", "检索关键词", "采集时间", "下载时间",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a key (without blanks) belongs to such a table.</summary>
    public static bool Contains(string key) => All.Contains(key);

    /// <summary>Whether a text is an index number such as 000014349/2019-00005.</summary>
    public static bool IsIndexNumber(string text) => IndexNumber().IsMatch(text);

    /// <summary>Issuing body.</summary>
    public static string? Issuer(Dictionary<string, string> index) => Find(index, IssuerKeys);

    /// <summary>成文日期.</summary>
    public static string? Date(Dictionary<string, string> index) => Find(index, DateKeys);

    /// <summary>发布日期.</summary>
    public static string? Published(Dictionary<string, string> index) => Find(index, PublishedKeys);

    /// <summary>发文字号.</summary>
    public static string? Number(Dictionary<string, string> index) => Find(index, NumberKeys);

    /// <summary>Title.</summary>
    public static string? Title(Dictionary<string, string> index) => Find(index, TitleKeys);

    /// <summary>有效性.</summary>
    public static string? Validity(Dictionary<string, string> index) => Find(index, ValidityKeys);

    /// <summary>施行日期.</summary>
    public static string? Effective(Dictionary<string, string> index) => Find(index, EffectiveKeys);

    /// <summary>失效日期.</summary>
    public static string? Expiry(Dictionary<string, string> index) => Find(index, ExpiryKeys);

    private static string? Find(Dictionary<string, string> index, string[] keys)
        => keys.Select(key => index.GetValueOrDefault(key)).FirstOrDefault(static value => !string.IsNullOrWhiteSpace(value));

    [GeneratedRegex(@"^[A-Z0-9]{4,}[-/A-Z0-9〔〕\[\]]{2,40}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex IndexNumber();
}
