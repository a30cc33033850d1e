namespace PolicyMiner.Documents;

/// <summary>What part of a file a stretch of text is.</summary>
public enum TextPartKind
{
    /// <summary>The document itself.</summary>
    Main,

    /// <summary>The text that a notice prints, forwards or publishes (印发, 转发, 批转, 发布): as much body as the notice.</summary>
    Carried,

    /// <summary>An attachment (附件).</summary>
    Attachment,
}
