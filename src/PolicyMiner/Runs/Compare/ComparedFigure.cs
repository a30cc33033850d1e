using PolicyMiner.Evaluation;
using PolicyMiner.Findings;

namespace PolicyMiner.Runs.Compare;

/// <summary>A figure of two runs.</summary>
/// <param name="Name">documents, tokens, terms, or a column of k_selection.csv at the chosen K.</param>
/// <param name="First">Its value in the first run; NaN where that has none.</param>
/// <param name="Second">Its value in the second run; NaN where that has none.</param>
/// <param name="OnOneScale">Whether the two may be compared. Perplexity and coherence of different words may not: fewer and more frequent words alone raise them.</param>
public sealed record ComparedFigure(string Name, double First, double Second, bool OnOneScale)
{
    // These count topics, or words that topics share, whatever the vocabulary.
    private static readonly HashSet<string> FreeOfWords = new(StringComparer.Ordinal) { new TopicDiversity().Name };

    /// <summary>Second less first; NaN when one is missing or the two may not be compared.</summary>
    public double Change => OnOneScale ? Second - First : double.NaN;

    /// <summary>The figures of two results.</summary>
    internal static IReadOnlyList<ComparedFigure> Between(MiningResult first, MiningResult second, bool sameWords)
    {
        var figures = new List<ComparedFigure>
        {
            new("documents", Modelled(first), Modelled(second), true),
            new("tokens", first.Bag.TokenCount, second.Bag.TokenCount, true),
            new("terms", first.Bag.TermCount, second.Bag.TermCount, true),
        };
        var (a, b) = (AtChosenK(first), AtChosenK(second));
        figures.AddRange(a.Keys.Union(b.Keys, StringComparer.Ordinal).Select(name => new ComparedFigure(
            name, a.TryGetValue(name, out var x) ? x.Value : double.NaN, b.TryGetValue(name, out var y) ? y.Value : double.NaN, sameWords || x.Free || y.Free)));
        return figures;
    }

    private static int Modelled(MiningResult result) => result.TokensOfDocument.Count(t => t > 0);

    private static Dictionary<string, (double Value, bool Free)> AtChosenK(MiningResult result)
    {
        var figures = new Dictionary<string, (double, bool)>(StringComparer.Ordinal);
        if (result.Selection.Scores.FirstOrDefault(s => s.TopicCount == result.Selection.Choice.Chosen) is { } score)
        {
            figures.Add("perplexity", (score.Perplexity, false));
            foreach (var (metric, summary) in score.Metrics)
            {
                figures.Add(metric, (summary.Mean, FreeOfWords.Contains(metric)));
            }

            figures.Add("stability_seeds", (score.StabilityOverStarts, true));
            figures.Add("stability_documents", (score.StabilityOverDocuments, true));
        }

        return figures;
    }
}
