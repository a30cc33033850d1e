namespace PolicyMiner.Documents.Readers;

/// <summary>What the columns of tables of documents and the keys of front matter are called, in Chinese and English.</summary>
internal static class ColumnNames
{
    public const string File = "file";
    public const string Title = "title";
    public const string Issuer = "issuer";
    public const string Region = "region";
    public const string Date = "date";
    public const string Published = "published";
    public const string Genre = "genre";
    public const string Number = "number";
    public const string Text = "text";

    private static readonly Dictionary<string, string> Table = new(StringComparer.OrdinalIgnoreCase)
    {
        ["file"] = File,
        ["文件"] = File,
        ["文件名"] = File,
        ["文件路径"] = File,
        ["path"] = File,
        ["filename"] = File,
        ["title"] = Title,
        ["标题"] = Title,
        ["题名"] = Title,
        ["名称"] = Title,
        ["政策名称"] = Title,
        ["文件名称"] = Title,
        ["政策标题"] = Title,
        ["文件标题"] = Title,
        ["法规名称"] = Title,
        ["issuer"] = Issuer,
        ["发文机关"] = Issuer,
        ["发布机关"] = Issuer,
        ["发文单位"] = Issuer,
        ["发布单位"] = Issuer,
        ["发文机构"] = Issuer,
        ["发布机构"] = Issuer,
        ["发布部门"] = Issuer,
        ["制定机关"] = Issuer,
        ["发文部门"] = Issuer,
        ["颁布机构"] = Issuer,
        ["颁布单位"] = Issuer,
        ["agency"] = Issuer,
        ["region"] = Region,
        ["地区"] = Region,
        ["省份"] = Region,
        ["省"] = Region,
        ["区域"] = Region,
        ["地域"] = Region,
        ["所在地区"] = Region,
        ["province"] = Region,
        ["date"] = Date,
        ["日期"] = Date,
        ["成文日期"] = Date,
        ["发文日期"] = Date,
        ["印发日期"] = Date,
        ["成文时间"] = Date,
        ["发文时间"] = Date,
        ["时间"] = Date,
        ["颁布日期"] = Date,
        ["年份"] = Date,
        ["year"] = Date,
        ["发布日期"] = Published,
        ["发布时间"] = Published,
        ["公布日期"] = Published,
        ["公开日期"] = Published,
        ["published"] = Published,
        ["publish_date"] = Published,
        ["pubdate"] = Published,
        ["genre"] = Genre,
        ["kind"] = Genre,
        ["文种"] = Genre,
        ["文件类型"] = Genre,
        ["政策类型"] = Genre,
        ["体裁"] = Genre,
        ["文号"] = Number,
        ["发文字号"] = Number,
        ["发文号"] = Number,
        ["文件编号"] = Number,
        ["number"] = Number,
        ["document_number"] = Number,
        ["text"] = Text,
        ["正文"] = Text,
        ["内容"] = Text,
        ["全文"] = Text,
        ["文本"] = Text,
        ["政策正文"] = Text,
        ["政策内容"] = Text,
        ["政策文本"] = Text,
        ["正文内容"] = Text,
        ["文本内容"] = Text,
        ["文件内容"] = Text,
        ["content"] = Text,
        ["body"] = Text,
        ["fulltext"] = Text,
        ["full_text"] = Text,
    };

    /// <summary>Every name a column can be mapped to.</summary>
    public static IReadOnlyList<string> Fields { get; } = [Title, Issuer, Region, Date, Genre, Number, Text];

    /// <summary>What a column holds, by its name; null for a column of the user's own.</summary>
    public static string? Known(string name) => Table.GetValueOrDefault(string.Concat(name.Where(static c => !char.IsWhiteSpace(c))));
}
