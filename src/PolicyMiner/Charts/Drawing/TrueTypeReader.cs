using System.Buffers.Binary;
using System.Text;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts.Drawing;

/// <summary>Reads a font file of the user: TrueType outlines (.ttf, or the first font of a .ttc), by the OpenType specification.</summary>
internal sealed class TrueTypeReader
{
    private const int MaxNesting = 8;
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);

    private TrueTypeReader(byte[] file) => _file = file;

    /// <summary>Reads a font.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read, or is not a TrueType font.</exception>
    public static OutlineFont Read(string path)
    {
        try
        {
            return new TrueTypeReader(File.ReadAllBytes(path)).Read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, exception.Message, exception);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException or IndexOutOfRangeException or KeyNotFoundException or OverflowException)
        {
            throw Unusable(path, exception is FormatException ? exception.Message : "a damaged font", exception);
        }
    }

    private static ConfigurationException Unusable(string path, string found, Exception inner)
        => new(new Problem("--font " + path, found, "a TrueType font (.ttf or .ttc with a glyf table)", "Choose another font, or leave --font out for the shipped one."), inner);

    private OutlineFont Read()
    {
        ReadDirectory();
        if (!_tables.ContainsKey("glyf"))
        {
            throw new FormatException(_tables.ContainsKey("CFF ") || _tables.ContainsKey("CFF2") ? "a font with PostScript outlines (CFF)" : "no TrueType outlines");
        }

        var head = _tables["head"].Start;
        var glyphs = Unsigned(_tables["maxp"].Start + 4);
        var metrics = Unsigned(_tables["hhea"].Start + 34);
        var longLoca = Signed(head + 50) == 1;
        var advances = new int[glyphs];
        var contourStarts = new int[glyphs + 1];
        var pointStarts = new List<int> { 0 };
        var points = new List<(short X, short Y, bool On)>();
        for (var glyph = 0; glyph < glyphs; glyph++)
        {
            advances[glyph] = Unsigned(_tables["hmtx"].Start + (4 * Math.Min(glyph, metrics - 1)));
            foreach (var contour in Contours(glyph, longLoca, 0))
            {
                points.AddRange(contour.Select(p => (checked((short)p.X), checked((short)p.Y), p.On)));
                pointStarts.Add(points.Count);
            }

            contourStarts[glyph + 1] = pointStarts.Count - 1;
        }

        var map = CharacterMap(glyphs);
        return new OutlineFont(
            Unsigned(head + 18), [.. map.Keys], [.. map.Values], advances, contourStarts, [.. pointStarts],
            [.. points.Select(p => p.X)], [.. points.Select(p => p.Y)], [.. points.Select(p => p.On)]);
    }

    private void ReadDirectory()
    {
        var start = Tag(0) == "ttcf" ? Long(12) : 0;
        var version = Tag(start);
        if (version is not ("\0\u0001\0\0" or "true" or "OTTO"))
        {
            throw new FormatException(version is "wOFF" or "wOF2" ? "a web font (woff)" : "not a font");
        }

        for (var i = 0; i < Unsigned(start + 4); i++)
        {
            var entry = start + 12 + (16 * i);
            _tables[Tag(entry)] = (Long(entry + 8), Long(entry + 12));
        }
    }

    private List<(int X, int Y, bool On)[]> Contours(int glyph, bool longLoca, int nesting)
    {
        var loca = _tables["loca"].Start;
        var from = longLoca ? Long(loca + (4 * glyph)) : 2 * Unsigned(loca + (2 * glyph));
        var to = longLoca ? Long(loca + (4 * glyph) + 4) : 2 * Unsigned(loca + (2 * glyph) + 2);
        if (to <= from)
        {
            return [];
        }

        var at = _tables["glyf"].Start + from;
        var contours = Signed(at);
        return contours >= 0 ? Simple(at, contours) : Composite(at + 10, longLoca, nesting);
    }

    private List<(int X, int Y, bool On)[]> Simple(int at, int contours)
    {
        var ends = Enumerable.Range(0, contours).Select(i => Unsigned(at + 10 + (2 * i))).ToArray();
        var count = contours == 0 ? 0 : ends[^1] + 1;
        at += 10 + (2 * contours);
        at += 2 + Unsigned(at);
        var flags = new byte[count];
        for (var i = 0; i < count;)
        {
            var flag = _file[at++];
            var repeat = (flag & 8) != 0 ? _file[at++] : 0;
            flags.AsSpan(i, Math.Min(repeat + 1, count - i)).Fill(flag);
            i += repeat + 1;
        }

        var x = Axis(flags, 2, 16, ref at);
        var y = Axis(flags, 4, 32, ref at);
        return [.. ends.Select((end, i) => Enumerable.Range(i == 0 ? 0 : ends[i - 1] + 1, i == 0 ? end + 1 : end - ends[i - 1])
            .Select(p => (x[p], y[p], (flags[p] & 1) != 0)).ToArray())];
    }

    private int[] Axis(byte[] flags, int shortBit, int sameBit, ref int at)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            var same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0)
            {
                value += same ? _file[at] : -_file[at];
                at++;
            }
            else if (!same)
            {
                value += Signed(at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    private List<(int X, int Y, bool On)[]> Composite(int at, bool longLoca, int nesting)
    {
        if (nesting == MaxNesting)
        {
            throw new FormatException("a damaged font (glyphs made of each other)");
        }

        var result = new List<(int X, int Y, bool On)[]>();
        int flags;
        do
        {
            flags = Unsigned(at);
            var part = Unsigned(at + 2);
            var words = (flags & 1) != 0;
            double dx = words ? Signed(at + 4) : (sbyte)_file[at + 4];
            double dy = words ? Signed(at + 6) : (sbyte)_file[at + 5];
            at += words ? 8 : 6;
            if ((flags & 2) == 0)
            {
                (dx, dy) = (0, 0); // parts joined at points, not at a distance: hardly used, and never by Chinese fonts
            }

            var (xx, xy, yx, yy) = Scale(flags, ref at);
            foreach (var contour in Contours(part, longLoca, nesting + 1))
            {
                result.Add([.. contour.Select(p => (Round((p.X * xx) + (p.Y * yx) + dx), Round((p.X * xy) + (p.Y * yy) + dy), p.On))]);
            }
        }
        while ((flags & 0x20) != 0);

        return result;
    }

    private (double XX, double XY, double YX, double YY) Scale(int flags, ref int at)
    {
        double Next(ref int place)
        {
            var value = Signed(place) / 16384.0;
            place += 2;
            return value;
        }

        if ((flags & 8) != 0)
        {
            var both = Next(ref at);
            return (both, 0, 0, both);
        }

        if ((flags & 0x40) != 0)
        {
            var x = Next(ref at);
            return (x, 0, 0, Next(ref at));
        }

        if ((flags & 0x80) != 0)
        {
            var xx = Next(ref at);
            var xy = Next(ref at);
            var yx = Next(ref at);
            return (xx, xy, yx, Next(ref at));
        }

        return (1, 0, 0, 1);
    }

    /// <summary>Code points with their glyphs from the Unicode subtables of formats 4 and 12.</summary>
    private SortedDictionary<int, int> CharacterMap(int glyphs)
    {
        var map = new SortedDictionary<int, int>();
        var cmap = _tables["cmap"].Start;
        for (var i = 0; i < Unsigned(cmap + 2); i++)
        {
            var platform = Unsigned(cmap + 4 + (8 * i));
            var encoding = Unsigned(cmap + 6 + (8 * i));
            var table = cmap + Long(cmap + 8 + (8 * i));
            if (platform != 0 && (platform != 3 || encoding is not (1 or 10)))
            {
                continue;
            }

            foreach (var (code, glyph) in Unsigned(table) switch { 4 => Segments(table), 12 => Groups(table), _ => [] })
            {
                if (glyph > 0 && glyph < glyphs)
                {
                    map.TryAdd(code, glyph);
                }
            }
        }

        return map.Count > 0 ? map : throw new FormatException("a font without a Unicode character map");
    }

    private IEnumerable<(int Code, int Glyph)> Segments(int table)
    {
        var count = Unsigned(table + 6) / 2;
        for (var s = 0; s < count; s++)
        {
            var last = Unsigned(table + 14 + (2 * s));
            var first = Unsigned(table + 16 + (2 * count) + (2 * s));
            var delta = Unsigned(table + 16 + (4 * count) + (2 * s));
            var rangeAt = table + 16 + (6 * count) + (2 * s);
            var range = Unsigned(rangeAt);
            for (var code = first; code <= last && code < 0xFFFF; code++)
            {
                var glyph = range == 0 ? code : Unsigned(rangeAt + range + (2 * (code - first)));
                yield return (code, glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
            }
        }
    }

    private IEnumerable<(int Code, int Glyph)> Groups(int table)
    {
        var count = Long(table + 12);
        for (var g = 0; g < count; g++)
        {
            var first = Long(table + 16 + (12 * g));
            var last = Math.Min(Long(table + 20 + (12 * g)), 0x10FFFF);
            var glyph = Long(table + 24 + (12 * g));
            for (var code = first; code <= last; code++)
            {
                yield return (code, glyph + code - first);
            }
        }
    }

    private static int Round(double value) => (int)Math.Floor(value + 0.5);

    private int Unsigned(int at) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(at, 2));

    private int Signed(int at) => BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(at, 2));

    private int Long(int at) => checked((int)BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at, 4)));

    private string Tag(int at) => Encoding.Latin1.GetString(_file.AsSpan(at, 4));
}
