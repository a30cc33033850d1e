using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>The most probable words of each topic as bars, one panel for each topic, all to one scale.</summary>
internal sealed class TopicWordsChart : IChart
{
    private const int Words = 10;

    /// <summary>Height of a page of a paper less its caption, in points.</summary>
    private const double PageHeight = 640;

    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var theme = new Theme(options);
        var height = (theme.FontSize * 1.9) + (Words * theme.SmallSize * 1.4);
        var onAPage = Grid(theme, result.Topics.Count, height).Columns * (int)(PageHeight * (theme.IsPaper ? 1 : 1.5) / (height + (theme.FontSize * 1.2)));
        var pages = result.Topics.Chunk(onAPage).ToArray();
        for (var page = 0; page < pages.Length; page++)
        {
            var topics = pages[page];
            var first = page * onAPage;
            var grid = Grid(theme, topics.Length, height);
            var name = pages.Length == 1 ? "topic_words" : "topic_words_" + NumberFormat.Integer(page + 1);
            yield return theme.Figure(
                name,
                theme.Say("各主题的高概率词", "Most probable words of each topic") + (pages.Length == 1 ? string.Empty : $" ({page + 1}/{pages.Length})"),
                theme.Say("条长与数字：该词在主题中的概率 φ（%），各主题同一比例。", "Length of bars and numbers: probability φ of the word in the topic, in per cent; one scale for all topics."),
                theme.Width(2), grid.Height, canvas => Paint(canvas, theme, result, topics, first, grid));
        }
    }

    private static PanelGrid Grid(Theme theme, int panels, double height)
        => new(panels, theme.Width(2), theme.FontSize * 13.8, height, theme.FontSize * 1.6, theme.FontSize * 1.2, theme.FontSize * 0.8);

    private static void Paint(ICanvas canvas, Theme theme, MiningResult result, TopicSummary[] topics, int first, PanelGrid grid)
    {
        var highest = Enumerable.Range(0, result.Topics.Count).Max(k => result.Model.Words(k)[result.Topics[k].TopTerms[0]]);
        var terms = topics.SelectMany(t => t.TopTerms.Take(Words)).Select(t => result.Vocabulary.Terms[t]);
        var left = Math.Min(grid.PanelWidth * 0.45, terms.Max(t => canvas.Measure(t, theme.SmallSize))) + 4;
        for (var i = 0; i < topics.Length; i++)
        {
            PaintPanel(grid.Panel(canvas, i), theme, result, topics[i], first + i, grid.PanelWidth, left, highest);
        }
    }

    private static void PaintPanel(ICanvas canvas, Theme theme, MiningResult result, TopicSummary topic, int index, double width, double left, double highest)
    {
        TopicTitle.Paint(canvas, theme, topic, width);
        var top = theme.FontSize * 1.9;
        var line = theme.SmallSize * 1.4;
        var terms = topic.TopTerms.Take(Words).ToArray();
        var words = terms.Select(t => TextFit.Shorten(canvas, result.Vocabulary.Terms[t], theme.SmallSize, left - 4)).ToArray();
        var room = width - left - canvas.Measure("00.0", theme.SmallSize) - 3;
        for (var i = 0; i < terms.Length; i++)
        {
            var y = top + (i * line);
            var probability = result.Model.Words(index)[terms[i]];
            var bar = room * probability / highest;
            canvas.Text(new(left - 4, y + (line * 0.72)), words[i], theme.Small(TextAnchor.End));
            canvas.Rectangle(left, y + (line * 0.16), bar, line * 0.68, theme.Primary);
            canvas.Text(new(left + bar + 2.5, y + (line * 0.72)), NumberFormat.Fixed(probability * 100, 1), theme.Soft());
        }
    }
}
