using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PolicyMiner.Foundation;

/// <summary>
/// Bytes to text, the same way for documents, metadata, stop lists and lexicons: byte-order mark, declared charset, strict UTF-8,
/// UTF-16 without a mark (by its pattern), then GB18030 or Big5, whichever gives the more common characters. Decoding is strict: a byte that does not
/// fit makes the encoding wrong, and nothing is ever replaced silently.
/// </summary>
public static class TextDecoder
{
    // Ordinary text files hold no control characters beyond tab, line and form feeds; a few NULs come from broken exports.
    private const double MaxControlShare = 0.02;

    // A Chinese text has 20 to 40 % of its Han characters among the hundred or so commonest; wrongly decoded bytes have about 1 %.
    private const double MinCommonShare = 0.05;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Little = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Big = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePage("GB18030");
    private static readonly Encoding Big5 = CodePage("big5");

    // The commonest characters of official and general Chinese, simplified and traditional.
    private static readonly SearchValues<char> CommonHan = SearchValues.Create(
        "的一是不了在人有我他这中大来上国个到说们为和以要地时会可也对生能而发出于行工作关门政府市省县部法条第规定应当或者由与之其年月日业学教育管理服务建设实施单位"
        + "這來國個說們為時會對發於關門縣條規應當與業學務實單");

    // What UTF-16 text without a mark looks like to a byte reader: one half of the pairs falls in few values.
    private const int MinUtf16Bytes = 4;

    /// <summary>Decodes bytes.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="declaredCharset">A charset that the file declares of itself (as a web page does); used when the bytes bear it out.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declaredCharset = null)
    {
        if (bytes.IsEmpty)
        {
            return new DecodedText(string.Empty, "utf-8");
        }

        if (ByteOrderMark(bytes) is { } mark)
        {
            return TryDecode(mark.Encoding, bytes[mark.Length..], out var marked) && IsText(marked)
                ? new DecodedText(marked, mark.Name)
                : Fail($"bytes that do not follow the file's byte-order mark ({mark.Name})");
        }

        if (Declared(declaredCharset) is { } declared && TryDecode(declared.Encoding, bytes, out var told) && IsText(told))
        {
            return new DecodedText(told, declared.Name);
        }

        if (Utf8.IsValid(bytes) && StrictUtf8.GetString(bytes) is var unicode && IsText(unicode, forgivesLatin1: true))
        {
            return LooksAccidental(unicode) && DoubleByte(bytes) is { } chinese ? chinese : new DecodedText(unicode, "utf-8");
        }

        return Utf16WithoutMark(bytes) ?? DoubleByte(bytes) ?? Fail("bytes that are text in none of UTF-8, UTF-16, GB18030 and Big5");
    }

    /// <summary>Share of the Han characters of a text that are among the commonest of Chinese; 0 for a text without Han characters.</summary>
    public static double CommonHanShare(ReadOnlySpan<char> text)
    {
        var han = 0;
        var common = 0;
        foreach (var c in text)
        {
            if (c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF')
            {
                han++;
                common += CommonHan.Contains(c) ? 1 : 0;
            }
        }

        return han == 0 ? 0 : (double)common / han;
    }

    private static DecodedText Fail(string reason) => new(string.Empty, "unknown", reason);

    private static Encoding CodePage(string name)
        => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? throw new InvalidOperationException($"The code page {name} is part of .NET.");

    private static (Encoding Encoding, int Length, string Name)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (StrictUtf8, 3, "utf-8-bom"),
        [0xFF, 0xFE, ..] => (Utf16Little, 2, "utf-16le-bom"),
        [0xFE, 0xFF, ..] => (Utf16Big, 2, "utf-16be-bom"),
        [0x84, 0x31, 0x95, 0x33, ..] => (Gb18030, 4, "gb18030-bom"),
        _ => null,
    };

    private static (Encoding Encoding, string Name)? Declared(string? charset) => charset?.Trim().ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => (StrictUtf8, "utf-8"),
        "GB2312" or "GBK" or "GB18030" or "X-GBK" or "CP936" or "HZ-GB-2312" => (Gb18030, "gb18030"),
        "BIG5" or "BIG5-HKSCS" or "CP950" => (Big5, "big5"),
        "UTF-16LE" => (Utf16Little, "utf-16le"),
        "UTF-16BE" => (Utf16Big, "utf-16be"),
        _ => null,
    };

    private static bool TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = encoding.GetString(bytes);

            // .NET decodes some four-byte sequences of GB18030 to code points that are no characters.
            return !text.AsSpan().ContainsAny('\uFFFE', '\uFFFF', '\uFFFD');
        }
        catch (DecoderFallbackException)
        {
            text = string.Empty;
            return false;
        }
        catch (ArgumentException)
        {
            text = string.Empty;
            return false;
        }
    }

    // UTF-8 once read as Latin-1 and saved again is full of the control characters from U+0080 on, and valid UTF-8 all the same.
    private static bool IsText(string text, bool forgivesLatin1 = false)
    {
        var controls = 0;
        foreach (var c in text)
        {
            controls += (!forgivesLatin1 || c < '\u0080') && char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085') ? 1 : 0;
        }

        // Four are forgiven in any file, so that a stray NUL does not make a short notice binary.
        return controls <= 4 || controls <= MaxControlShare * text.Length;
    }

    // A few short Chinese texts in GBK happen to be valid UTF-8 ("通知" is one); what comes out is combining marks and Hebrew, Syriac or Arabic letters.
    private static bool LooksAccidental(string text)
        => (text.AsSpan().ContainsAnyInRange('\u0300', '\u036F') || text.AsSpan().ContainsAnyInRange('\u0530', '\u07FF'))
            && !text.AsSpan().ContainsAnyInRange('\u0800', '\uFFFF');

    private static DecodedText? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < MinUtf16Bytes || bytes.Length % 2 != 0)
        {
            return null;
        }

        var little = Score(Utf16Little, bytes, out var littleText);
        var big = Score(Utf16Big, bytes, out var bigText);
        return (little, big) switch
        {
            ( < 0.9, < 0.9) => null,
            _ when little >= big => new DecodedText(littleText, "utf-16le"),
            _ => new DecodedText(bigText, "utf-16be"),
        };

        // Share of characters that a Chinese or English text is made of. Random pairs give a third (Han is a third of the plane), so the bar is high;
        // and line ends or common punctuation must be there, which in the other byte order are rare characters.
        static double Score(Encoding encoding, ReadOnlySpan<byte> bytes, out string text)
        {
            if (!TryDecode(encoding, bytes, out text) || !IsText(text))
            {
                return 0;
            }

            var usual = 0;
            var anchors = 0;
            foreach (var c in text)
            {
                usual += c is >= '\u4E00' and <= '\u9FA5' or >= ' ' and <= '~' or >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF5E' or '\n' or '\r' or '\t' ? 1 : 0;
                anchors += c is '\n' or ' ' or '，' or '。' or '、' or 'e' || CommonHan.Contains(c) ? 1 : 0;
            }

            return anchors * 20 < text.Length ? 0 : (double)usual / text.Length;
        }
    }

    private static DecodedText? DoubleByte(ReadOnlySpan<byte> bytes)
    {
        var gb = TryDecode(Gb18030, bytes, out var gbText) && IsText(gbText) ? Plausibility(gbText) : -1;
        var big5 = TryDecode(Big5, bytes, out var big5Text) && IsText(big5Text) ? Plausibility(big5Text) : -1;
        if (gb < 0 && big5 < 0)
        {
            return null;
        }

        // GB18030 has the benefit of the doubt: a title of five rare characters is far likelier than a Big5 file.
        if (big5 > gb + MinCommonShare && big5 >= MinCommonShare)
        {
            return new DecodedText(big5Text, "big5");
        }

        return gb >= 0 ? new DecodedText(gbText, "gb18030") : null;

        // Private-use characters speak against a decoding: real texts hardly use them, wrong guesses are full of them.
        static double Plausibility(string text)
        {
            var odd = text.AsSpan().CountPrivateUse();
            return odd * 20 > text.Length ? -1 : CommonHanShare(text);
        }
    }

    private static int CountPrivateUse(this ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += c is >= '\uE000' and <= '\uF8FF' ? 1 : 0;
        }

        return count;
    }
}
