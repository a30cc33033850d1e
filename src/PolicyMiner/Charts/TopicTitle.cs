using PolicyMiner.Charts.Drawing;
using PolicyMiner.Findings;

namespace PolicyMiner.Charts;

/// <summary>The heading of a topic's panel: id and label above a rule.</summary>
internal static class TopicTitle
{
    /// <summary>Draws it at the top of the panel; it takes about 1.5 lines.</summary>
    public static void Paint(ICanvas canvas, Theme theme, TopicSummary topic, double width) => Paint(canvas, theme, topic.Id, topic.Label, width);

    /// <summary>Draws it at the top of the panel; it takes about 1.5 lines.</summary>
    public static void Paint(ICanvas canvas, Theme theme, string id, string label, double width)
    {
        var idWidth = id.Length == 0 ? 0 : canvas.Measure(id, theme.FontSize) + 4;
        canvas.Text(new(0, theme.FontSize), id, new TextStyle(theme.FontSize, theme.Accent));
        canvas.Text(new(idWidth, theme.FontSize), TextFit.Shorten(canvas, label, theme.FontSize, width - idWidth), theme.Text());
        canvas.Line([new(0, theme.FontSize * 1.45), new(width, theme.FontSize * 1.45)], new Stroke(theme.Grid, theme.HairLine));
    }

    /// <summary>Id and label in one line.</summary>
    public static string Of(TopicSummary topic) => topic.Id + " " + topic.Label;
}
