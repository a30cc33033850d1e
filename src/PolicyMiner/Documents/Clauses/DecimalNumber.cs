using PolicyMiner.Foundation;

namespace PolicyMiner.Documents.Clauses;

/// <summary>The number of a decimal outline at the start of a line: 4.2.1, 1．1, and 4 above 4.1; it names its place from the top, so that it holds the numbers above it.</summary>
/// <param name="Path">Its parts, from the top: 4.2.1 is 4, 2, 1.</param>
/// <param name="Length">Characters it takes, with a full stop or 、 behind it.</param>
/// <param name="HasGap">Whether a blank follows.</param>
internal sealed record DecimalNumber(int[] Path, int Length, bool HasGap)
{
    private const int MaxDepth = 5;

    // What is measured, not numbered: 1.5亿元, 3.2个百分点.
    private const string Units = "亿万千百十元倍个米公吨平度年月日时分秒克升亩人次户件家所项名比成折级至到以";

    /// <summary>The number as it is cited.</summary>
    public string Citation => string.Join('.', Path.Select(static p => NumberFormat.Integer(p)));

    /// <summary>Reads the number at the start of a line (without leading blanks), or null; one part alone (4 应急响应) only before a blank.</summary>
    public static DecimalNumber? Read(ReadOnlySpan<char> line)
    {
        var path = new List<int>();
        var end = 0;
        while (true)
        {
            var digits = 0;
            while (end + digits < line.Length && char.IsAsciiDigit(line[end + digits]))
            {
                digits++;
            }

            if (digits is 0 or > 2 || line[end] == '0' || path.Count == MaxDepth)
            {
                return null;
            }

            path.Add(ChineseNumber.Parse(line.Slice(end, digits)));
            end += digits;
            if (end + 1 >= line.Length || line[end] is not ('.' or '．') || !char.IsAsciiDigit(line[end + 1]))
            {
                break;
            }

            end++;
        }

        var isClosed = path.Count > 1 && end < line.Length && line[end] is '.' or '．' or '、';
        end += isClosed ? 1 : 0;
        if (end >= line.Length)
        {
            return null;
        }

        var hasGap = line[end] is ' ' or '\t';
        var next = hasGap ? line[end..].TrimStart() : line[end..];
        if (next.IsEmpty || (path.Count == 1 && !hasGap) || (!isClosed && Units.Contains(next[0], StringComparison.Ordinal) && !(hasGap && path.Count != 2)))
        {
            return null;
        }

        return char.IsLetter(next[0]) || next[0] is '“' or '《' or '（' or '(' or '【' or '"' ? new DecimalNumber([.. path], end, hasGap) : null;
    }

    /// <summary>Whether this number stands anywhere below another.</summary>
    public bool IsBelow(ReadOnlySpan<int> other) => Path.Length > other.Length && Path.AsSpan(0, other.Length).SequenceEqual(other);

    /// <summary>Whether the number can come next: a first one, the next of a level, or the first below. Others are measures or versions at the start of a line.</summary>
    /// <param name="last">The number before, or null.</param>
    public bool Follows(ReadOnlySpan<int> last)
    {
        if (Path.Length >= 3 || Path.All(static p => p == 1))
        {
            return true;
        }

        if (last.IsEmpty)
        {
            return false;
        }

        const int MaxGap = 3;
        var shared = Path.Length - 1;
        if (last.Length >= Path.Length && Path.AsSpan(0, shared).SequenceEqual(last[..shared]))
        {
            return Path[shared] > last[shared] && Path[shared] <= last[shared] + MaxGap;
        }

        return Path[^1] == 1 && (IsBelow(last) || (Path[0] > last[0] && Path[0] <= last[0] + MaxGap));
    }
}
