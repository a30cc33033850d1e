using PolicyMiner.Charts.Drawing;
using PolicyMiner.Documents;
using PolicyMiner.Findings;
using PolicyMiner.Vectors;

namespace PolicyMiner.Charts;

/// <summary>Word clouds of groups of documents: by level of the issuer, by genre and by region.</summary>
internal sealed class GroupWordCloudChart : IChart
{
    private const int Words = 30;
    private const int MostGroups = 9;

    /// <summary>A group of fewer documents says more about them than about the group (W15).</summary>
    private const int SmallestGroup = 5;

    /// <summary>How much more frequent in the group than in the corpus a word must be to stand out.</summary>
    private const double StandsOut = 1.5;

    /// <inheritdoc/>
    public IEnumerable<Figure> Draw(MiningResult result, ChartOptions options)
    {
        var theme = new Theme(options);
        (string Name, string Title, Func<DocumentRecord, string?> Group)[] columns =
        [
            ("word_clouds_by_level", theme.Say("各发文层级的词云", "Word clouds by level of the issuer"), d => d.Level),
            ("word_clouds_by_genre", theme.Say("各文种的词云", "Word clouds by genre"), d => d.Genre),
            ("word_clouds_by_region", theme.Say("各地区的词云", "Word clouds by region"), d => d.Region),
        ];
        foreach (var (name, title, group) in columns)
        {
            var groups = result.Documents.Select((d, i) => (Name: group(d), Index: i)).Where(d => !string.IsNullOrEmpty(d.Name) && result.UnitsOfDocument[d.Index] > 0)
                .GroupBy(d => d.Name!).Where(g => g.Count() >= SmallestGroup)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostGroups).ToArray();
            if (groups.Length >= 2)
            {
                yield return Panels(theme, result, name, title, [.. groups.Select(g => (g.Key, g.Select(d => d.Index).ToHashSet()))]);
            }
        }
    }

    private static Figure Panels(Theme theme, MiningResult result, string name, string title, (string Name, HashSet<int> Documents)[] groups)
    {
        var all = Shares(result, null);
        var shares = groups.Select(g => Shares(result, g.Documents)).ToArray();
        var top = shares.Select(s => Enumerable.Range(0, s.Length).Where(t => s[t] > 0).OrderByDescending(t => s[t]).ThenBy(t => t).Take(Words).ToArray()).ToArray();
        var panels = groups.Select((g, i) => (string.Empty, $"{g.Name} (n = {g.Documents.Count})", top[i].Select(t => (result.Vocabulary.Terms[t], shares[i][t])).ToArray())).ToArray();
        return WordCloudPanels.Create(
            theme, name, title,
            theme.Say("字的面积与该词在组内的频率成正比；橙色：组内频率达到全部文档的 1.5 倍。n：文档数，少于 5 篇的组未画。", "The area of the type grows with the word's share in the group; orange: at least 1.5 times its share in the whole corpus. n: documents; groups of fewer than 5 are left out."),
            panels, (panel, rank) => shares[panel][top[panel][rank]] >= StandsOut * all[top[panel][rank]] ? theme.Accent : Theme.Ramp(0.78));
    }

    /// <summary>Share of each term in the modelled tokens of some documents; null: of all.</summary>
    private static double[] Shares(MiningResult result, HashSet<int>? documents)
    {
        var bag = result.Bag;
        var shares = new double[bag.TermCount];
        double tokens = 0;
        var unit = 0;
        for (var d = 0; d < result.UnitsOfDocument.Count; d++)
        {
            var end = unit + result.UnitsOfDocument[d];
            if (documents is null || documents.Contains(d))
            {
                tokens += Add(bag, unit, end, shares);
            }

            unit = end;
        }

        for (var t = 0; t < shares.Length; t++)
        {
            shares[t] /= Math.Max(1, tokens);
        }

        return shares;
    }

    private static double Add(BagOfWords bag, int firstUnit, int endUnit, double[] counts)
    {
        double tokens = 0;
        for (var u = firstUnit; u < endUnit; u++)
        {
            var terms = bag.Terms(u);
            var own = bag.CountsOf(u);
            for (var i = 0; i < terms.Length; i++)
            {
                counts[terms[i]] += own[i];
            }

            tokens += bag.RowTotals[u];
        }

        return tokens;
    }
}
