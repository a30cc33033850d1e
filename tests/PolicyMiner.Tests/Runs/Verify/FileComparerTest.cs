using System.IO.Compression;
using System.Text;
using PolicyMiner.Runs.Verify;
using PolicyMiner.Tests.Documents;

namespace PolicyMiner.Tests.Runs.Verify;

public sealed class FileComparerTest
{
    [Theory]
    [InlineData("t.csv", "a,b\n1,2\n3,4\n", "a,b\n1,2\n3,5\n", "row 2, column b", "'4'", "'5'")]
    [InlineData("t.csv", "a,b\n\"x, \"\"y\"\"\n\",2\n", "a,b\n\"x, \"\"z\"\"\n\",2\n", "row 1, column a", "'x, \"y\"\n'", "'x, \"z\"\n'")]
    [InlineData("t.csv", "a,b\n1,2\n", "a,b\n1,2\n3,4\n", "row 2", "no more rows", "a row")]
    [InlineData("t.csv", "a,b\n1,2\n", "a,c\n1,2\n", "header, column 2", "'b'", "'c'")]
    [InlineData("t.csv", "a,b\n1,2\n", "a,b\n1\n", "row 1, column b", "'2'", "nothing")]
    [InlineData("t.csv", "a\n1\n", "a\n\"1\"\n", null, "the same bytes", "other line ends or quotes")]
    [InlineData("t.json", "{\n  \"a\": 1\n}\n", "{\n  \"a\": 2\n}\n", "line 2, column 8", "'  \"a\": 1'", "'  \"a\": 2'")]
    [InlineData("t.txt", "a\nb\n", "a\n", "line 2, column 1", "'b'", "nothing")]
    [InlineData("t.md", "a\n", "a\r\n", null, "the same bytes", "other line ends")]
    [InlineData("t.bin", "abcd", "abXd", "byte 3", "4 bytes", "4 bytes, other ones")]
    [InlineData("t.bin", "ab", "abc", "byte 3", "2 bytes", "3 bytes, other ones")]
    public void Compare_OfDifferentFiles_NamesTheFirstPlace(string name, string expected, string found, string? place, string valueExpected, string valueFound)
        => Compare(name, Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(found)).Should().Be(new FileDifference(name, place, valueExpected, valueFound));

    [Theory]
    [InlineData("t.csv")]
    [InlineData("t.svg")]
    [InlineData("t.bin")]
    public void Compare_OfEqualFiles_FindsNothing(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("政策,1\n", 30_000)));
        Compare(name, bytes, bytes).Should().BeNull();
        Compare(name, [], []).Should().BeNull();
    }

    [Fact]
    public void Compare_OfPictures_LooksAtPixelsOnly()
    {
        byte[] pixels = [0, 10, 20, 30, 0, 40, 50, 60];
        var small = Png(pixels, CompressionLevel.SmallestSize);
        var plain = Png(pixels, CompressionLevel.NoCompression);
        plain.Should().NotEqual(small);
        Compare("t.png", small, plain).Should().BeNull();
        pixels[5] = 41;
        Compare("t.png", small, Png(pixels, CompressionLevel.SmallestSize))!.Place.Should().Contain("pixels");
    }

    [Fact]
    public void Compare_OfWorkbooks_LooksAtPartsOnly()
    {
        var a = Zip(2020, ("a.xml", "<a/>"), ("b.xml", "<b>1</b>"));
        Compare("t.xlsx", a, Zip(2024, ("b.xml", "<b>1</b>"), ("a.xml", "<a/>"))).Should().BeNull();
        Compare("t.xlsx", a, Zip(2020, ("a.xml", "<a/>"), ("b.xml", "<b>2</b>")))!.Place.Should().Be("part b.xml, line 1, column 4");
        Compare("t.xlsx", a, Zip(2020, ("a.xml", "<a/>")))!.Found.Should().Be("no such part");
    }

    private static FileDifference? Compare(string name, byte[] expected, byte[] found)
    {
        using var folder = new TemporaryFolder();
        return FileComparer.Compare(name, folder.Write("a/" + name, expected), folder.Write("b/" + name, found));
    }

    private static byte[] Png(byte[] lines, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, level, leaveOpen: true))
        {
            zlib.Write(lines);
        }

        byte[] Chunk(string type, byte[] content) => [0, 0, 0, (byte)content.Length, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
        return [137, 80, 78, 71, 13, 10, 26, 10, .. Chunk("IHDR", [0, 0, 0, 3, 0, 0, 0, 2, 8, 0, 0, 0, 0]), .. Chunk("tEXt", [(byte)level]), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Zip(int year, params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var content = entry.Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
