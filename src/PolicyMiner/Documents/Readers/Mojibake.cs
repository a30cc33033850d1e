using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Readers;

/// <summary>
/// Recognises a UTF-8 text that was read as GBK or Latin-1 and saved again (鐨勬槸, ä¸å›½), and turns it back where no byte was lost.
/// </summary>
/// <param name="Repaired">The text restored, or null.</param>
/// <param name="IsSuspicious">Whether the text looks garbled.</param>
/// <param name="Name">The encoding it was wrongly read in.</param>
internal readonly record struct Mojibake(string? Repaired, bool IsSuspicious, string Name)
{
    // Half of a garbled text is made of these: what the commonest UTF-8 sequences of Chinese look like in GBK.
    private const string GbkSigns = "鐨勪竴鏄锛銆鍜屽湪浜嗕笉鏈夎繖涓鍥藉惧瀛鏀垮簻鏁欒偛鍙戝睍寤鸿";

    private static readonly Encoding Gb18030 = Strict("GB18030");
    private static readonly Encoding Windows1252 = Strict("windows-1252");
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Examines a decoded text.</summary>
    public static Mojibake Examine(string text)
    {
        const int MinLength = 12;
        if (text.Length < MinLength)
        {
            return default;
        }

        var latin = text.AsSpan().Count("ä¸") + text.AsSpan().Count("å") + text.AsSpan().Count("ï¼") + text.AsSpan().Count("ã€");
        if (latin * 12 > text.Length)
        {
            return Restore(text, "latin-1", Windows1252) is { } fromWindows ? new Mojibake(fromWindows, true, "latin-1")
                : new Mojibake(Restore(text, "latin-1", Encoding.Latin1), true, "latin-1");
        }

        var signs = 0;
        foreach (var c in text)
        {
            signs += GbkSigns.Contains(c, StringComparison.Ordinal) ? 1 : 0;
        }

        // Ordinary Chinese has almost none of these characters; a garbled text has a tenth of them, and hardly any common character.
        return signs * 20 > text.Length && TextDecoder.CommonHanShare(text) < 0.1
            ? new Mojibake(Restore(text, "gbk", Gb18030), true, "gbk")
            : default;
    }

    private static string? Restore(string text, string name, Encoding wrong)
    {
        try
        {
            var bytes = wrong.GetBytes(text);
            var restored = Utf8.GetString(bytes);
            return TextDecoder.CommonHanShare(restored) > TextDecoder.CommonHanShare(text) ? restored : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            return name == "gbk" ? RestoreLines(text, wrong) : null;
        }
    }

    // A Chinese character is three bytes and a GBK character two: a line with an odd number of bytes ended in half a character, which was lost or
    // took the line end with it. Lines that are whole are restored; one broken line keeps the text as it is.
    private static string? RestoreLines(string text, Encoding wrong)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            try
            {
                lines[i] = Utf8.GetString(wrong.GetBytes(lines[i]));
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        return string.Join('\n', lines);
    }

    private static Encoding Strict(string name)
        => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? throw new InvalidOperationException($"The code page {name} is part of .NET.");
}
