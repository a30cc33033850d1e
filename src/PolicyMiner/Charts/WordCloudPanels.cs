using PolicyMiner.Charts.Drawing;

namespace PolicyMiner.Charts;

/// <summary>Several word clouds side by side, each under its heading.</summary>
internal static class WordCloudPanels
{
    /// <summary>Makes the figure.</summary>
    /// <param name="theme">Sizes and colours.</param>
    /// <param name="name">File name without extension.</param>
    /// <param name="title">Title.</param>
    /// <param name="caption">Caption.</param>
    /// <param name="panels">Id (may be empty), heading and words of each cloud, the heaviest word first.</param>
    /// <param name="color">Colour of a word, from its panel and its rank in it.</param>
    public static Figure Create(Theme theme, string name, string title, string caption, (string Id, string Heading, (string Word, double Weight)[] Words)[] panels, Func<int, int, Color> color)
    {
        var width = theme.Width(2);
        var head = theme.FontSize * 1.9;
        var smallest = theme.FontSize * (width > 300 ? 19 : 13);
        var grid = new PanelGrid(panels.Length, width, smallest, head + (smallest * 0.62), theme.FontSize * 1.4, theme.FontSize, theme.FontSize * 0.6);
        return theme.Figure(name, title, caption, width, grid.Height, canvas =>
        {
            for (var i = 0; i < panels.Length; i++)
            {
                var panel = grid.Panel(canvas, i);
                TopicTitle.Paint(panel, theme, panels[i].Id, panels[i].Heading, grid.PanelWidth);
                foreach (var word in WordCloudLayout.Place(panel, panels[i].Words, grid.PanelWidth, grid.PanelHeight - head, theme.SmallSize * 0.9))
                {
                    panel.Text(new(word.X, word.Y + head), word.Word, new TextStyle(word.Size, color(i, word.Rank)));
                }
            }
        });
    }

    /// <summary>Dark for the heaviest word, lighter from rank to rank, but always readable on white.</summary>
    public static Color Shade(double share) => Theme.Ramp(1 - (0.42 * Math.Clamp(share, 0, 1)));
}
