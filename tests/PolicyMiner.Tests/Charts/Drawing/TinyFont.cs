using System.Buffers.Binary;
using System.Text;

namespace PolicyMiner.Tests.Charts.Drawing;

/// <summary>A TrueType font of three glyphs, made by hand from the OpenType specification: .notdef, A (a square), B (A moved by 100, 50).</summary>
internal static class TinyFont
{
    public static byte[] Bytes()
    {
        var square = Words(1, 0, 0, 500, 500, 3, 0)
            .Concat(new byte[] { 1, 1, 1, 1 }) // four points on the curve, coordinates in words
            .Concat(Words(0, 0, 500, 0, 0, 500, 0, -500)).ToArray();
        var composite = Words(-1, 0, 0, 0, 0, 0x0003, 1, 100, 50);
        var tables = new (string Tag, byte[] Data)[]
        {
            ("cmap", [.. Words(0, 1, 3, 1, 0, 12), .. Words(4, 32, 0, 4, 4, 1, 0, 66, -1, 0, 65, -1, -64, 1, 0, 0)]),
            ("glyf", [.. square, .. composite]),
            ("head", [.. new byte[18], .. Words(1000), .. new byte[30], .. Words(0, 0)]),
            ("hhea", [.. new byte[34], .. Words(2)]),
            ("hmtx", Words(500, 0, 600, 0, 0)),
            ("loca", Words(0, 0, square.Length / 2, (square.Length + composite.Length) / 2)),
            ("maxp", [.. new byte[4], .. Words(3)]),
        };
        var file = new List<byte>([0, 1, 0, 0, .. Words(tables.Length, 0, 0, 0)]);
        var at = 12 + (16 * tables.Length);
        foreach (var (tag, data) in tables)
        {
            file.AddRange([.. Encoding.ASCII.GetBytes(tag), .. new byte[4], .. Long(at), .. Long(data.Length)]);
            at += data.Length;
        }

        return [.. file, .. tables.SelectMany(t => t.Data)];
    }

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Words(params int[] values) => [.. values.SelectMany(v => new[] { (byte)(v >> 8), (byte)v })];
}
