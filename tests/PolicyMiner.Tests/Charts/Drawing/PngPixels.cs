using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PolicyMiner.Tests.Charts.Drawing;

/// <summary>Decodes the PNG files of the charts, for comparison by pixels.</summary>
internal static class PngPixels
{
    public static List<(string Name, byte[] Data)> Chunks(byte[] png)
    {
        png.AsSpan(0, 8).ToArray().Should().Equal(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add((Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            at += length + 12;
        }

        return chunks;
    }

    public static byte[] Decode(byte[] png)
    {
        var chunks = Chunks(png);
        var width = BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data);
        var height = BinaryPrimitives.ReadInt32BigEndian(chunks[0].Data.AsSpan(4));
        using var zlib = new ZLibStream(new MemoryStream(chunks.Single(c => c.Name == "IDAT").Data), CompressionMode.Decompress);
        var pixels = new byte[width * height * 3];
        var line = new byte[(width * 3) + 1];
        for (var y = 0; y < height; y++)
        {
            zlib.ReadExactly(line);
            line[0].Should().Be(2, "rows are filtered by the row above");
            for (var i = 0; i < width * 3; i++)
            {
                pixels[(y * width * 3) + i] = (byte)(line[i + 1] + (y == 0 ? 0 : pixels[((y - 1) * width * 3) + i]));
            }
        }

        return pixels;
    }
}
