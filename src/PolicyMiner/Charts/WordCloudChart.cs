using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Charts;

/// <summary>Word clouds of the corpus, of all topics side by side and of each topic.</summary>
internal sealed class WordCloudChart : IChart
{
    private const int CorpusWords = 90;
    private const int TopicWords = 50;
    private const int PanelWords = 25;
    private const int PanelsOnAPage = 15;

    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var theme = new Theme(options);
        var vocabulary = result.Vocabulary;
        yield return Single(
            theme, "word_cloud", theme.Say("全部文档的词云", "Word cloud of the corpus"),
            theme.Say("字的面积与词频成正比。", "The area of the type grows with the word's count."),
            [.. Enumerable.Range(0, Math.Min(CorpusWords, vocabulary.Terms.Length)).Select(t => (vocabulary.Terms[t], (double)vocabulary.Counts[t]))]);

        var caption = theme.Say("字的面积与该词在主题中的概率 φ 成正比。", "The area of the type grows with the word's probability φ in the topic.");
        var pages = result.Topics.Select((t, k) => (t.Id, t.Label, Words: Top(result, k, PanelWords))).Chunk(PanelsOnAPage).ToArray();
        for (var page = 0; page < pages.Length; page++)
        {
            yield return WordCloudPanels.Create(
                theme, pages.Length == 1 ? "word_clouds" : "word_clouds_" + NumberFormat.Integer(page + 1),
                theme.Say("各主题的词云", "Word clouds of the topics"), caption, pages[page], (_, rank) => WordCloudPanels.Shade(rank / (double)PanelWords));
        }

        for (var k = 0; k < result.Topics.Count; k++)
        {
            var topic = result.Topics[k];
            yield return Single(theme, "word_cloud_" + topic.Id.ToLowerInvariant(), theme.Say("词云：", "Word cloud: ") + TopicTitle.Of(topic), caption, Top(result, k, TopicWords));
        }
    }

    private static Figure Single(Theme theme, string name, string title, string caption, (string Word, double Weight)[] words)
    {
        var width = theme.Width(1);
        var height = width * 0.62;
        return theme.Figure(name, title, caption, width, height, canvas =>
        {
            foreach (var word in WordCloudLayout.Place(canvas, words, width - 8, height - 8, theme.SmallSize * 0.95))
            {
                canvas.Text(new(word.X + 4, word.Y + 4), word.Word, new TextStyle(word.Size, WordCloudPanels.Shade(word.Rank / (double)words.Length)));
            }
        });
    }

    private static (string Word, double Weight)[] Top(MiningResult result, int topic, int count)
        => [.. result.Topics[topic].TopTerms.Take(count).Select(t => (result.Vocabulary.Terms[t], result.Model.Words(topic)[t]))];
}
