using System.Buffers.Binary;
using System.IO.Compression;

namespace PolicyMiner.Runs.Verify;

/// <summary>What a PNG shows, without its compression: the header (size, colour type) and the unpacked lines (PNG specification, 2nd edition, §11.2).</summary>
internal static class PngPixels
{
    private const int SignatureBytes = 8;

    public static MemoryStream Read(Stream png)
    {
        var pixels = new MemoryStream();
        using var packed = new MemoryStream();
        using var reader = new BinaryReader(png, System.Text.Encoding.ASCII, leaveOpen: true);
        reader.ReadBytes(SignatureBytes);
        while (png.Position < png.Length)
        {
            var length = BinaryPrimitives.ReverseEndianness(reader.ReadInt32());
            var type = new string(reader.ReadChars(4));
            var content = reader.ReadBytes(length);
            reader.ReadInt32(); // checksum
            if (type == "IHDR")
            {
                pixels.Write(content);
            }
            else if (type == "IDAT")
            {
                packed.Write(content);
            }
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        unpacked.CopyTo(pixels);
        pixels.Position = 0;
        return pixels;
    }
}
