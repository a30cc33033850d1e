using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Tests.Charts.Drawing;

public sealed class PngTest
{
    [Fact]
    public void Write_ThenDecode_GivesThePixelsBack()
    {
        var raster = new Raster(7, 5);
        var canvas = new RasterCanvas(raster, new FontStack(PackedFontReader.Shipped.Value), 1);
        canvas.Rectangle(1, 1, 3.4, 2.2, Color.FromRgb(0x0060A0));
        canvas.Circle(new(5, 3), 1.7, Color.FromRgb(0xD55E00));
        using var stream = new MemoryStream();
        Png.Write(raster, 300, "困惑度", stream);
        var chunks = PngPixels.Chunks(stream.ToArray());
        chunks.Select(c => c.Name).Should().Equal("IHDR", "pHYs", "iTXt", "IDAT", "IEND");
        BinaryPrimitives.ReadInt32BigEndian(chunks[1].Data).Should().Be(11811, "300 dots per inch in dots per metre");
        Encoding.UTF8.GetString(chunks[2].Data).Should().EndWith("困惑度");
        PngPixels.Decode(stream.ToArray()).Should().Equal(Enumerable.Range(0, 5).SelectMany(y => raster.Row(y).ToArray()));
    }

    [Fact]
    public void Write_EmptyIend_HasTheChecksumThatTheStandardPrints()
    {
        using var stream = new MemoryStream();
        Png.Write(new Raster(1, 1), 72, string.Empty, stream);

        // Every PNG ends with these bytes (ISO/IEC 15948).
        stream.ToArray()[^12..].Should().Equal(0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82);
    }
}
