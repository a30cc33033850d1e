using System.Buffers;
using System.Text;
using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>Draws all charts of a result, each as SVG and as PNG.</summary>
public sealed class ChartRenderer
{
    private readonly ChartOptions _options;
    private readonly FontStack _fonts;

    /// <summary>Creates the renderer and reads the fonts.</summary>
    /// <exception cref="ConfigurationException">The user's font cannot be used.</exception>
    public ChartRenderer(ChartOptions options)
    {
        _options = options;
        _fonts = options.FontFile is { } file
            ? new FontStack(TrueTypeReader.Read(file), PackedFontReader.Shipped.Value)
            : new FontStack(PackedFontReader.Shipped.Value);
    }

    /// <summary>The characters that no font had so far, as one warning; null when there were none.</summary>
    public Warning? MissingCharacters
    {
        get
        {
            var missing = _fonts.Missing;
            return missing.Count == 0 ? null : new Warning(
                WarningCodes.MissingGlyphs, WarningLevel.Warning, RunFolder.Charts,
                $"the charts' font lacks {NumberFormat.Integer(missing.Count)} characters, drawn as boxes: {string.Join(' ', missing.Take(50).Select(c => Name(c)))}",
                "Give a TrueType font that has them with --font FILE.");
        }
    }

    /// <summary>All pictures of all kinds that the result has data for, in the order of <see cref="ResultCharts.All"/>.</summary>
    /// <param name="result">What the run found.</param>
    /// <param name="jobs">Threads to use; never changes a picture.</param>
    public IReadOnlyList<Figure> Figures(MiningResult result, int jobs = 1)
    {
        var drawn = new Figure[ResultCharts.All.Count][];
        BlockScheduler.Run(drawn.Length, jobs, i => drawn[i] = [.. ResultCharts.All[i].Draw(result, _options)]);

        // Two columns of the user's may come to the same name of a file.
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var figures = new List<Figure>();
        foreach (var figure in drawn.SelectMany(f => f))
        {
            var count = names[figure.Name] = names.GetValueOrDefault(figure.Name) + 1;
            figures.Add(count == 1 ? figure : figure with { Name = figure.Name + "_" + NumberFormat.Integer(count) });
        }

        return figures;
    }

    /// <summary>Draws pictures as SVG and PNG.</summary>
    /// <param name="figures">What to draw.</param>
    /// <param name="jobs">Threads to use; never changes a file.</param>
    /// <param name="cancellationToken">Checked before each picture.</param>
    public IReadOnlyList<ChartFile> Render(IReadOnlyList<Figure> figures, int jobs, CancellationToken cancellationToken = default)
    {
        var files = new ChartFile[figures.Count * 2];
        BlockScheduler.Run(figures.Count, jobs, i =>
        {
            var name = RunFolder.Charts + "/" + figures[i].Name;
            files[2 * i] = new ChartFile(name + ".svg", Encoding.UTF8.GetBytes(Svg(figures[i])));
            files[(2 * i) + 1] = new ChartFile(name + ".png", RenderPng(figures[i]));
        }, cancellationToken);
        return files;
    }

    /// <summary>One picture as SVG.</summary>
    public string Svg(Figure figure)
    {
        var canvas = new SvgCanvas(_fonts);
        figure.Paint(canvas);
        return canvas.ToSvg(figure.Width, figure.Height, figure.Title, figure.Caption);
    }

    private static string Name(int codePoint)
        => (Rune.IsValid(codePoint) ? new Rune(codePoint).ToString() : "?") + " (U+" + codePoint.ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + ")";

    private ReadOnlyMemory<byte> RenderPng(Figure figure)
    {
        var scale = _options.Resolution / 72;
        var width = (int)Math.Ceiling(figure.Width * scale);
        var height = (int)Math.Ceiling(figure.Height * scale);

        // A page is some ten megabytes: lent out, so that a run of pictures does not leave them behind one by one.
        var pixels = ArrayPool<byte>.Shared.Rent(width * height * 3);
        try
        {
            var raster = new Raster(width, height, pixels);
            figure.Paint(new RasterCanvas(raster, _fonts, scale));
            using var memory = new MemoryStream();
            Png.Write(raster, _options.Resolution, figure.Title, memory);
            return memory.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(pixels);
        }
    }
}
