namespace PolicyMiner.Segmentation;

/// <summary>The character ranges of jieba's regular expressions. They are ranges of code points; all lie in the basic plane.</summary>
internal static class CharacterClasses
{
    /// <summary>First Han character that jieba knows.</summary>
    public const char FirstHan = '\u4E00';

    /// <summary>Last Han character that jieba knows. Later additions to the block (U+9FD6 …) and the extensions count as symbols.</summary>
    public const char LastHan = '\u9FD5';

    /// <summary>[\u4E00-\u9FD5]</summary>
    public static bool IsHan(char c) => (uint)(c - FirstHan) <= LastHan - FirstHan;

    /// <summary>[a-zA-Z0-9]</summary>
    public static bool IsAsciiLetterOrDigit(char c) => char.IsAsciiLetterOrDigit(c);

    /// <summary>[\u4E00-\u9FD5a-zA-Z0-9+#&amp;\._%\-]: the runs that are cut by the lexicon; all else is a token of its own.</summary>
    public static bool IsRunCharacter(char c)
        => IsHan(c) || char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '&' or '.' or '_' or '%' or '-';
}
