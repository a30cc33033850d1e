using System.Globalization;
using System.Text;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>Held-out perplexity by topic count, with the spread of the cells and the chosen K.</summary>
public static class PerplexityChart
{
    private const double Width = 640;
    private const double Height = 400;
    private const double Left = 72;
    private const double Right = 20;
    private const double Top = 24;
    private const double Bottom = 56;

    /// <summary>The chart as SVG; empty when nothing was swept.</summary>
    public static string Draw(MiningResult result)
    {
        var scores = result.TopicCountScores;
        if (scores.Count == 0)
        {
            return string.Empty;
        }

        var low = scores.Min(s => s.Perplexity) * 0.95;
        var high = scores.Max(s => s.Perplexity) * 1.05;
        var first = scores[0].TopicCount;
        var span = Math.Max(1, scores[^1].TopicCount - first);

        double X(double k) => Left + ((Width - Left - Right) * (k - first) / span);
        double Y(double p) => Top + ((Height - Top - Bottom) * (high - p) / (high - low));

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (var i = 0; i <= 4; i++)
        {
            var p = low + ((high - low) * i / 4);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Left} {Y(p):F2}H{Width - Right}\" stroke=\"#ddd\"/><text x=\"{Left - 8}\" y=\"{Y(p) + 4:F2}\" text-anchor=\"end\">{p:F0}</text>\n");
        }

        foreach (var score in scores)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(score.TopicCount):F2}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{score.TopicCount}</text>\n");
        }

        svg.Append("<path fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2\" d=\"");
        svg.AppendJoin(' ', scores.Select((s, i) => (i == 0 ? "M" : "L") + NumberFormat.Fixed(X(s.TopicCount), 2) + " " + NumberFormat.Fixed(Y(s.Perplexity), 2)));
        svg.Append("\"/>\n");
        foreach (var score in scores)
        {
            var chosen = score.TopicCount == result.Choice.Chosen;
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(score.TopicCount):F2}\" cy=\"{Y(score.Perplexity):F2}\" r=\"{(chosen ? 6 : 3)}\" fill=\"{(chosen ? "#d55e00" : "#0072b2")}\"/>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width / 2}\" y=\"{Height - 14}\" text-anchor=\"middle\">Number of topics K (chosen: {result.Choice.Chosen})</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text transform=\"translate(18 {Height / 2}) rotate(-90)\" text-anchor=\"middle\">Held-out perplexity</text>\n</svg>\n");
        return svg.ToString();
    }
}
