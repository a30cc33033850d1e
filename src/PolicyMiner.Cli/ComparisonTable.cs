using System.Text;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Compare;

namespace PolicyMiner.Cli;

/// <summary>Two runs side by side as lines with tabs, for people.</summary>
internal static class ComparisonTable
{
    private const string None = "-";

    public static string Create(RunComparison comparison)
    {
        var text = new StringBuilder();
        Line(text, "K", NumberFormat.Integer(comparison.First.TopicCount), NumberFormat.Integer(comparison.Second.TopicCount));
        if (comparison.First.Version != comparison.Second.Version)
        {
            Line(text, "version", comparison.First.Version, comparison.Second.Version);
        }

        foreach (var (option, a, b) in comparison.Options)
        {
            Line(text, "option " + option, a.Length > 0 ? a : None, b.Length > 0 ? b : None);
        }

        Line(text, "inputs that differ", NumberFormat.Integer(comparison.Inputs.Count));
        Line(text, "outputs that differ", comparison.SameBytes ? "0, the same bytes" : NumberFormat.Integer(comparison.Outputs.Count));
        Line(text, "terms in both", NumberFormat.Integer(comparison.Terms.Shared), "of " + NumberFormat.Integer(comparison.Terms.All));
        Line(text, "dominant topic moved", NumberFormat.Integer(comparison.Dominant.Moved), $"of {NumberFormat.Integer(comparison.Dominant.Both)} documents");
        foreach (var change in comparison.Documents)
        {
            Line(text, "document " + change.Kind.ToString().ToLowerInvariant(), change.Place, change.Title);
        }

        AddFigures(text, comparison.Figures);
        AddTopics(text, comparison.Topics);
        return text.ToString();
    }

    private static void AddFigures(StringBuilder text, IReadOnlyList<ComparedFigure> figures)
    {
        text.Append('\n');
        Line(text, "figure", "first", "second", "change");
        foreach (var figure in figures)
        {
            Line(text, figure.Name, Number(figure.First), Number(figure.Second), figure.OnOneScale ? Signed(figure.Change, Number) : "not on one scale");
        }
    }

    private static void AddTopics(StringBuilder text, IReadOnlyList<ComparedTopic> topics)
    {
        text.Append('\n');
        Line(text, "topic", "other", "same", "cosine", "shared_top_words", "strength", "other_strength", "change", "label", "other_label");
        foreach (var topic in topics)
        {
            Line(
                text, topic.First?.Id ?? None, topic.Second?.Id ?? None, topic.Same ? "yes" : "no", NumberFormat.Fixed(topic.Cosine, 3), NumberFormat.Integer(topic.SharedTopWords),
                Strength(topic.First), Strength(topic.Second), Signed(topic.StrengthChange, NumberFormat.Percent), topic.First?.Label ?? None, topic.Second?.Label ?? None);
        }
    }

    private static void Line(StringBuilder text, params string[] cells) => text.AppendJoin('\t', cells).Append('\n');

    private static string Strength(TopicSummary? topic) => topic is null ? None : NumberFormat.Percent(topic.Strength.Mean);

    private static string Number(double value) => double.IsNaN(value) ? None : NumberFormat.Score(value);

    private static string Signed(double value, Func<double, string> format) => double.IsNaN(value) ? None : (value > 0 ? "+" : string.Empty) + format(value);
}
