namespace PolicyMiner.Documents;

/// <summary>The rules that take text out of the model, by name; each can be turned off with <c>--keep</c>.</summary>
public static class CleaningRules
{
    /// <summary>发文字号 under the title, 令 and 公告 numbers.</summary>
    public const string DocumentNumber = "document-number";

    /// <summary>红头 line: XX人民政府文件, 中华人民共和国国务院令.</summary>
    public const string RedHead = "red-head";

    /// <summary>份号, 密级, 紧急程度, 签发人, registration numbers, and the index table that websites print above a document.</summary>
    public const string HeadMatter = "head-matter";

    /// <summary>主送机关 and other addressees.</summary>
    public const string Addressee = "addressee";

    /// <summary>落款: the issuing bodies or persons at the end.</summary>
    public const string Signature = "signature";

    /// <summary>成文日期 on a line of its own.</summary>
    public const string IssueDate = "issue-date";

    /// <summary>附注 such as （此件公开发布）.</summary>
    public const string Note = "note";

    /// <summary>The list of attachments above the signature, and the line 附件1 above an attachment.</summary>
    public const string AttachmentList = "attachment-list";

    /// <summary>抄送, 主题词 and 印发 lines at the end.</summary>
    public const string Imprint = "imprint";

    /// <summary>题注 of laws: who passed, amended or published it and when.</summary>
    public const string AdoptionNote = "adoption-note";

    /// <summary>目录.</summary>
    public const string Contents = "contents";

    /// <summary>Page numbers.</summary>
    public const string PageNumber = "page-number";

    /// <summary>联系人 and 电话 lines.</summary>
    public const string Contact = "contact";

    /// <summary>Forms to fill in (申请表, 登记表, 回执).</summary>
    public const string Form = "form";

    /// <summary>Menus, 来源, 打印, 分享, 上一篇, 扫一扫.</summary>
    public const string WebFurniture = "web-furniture";

    /// <summary>解读 printed below the document.</summary>
    public const string Interpretation = "interpretation";

    /// <summary>Every rule, in the order in which they are described.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        DocumentNumber, RedHead, HeadMatter, Addressee, Signature, IssueDate, Note, AttachmentList, Imprint, AdoptionNote, Contents, PageNumber, Contact, Form,
        WebFurniture, Interpretation,
    ];
}
