using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PolicyMiner.Charts.Drawing;

/// <summary>Writes pictures as PNG (ISO/IEC 15948): 8 bits for each of red, green and blue.</summary>
internal static class Png
{
    private const byte FilterUp = 2;
    private const double InchesPerMetre = 39.37007874;
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>Writes a picture.</summary>
    /// <param name="raster">The pixels.</param>
    /// <param name="dotsPerInch">Recorded, so that programs place the picture at its real size.</param>
    /// <param name="title">Recorded as the picture's title.</param>
    /// <param name="stream">Stays open.</param>
    public static void Write(Raster raster, double dotsPerInch, string title, Stream stream)
    {
        stream.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, raster.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], raster.Height);
        header[8] = 8; // bits
        header[9] = 2; // red, green, blue
        Chunk(stream, "IHDR", header);

        Span<byte> size = stackalloc byte[9];
        var dotsPerMetre = (int)Math.Floor((dotsPerInch * InchesPerMetre) + 0.5);
        BinaryPrimitives.WriteInt32BigEndian(size, dotsPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(size[4..], dotsPerMetre);
        size[8] = 1; // metre
        Chunk(stream, "pHYs", size);
        Chunk(stream, "iTXt", [.. "Title\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(title)]);
        Chunk(stream, "IDAT", Compress(raster));
        Chunk(stream, "IEND", []);
    }

    private static ReadOnlySpan<byte> Compress(Raster raster)
    {
        var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            // Each byte less the one above it: flat areas become zeros.
            var line = new byte[(raster.Width * 3) + 1];
            line[0] = FilterUp;
            ReadOnlySpan<byte> above = new byte[raster.Width * 3];
            for (var y = 0; y < raster.Height; y++)
            {
                var row = raster.Row(y);
                for (var i = 0; i < row.Length; i++)
                {
                    line[i + 1] = (byte)(row[i] - above[i]);
                }

                zlib.Write(line);
                above = row;
            }
        }

        return memory.GetBuffer().AsSpan(0, (int)memory.Length);
    }

    private static void Chunk(Stream stream, string name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        Span<byte> tag = stackalloc byte[4];
        Encoding.ASCII.GetBytes(name, tag);
        stream.Write(tag);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, tag), data));
        stream.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
        {
            crc = CrcTable[(crc ^ b) & 255] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            var c = n;
            for (var bit = 0; bit < 8; bit++)
            {
                c = (c & 1) == 0 ? c >> 1 : 0xEDB88320u ^ (c >> 1);
            }

            table[n] = c;
        }

        return table;
    }
}
