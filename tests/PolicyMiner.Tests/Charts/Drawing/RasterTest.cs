using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Tests.Charts.Drawing;

public sealed class RasterTest
{
    [Fact]
    public void Polygon_OverHalfAPixel_ColoursItHalf()
    {
        var raster = new Raster(4, 3);
        Canvas(raster).Polygon([new(1, 1), new(2.5, 1), new(2.5, 2), new(1, 2)], Color.Black);

        // 255 less half of 255, rounded; pixels beside it stay white.
        Grey(raster, 1).Should().Equal(255, 0, 127, 255);
        Grey(raster, 0).Should().Equal(255, 255, 255, 255);
        Grey(raster, 2).Should().Equal(255, 255, 255, 255);
    }

    [Fact]
    public void Rectangles_ThatMeetInsideAPixel_LeaveNoSeamAndNeverVanish()
    {
        var raster = new Raster(5, 1);
        Canvas(raster).Rectangle(0, 0, 2.3, 1, Color.Black);
        Canvas(raster).Rectangle(2.3, 0, 1.3, 1, Color.Black);
        Grey(raster, 0).Should().Equal(0, 0, 0, 0, 255);
        var thin = new Raster(3, 1);
        Canvas(thin).Rectangle(1.1, 0, 0.2, 1, Color.Black);
        Grey(thin, 0).Should().Equal(255, 0, 255);
    }

    [Fact]
    public void Triangle_AcrossADiagonal_CoversTheShareThatGeometrySays()
    {
        // Right angle at (0, 2), legs of 2: row 0 covers half of pixel 0, row 1 all of pixel 0 and half of pixel 1.
        var raster = new Raster(2, 2);
        Canvas(raster).Polygon([new(0, 0), new(2, 2), new(0, 2)], Color.Black);
        Grey(raster, 0).Should().Equal(127, 255);
        Grey(raster, 1).Should().Equal(0, 127);
    }

    [Fact]
    public void FlatTriangle_CrossingSeveralPixelsInARow_CoversItsArea()
    {
        // Corners (0, 1), (4, 0), (4, 1): pixel i is covered by (2i + 1) / 8.
        var raster = new Raster(4, 1);
        Canvas(raster).Polygon([new(0, 1), new(4, 0), new(4, 1)], Color.Black);
        Grey(raster, 0).Should().Equal(Enumerable.Range(0, 4).Select(i => (byte)(((255 - (int)(((2 * i) + 1) / 8.0 * 255 + 0.5)) * 255 + 127) / 255)));
    }

    [Fact]
    public void Circle_CoversPiTimesTheSquareOfItsRadius()
    {
        var raster = new Raster(100, 100);
        Canvas(raster).Circle(new(50.3, 49.8), 40, Color.Black);
        Ink(raster).Should().BeApproximately(3.14159265 * 40 * 40, 5);
    }

    [Fact]
    public void Circle_WithAnEdgeOnly_IsARing()
    {
        var raster = new Raster(100, 100);
        Canvas(raster).Circle(new(50, 50), 40, default, new Stroke(Color.Black, 4));
        Ink(raster).Should().BeApproximately(3.14159265 * ((42 * 42) - (38 * 38)), 5);
        Grey(raster, 50)[50].Should().Be(255);
    }

    [Theory]
    [InlineData(10, 10, 90, 10)]
    [InlineData(90, 20, 10, 70)]
    [InlineData(50, 90, 50, 10)]
    public void Line_InAnyDirection_HasItsWidth(double fromX, double fromY, double toX, double toY)
    {
        var raster = new Raster(100, 100);
        Canvas(raster).Line([new(fromX, fromY), new(toX, toY)], new Stroke(Color.Black, 3));
        var length = Math.Sqrt(((toX - fromX) * (toX - fromX)) + ((toY - fromY) * (toY - fromY)));
        Ink(raster).Should().BeApproximately(3 * length, 2);
    }

    [Fact]
    public void Line_ThatTurnsBack_HasNoHolesWhereItsPiecesOverlap()
    {
        var raster = new Raster(40, 40);
        Canvas(raster).Line([new(5, 20), new(35, 20), new(20, 5), new(20, 35), new(5, 20)], new Stroke(Color.Black, 5));
        Grey(raster, 19)[20].Should().Be(0);
        Grey(raster, 20)[34].Should().Be(0);
    }

    [Fact]
    public void Dashes_CoverHalfOfTheLine()
    {
        var raster = new Raster(120, 20);
        Canvas(raster).Line([new(10, 10), new(55, 10), new(110, 10)], new Stroke(Color.Black, 2, 5));
        Ink(raster).Should().BeApproximately(2 * 50, 2);
        Grey(raster, 10)[12].Should().Be(0);
        Grey(raster, 10)[17].Should().Be(255);
    }

    [Fact]
    public void Shapes_BeyondThePicture_AreCutOff()
    {
        var raster = new Raster(10, 10);
        Canvas(raster).Rectangle(-5, -5, 8, 30, Color.Black);
        Canvas(raster).Line([new(-20, 8), new(30, 8)], new Stroke(Color.Black, 2));
        Grey(raster, 5).Should().Equal(0, 0, 0, 255, 255, 255, 255, 255, 255, 255);
        Grey(raster, 8).Should().OnlyContain(v => v == 0);
    }

    [Fact]
    public void TranslucentColour_LetsWhatIsBelowShine()
    {
        var raster = new Raster(1, 1);
        Canvas(raster).Rectangle(0, 0, 1, 1, Color.FromRgb(0xFF0000).Fade(0.4));
        raster.Row(0).ToArray().Should().Equal(255, 153, 153);
    }

    private static RasterCanvas Canvas(Raster raster) => new(raster, new FontStack(PackedFontReader.Shipped.Value), 1);

    private static byte[] Grey(Raster raster, int row) => [.. Enumerable.Range(0, raster.Width).Select(x => raster.Row(row)[x * 3])];

    private static double Ink(Raster raster) => Enumerable.Range(0, raster.Height).Sum(y => Grey(raster, y).Sum(v => (255 - v) / 255.0));
}
