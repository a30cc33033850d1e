using System.Buffers;

namespace PolicyMiner.Segmentation;

/// <summary>A place in a text as people read it: the sentence around it, shortened, with the place in 【】.</summary>
internal static class TextExcerpt
{
    private const int Before = 18;
    private const int After = 18;
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；\n\r");

    /// <summary>The surroundings of a span, within its sentence.</summary>
    public static string Around(ReadOnlySpan<char> text, int start, int length)
    {
        var end = start + length;
        var before = text[Math.Max(0, start - Before)..start];
        var after = text[end..Math.Min(text.Length, end + After)];
        var stop = before.LastIndexOfAny(Ends);
        var first = stop >= 0 ? before[(stop + 1)..] : before;
        stop = after.IndexOfAny(Ends);
        var rest = stop >= 0 ? after[..stop] : after;
        var opening = first.Length == Before && start > Before ? "…" : string.Empty;
        var closing = rest.Length == After && end + After < text.Length ? "…" : string.Empty;
        return string.Concat(opening, first.TrimStart(), "【") + string.Concat(text.Slice(start, length), "】", rest.TrimEnd(), closing);
    }
}
