namespace PolicyMiner.Tables;

/// <summary>Makes text safe to open in a spreadsheet.</summary>
internal static class SpreadsheetText
{
    /// <summary>Puts an apostrophe before text that a spreadsheet would take for a formula: the first character is = + - @, a tab or a line break.</summary>
    public static string Harmless(string text)
        => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
}
