using System.IO.Compression;

namespace PolicyMiner.Charts.Drawing;

/// <summary>Reads the font that the library carries, packed by <c>src/Assets/build-assets.mjs</c>, which describes the layout.</summary>
internal sealed class PackedFontReader
{
    private readonly byte[] _data;
    private int _at;

    private PackedFontReader(byte[] data) => _data = data;

    /// <summary>Noto Sans SC with Greek letters of Noto Sans, read when it is first asked for.</summary>
    public static Lazy<OutlineFont> Shipped { get; } = new(ReadShipped);

    private static OutlineFont ReadShipped()
    {
        using var resource = typeof(PackedFontReader).Assembly.GetManifestResourceStream("font.bin.br")!;
        using var unpacked = new BrotliStream(resource, CompressionMode.Decompress);
        using var memory = new MemoryStream();
        unpacked.CopyTo(memory);
        return new PackedFontReader(memory.ToArray()).Read();
    }

    private OutlineFont Read()
    {
        var unitsPerEm = Unsigned();
        _ = Signed();
        _ = Signed();
        var glyphs = Unsigned();
        var codes = Running(Stream(), glyphs, false);
        var advances = Stream().Take(glyphs);
        var contourStarts = Running(Stream(), glyphs, true);
        var pointStarts = Running(Stream(), contourStarts[^1], true);
        var onCurve = Runs(Stream(), pointStarts[^1]);
        var x = Coordinates(Stream(), contourStarts, pointStarts);
        var y = Coordinates(Stream(), contourStarts, pointStarts);
        return new OutlineFont(unitsPerEm, codes, [.. Enumerable.Range(0, glyphs)], advances, contourStarts, pointStarts, x, y, onCurve);
    }

    /// <summary>A reader of the next stream; this one goes on behind it.</summary>
    private PackedFontReader Stream()
    {
        var length = Unsigned();
        var stream = new PackedFontReader(_data) { _at = _at };
        _at += length;
        return stream;
    }

    private int Unsigned()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _data[_at++];
            value |= (part & 127) << shift;
            if (part < 128)
            {
                return value;
            }
        }
    }

    private int Signed()
    {
        var value = Unsigned();
        return (value & 1) == 0 ? value >> 1 : -((value + 1) >> 1);
    }

    private int[] Take(int count)
    {
        var values = new int[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = Unsigned();
        }

        return values;
    }

    /// <summary>Sums of the stream's numbers; with <paramref name="fromZero"/> a 0 stands before them.</summary>
    private static int[] Running(PackedFontReader stream, int count, bool fromZero)
    {
        var shift = fromZero ? 1 : 0;
        var sums = new int[count + shift];
        var sum = 0;
        for (var i = 0; i < count; i++)
        {
            sum += stream.Unsigned();
            sums[i + shift] = sum;
        }

        return sums;
    }

    private static bool[] Runs(PackedFontReader stream, int points)
    {
        var onCurve = new bool[points];
        var kind = true;
        for (var i = 0; i < points; kind = !kind)
        {
            var run = stream.Unsigned();
            onCurve.AsSpan(i, run).Fill(kind);
            i += run;
        }

        return onCurve;
    }

    /// <summary>Differences from point to point, beginning at 0 in each glyph.</summary>
    private static short[] Coordinates(PackedFontReader stream, int[] contourStarts, int[] pointStarts)
    {
        var values = new short[pointStarts[^1]];
        for (var glyph = 0; glyph + 1 < contourStarts.Length; glyph++)
        {
            var value = 0;
            for (var i = pointStarts[contourStarts[glyph]]; i < pointStarts[contourStarts[glyph + 1]]; i++)
            {
                value += stream.Signed();
                values[i] = (short)value;
            }
        }

        return values;
    }
}
