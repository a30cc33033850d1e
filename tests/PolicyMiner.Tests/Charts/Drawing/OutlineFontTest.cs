using System.Text;
using PolicyMiner.Charts.Drawing;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tests.Charts.Drawing;

public sealed class OutlineFontTest
{
    [Fact]
    public void ShippedFont_HasTheCharactersOfPolicies()
    {
        const string Text = "《关于加快发展现代职业教育的决定》（国发〔2014〕19号）第十二条　一、（一）1.①⑩％℃½×÷±≥≤—…“”αβφθλΣ△●■abcXYZ0189";
        var font = PackedFontReader.Shipped.Value;
        Text.EnumerateRunes().Where(r => font.Find(r.Value) == 0).Should().BeEmpty();
    }

    [Fact]
    public void ShippedFont_DrawsAllOfGb2312_AndItsNumeralsAndSigns()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var characters = Characters(Encoding.GetEncoding("gb2312"), 0xB0, 0xF7);
        characters.Should().HaveCount(6763, "levels 1 and 2 of GB 2312-1980");
        var signs = Enumerable.Range('①', 20).Concat(Enumerable.Range('Ⅰ', 12)).Concat("℃‰№".Select(c => (int)c));
        var font = PackedFontReader.Shipped.Value;
        characters.Concat(signs).Where(c => font.Find(c) == 0 || Outline(font, font.Find(c)).Length == 0).Select(char.ConvertFromUtf32).Should().BeEmpty();
        characters.Select(c => font.Advance(font.Find(c))).Distinct().Should().Equal([font.UnitsPerEm], "all Chinese characters are one em wide");
    }

    [Fact]
    public void ChineseCharacter_IsOneEmWideAndStandsOnItsLine()
    {
        var fonts = new FontStack(PackedFontReader.Shipped.Value);
        fonts.Measure("政策", 10).Should().Be(20);
        var raster = new Raster(100, 100);
        new RasterCanvas(raster, fonts, 1).Text(new(0, 88), "口", new TextStyle(100, Color.Black));
        var rows = Enumerable.Range(0, 100).Where(y => raster.Row(y).IndexOfAnyExcept((byte)255) >= 0).ToArray();
        rows[0].Should().BeInRange(10, 25);
        rows[^1].Should().BeInRange(85, 99);
        raster.Row(50)[150].Should().Be(255, "the inside of 口 is empty");
    }

    [Fact]
    public void MissingCharacter_IsDrawnAsABoxAndReportedOnce()
    {
        var fonts = new FontStack(PackedFontReader.Shipped.Value);
        var raster = new Raster(40, 40);
        new RasterCanvas(raster, fonts, 1).Text(new(2, 30), "\uE123\uE123", new TextStyle(18, Color.Black));
        fonts.Missing.Should().Equal(0xE123);
        Enumerable.Range(0, 40).Where(y => raster.Row(y).IndexOfAnyExcept((byte)255) >= 0).Should().NotBeEmpty();
    }

    [Fact]
    public void ControlCharacters_AreBlanks()
    {
        var fonts = new FontStack(PackedFontReader.Shipped.Value);
        fonts.Measure("\n", 10).Should().Be(fonts.Measure(" ", 10));
        fonts.Missing.Should().BeEmpty();
    }

    [Fact]
    public void FontFile_ThatIsNoFont_IsRefusedWithTheReason()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "这不是字体");
            FluentActions.Invoking(() => TrueTypeReader.Read(path)).Should().Throw<ConfigurationException>().WithMessage("*not a font*TrueType*");
            File.WriteAllBytes(path, TinyFont.Bytes()[..200]);
            FluentActions.Invoking(() => TrueTypeReader.Read(path)).Should().Throw<ConfigurationException>().WithMessage("*damaged*");
            FluentActions.Invoking(() => TrueTypeReader.Read(path + ".none")).Should().Throw<ConfigurationException>();
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void FontFile_OfTheUser_GivesItsOutlinesAndAdvances()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, TinyFont.Bytes());
            var font = TrueTypeReader.Read(path);
            font.Find('A').Should().Be(1);
            font.Find('B').Should().Be(2);
            font.Find('C').Should().Be(0);
            font.Advance(1).Should().Be(600);

            var svg = new SvgPath(1);
            font.Trace(1, svg);
            svg.ToString().Should().Be("M0 0v500h500v-500z");
            var moved = new SvgPath(1);
            font.Trace(2, moved);
            moved.ToString().Should().Be("M100 50v500h500v-500z", "B is A, moved");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Outline(OutlineFont font, int glyph)
    {
        var path = new SvgPath(1);
        font.Trace(glyph, path);
        return path.ToString();
    }

    private static List<int> Characters(Encoding encoding, int firstRow, int lastRow)
    {
        var characters = new List<int>();
        for (var row = firstRow; row <= lastRow; row++)
        {
            for (var cell = 0xA1; cell <= 0xFE; cell++)
            {
                var text = encoding.GetString([(byte)row, (byte)cell]);
                if (text.Length == 1 && text[0] is >= '\u4E00' and <= '\u9FFF')
                {
                    characters.Add(text[0]);
                }
            }
        }

        return characters;
    }
}
