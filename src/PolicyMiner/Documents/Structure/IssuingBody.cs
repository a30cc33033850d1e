using System.Text.RegularExpressions;

namespace PolicyMiner.Documents.Structure;

/// <summary>What the name of an issuing body tells: whether it is one, its level and its region.</summary>
internal static partial class IssuingBody
{
    /// <summary>Level of the State Council, ministries, national courts and congresses.</summary>
    public const string National = "国家";

    /// <summary>Level of provinces, autonomous regions and municipalities.</summary>
    public const string Provincial = "省";

    /// <summary>Level of cities, prefectures and leagues.</summary>
    public const string Municipal = "市";

    /// <summary>Level of counties, districts and banners.</summary>
    public const string County = "县";

    /// <summary>Universities, schools, institutes, companies, associations.</summary>
    public const string Institution = "机构";

    /// <summary>Whether a short text is the name of a body that issues documents.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
        => text.Length is >= 2 and <= 45 && text.IndexOfAny("。；：，？！:;《〈“") < 0 && (Ending().IsMatch(text) || NationalName().IsMatch(text)) && !Sentence().IsMatch(text);

    /// <summary>The usual form of a name: 中华人民共和国教育部 is 教育部.</summary>
    public static string Normalize(string issuer)
        => string.Join('、', issuer.Split('、').Select(static name => Republic().Replace(name, string.Empty)));

    /// <summary>Level of a body by its name, or null when the name does not tell.</summary>
    public static string? LevelOf(string issuer)
    {
        var name = First(issuer);
        if (InstitutionName().IsMatch(name))
        {
            return Institution;
        }

        if (NationalName().IsMatch(name))
        {
            return National;
        }

        var length = Places.ProvinceAtStart(name)?.Length ?? UnknownProvince().Match(name).Length;
        var rest = name[length..];
        if (CountyName().IsMatch(rest))
        {
            return County;
        }

        if (rest.StartsWith("省", StringComparison.Ordinal) || rest.StartsWith("自治区", StringComparison.Ordinal))
        {
            return Provincial;
        }

        if (Places.CityAtStart(rest) is not null || CityName().IsMatch(rest))
        {
            return Municipal;
        }

        if (length > 0)
        {
            return Provincial;
        }

        // Ministries stand without a place: 教育部, 税务总局.
        return Ministry().IsMatch(name) ? National : null;
    }

    /// <summary>Province of a body by its name, 全国 for national ones, or null. A province that is not in the list is told by the form of the name: 湖东省教育厅.</summary>
    public static string? RegionOf(string issuer)
    {
        if (KnownRegionOf(issuer) is { } region)
        {
            return region;
        }

        var province = UnknownProvince().Match(First(issuer));
        return province.Success ? province.Groups["name"].Value : null;
    }

    /// <summary>The same by the list of places alone.</summary>
    public static string? KnownRegionOf(string issuer)
    {
        var name = First(issuer);
        if (Places.ProvinceAtStart(name) is { } province)
        {
            return province.Province;
        }

        if (Places.CityAtStart(name) is { } city)
        {
            return city.Province;
        }

        return LevelOf(name) == National ? Places.Nation : null;
    }

    private static string First(string issuer)
    {
        var end = issuer.AsSpan().IndexOfAny('、', ' ', ';');
        var name = end < 0 ? issuer : issuer[..end];
        return name.StartsWith("中共", StringComparison.Ordinal) && !name.StartsWith("中共中央", StringComparison.Ordinal) ? name[2..] : name;
    }

    [GeneratedRegex(
        @"(政府|委员会|委|厅|局|部|办公室|办公厅|院|署|总局|总社|总会|总队|支队|司|处|科|会|社|行|公司|集团|大学|学院|学校|中学|小学|幼儿园|医院|研究所|中心|法院|检察院|人大常委会|常务委员会|军区|兵团|组|指挥部|联席会议|部门|管委会|园区|银行|联盟|馆|站|所|台)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ending();

    // A name does not say what anybody does.
    [GeneratedRegex(@"^[（(]|^\d+[.、]|关于|通知|印发|贯彻|实施|的|要|应当|负责|联系|附件|^[一二三四五六七八九十]+、", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"^(国务院|中共中央|中央|党中央|全国|国家|中国(?!（)|中华人民共和国|中华全国|最高人民|新华社|海关总署|税务总局|市场监管总局|体育总局|人民银行|政务院|共青团中央|工业和信息化部|人力资源(和)?社会保障部)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NationalName();

    [GeneratedRegex(@"^中华人民共和国(?=国务院|[\p{L}]{2,12}(部|委员会|总局|总署|署|局|银行)$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Republic();

    [GeneratedRegex(@"(大学|学院|学校|中学|小学|幼儿园|医院|研究所|研究院|公司|集团|协会|学会|商会)(?!.*(政府|厅|局|委))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InstitutionName();

    [GeneratedRegex(@"^.{0,8}?(自治县|(?<!自治)县|旗|(?<!自治|开发|示范|地|行政|特|林|矿|园|景|保税|合作|试验|港)区)(?=人民|人大|委|政府|政协|教育|人力|人社|科|财政|发展|工业|卫生|民政|民族|文化|文旅|文广|农|林业|水|局|办|总工会|残疾|住房|城乡|城市|交通|商务|公安|司法|审计|统计|市场|应急|医|自然|生态|环境|退役|信访|体育|乡村|经济|行政审批|大数据|投资|国有|国资|税务|气象|监察|纪|党|团|妇联)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CountyName();

    [GeneratedRegex(@"^.{0,8}?(市|自治州|州|(?<!联|同)盟|地区|行政公署)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CityName();

    // No province has so many letters; 全省 and 我省 are none.
    [GeneratedRegex(@"^(?<name>(?![全本各我跨该])\p{L}{2,3}?)(省|自治区)(?!级)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex UnknownProvince();

    [GeneratedRegex(@"(部|总局|总署|部委|总社|总会)$|^.{2,12}部办公厅$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ministry();
}
