using PolicyMiner.Findings.Statistics;
using PolicyMiner.Topics;

namespace PolicyMiner.Findings.Groups;

/// <summary>Compares the topics of groups of documents: means by three formulas with intervals, and permutation tests.</summary>
internal sealed class GroupComparison
{
    private const ulong IntervalPurpose = 0xB007;
    private const ulong GroupPurpose = 0x6B0D;
    private const ulong TrendPurpose = 0x7E4D;
    private const int MinYears = 3;

    private readonly DocumentTopics _theta;
    private readonly DocumentClusters _clusters;
    private readonly ResamplingOptions _options;

    /// <summary>Prepares the comparison.</summary>
    /// <param name="theta">θ of the documents.</param>
    /// <param name="clusters">Rows of θ that are near-duplicates of each other.</param>
    /// <param name="options">Numbers of resamples and seed.</param>
    public GroupComparison(DocumentTopics theta, DocumentClusters clusters, ResamplingOptions options)
    {
        _theta = theta;
        _clusters = clusters;
        _options = options;
    }

    /// <summary>Compares the groups of one variable.</summary>
    /// <param name="grouping">The groups.</param>
    /// <param name="threshold">θ from which a document counts in the share.</param>
    /// <param name="years">Year of each row, NaN where missing: given, trends are tested as well.</param>
    public TopicsByGroup Run(DocumentGrouping grouping, double threshold, double[]? years = null)
    {
        var sizes = grouping.Sizes();
        var tokens = new double[sizes.Count];
        for (var r = 0; r < grouping.GroupOfRow.Count; r++)
        {
            if (grouping.GroupOfRow[r] >= 0)
            {
                tokens[grouping.GroupOfRow[r]] += _theta.Tokens[r];
            }
        }

        var tested = grouping.GroupOfRow.Select(g => g >= 0 && sizes[g] >= StagePlan.MinDocuments ? g : -1).ToArray();
        var p = sizes.Count(s => s >= StagePlan.MinDocuments) < 2
            ? [.. Enumerable.Repeat(double.NaN, _theta.TopicCount)]
            : new PermutationTest(_options.Permutations, _options.Jobs, _options.Seed, GroupPurpose, StreamKey.Of(grouping.Variable))
                .BetweenGroups(_theta.Shares, _theta.TopicCount, tested, _clusters);
        return new TopicsByGroup
        {
            Grouping = grouping,
            Documents = sizes,
            Tokens = tokens,
            Shares = [.. Enumerable.Range(0, sizes.Count).SelectMany(g => SharesOf(grouping, g, threshold))],
            P = p,
            Q = BenjaminiHochberg.Adjust(p),
            TestedDocuments = double.IsNaN(p[0]) ? 0 : tested.Count(g => g >= 0),
            Trends = years is null ? [] : Trends(years),
        };
    }

    private IEnumerable<TopicGroupShare> SharesOf(DocumentGrouping grouping, int group, double threshold)
    {
        // Three ratios for each topic: Σθ/Σ1, ΣNθ/ΣN, Σ[θ ≥ t]/Σ1.
        var k = _theta.TopicCount;
        var rows = Enumerable.Range(0, grouping.GroupOfRow.Count).Where(r => grouping.GroupOfRow[r] == group).ToArray();
        var place = new Dictionary<int, int>(rows.Length);
        var numerators = new double[rows.Length * 3 * k];
        var denominators = new double[rows.Length * 2];
        for (var i = 0; i < rows.Length; i++)
        {
            place.Add(rows[i], i);
            var theta = _theta.Row(rows[i]);
            denominators[i * 2] = 1;
            denominators[(i * 2) + 1] = _theta.Tokens[rows[i]];
            for (var t = 0; t < k; t++)
            {
                var at = ((i * k) + t) * 3;
                numerators[at] = theta[t];
                numerators[at + 1] = _theta.Tokens[rows[i]] * theta[t];
                numerators[at + 2] = theta[t] >= threshold ? 1 : 0;
            }
        }

        int[] denominatorOf = [.. Enumerable.Range(0, 3 * k).Select(c => c % 3 == 1 ? 1 : 0)];
        var clusters = _clusters.Where(place.ContainsKey).Renumber(r => place[r]);
        var intervals = new ClusterBootstrap(_options.Resamples, _options.Jobs, _options.Seed, IntervalPurpose, StreamKey.Of(grouping.Variable), (ulong)group)
            .Ratios(clusters, numerators, denominators, 3 * k, denominatorOf);
        var ratios = Ratios(numerators, denominators, denominatorOf);
        for (var t = 0; t < k; t++)
        {
            var at = t * 3;
            yield return new TopicGroupShare(group, t, ratios[at], intervals[at], ratios[at + 1], intervals[at + 1], ratios[at + 2], intervals[at + 2]);
        }
    }

    private TopicTrend[] Trends(double[] years)
    {
        var k = _theta.TopicCount;
        var rows = Enumerable.Range(0, years.Length).Where(r => !double.IsNaN(years[r])).ToArray();
        var x = rows.Select(r => years[r]).ToArray();
        if (rows.Length < StagePlan.MinDocuments || x.Distinct().Count() < MinYears)
        {
            return [.. Enumerable.Range(0, k).Select(t => new TopicTrend(t, double.NaN, double.NaN, double.NaN, TrendKind.Unknown))];
        }

        var p = new PermutationTest(_options.Permutations, _options.Jobs, _options.Seed, TrendPurpose).Slope(_theta.Shares, k, years, _clusters);
        var q = BenjaminiHochberg.Adjust(p);
        return [.. Enumerable.Range(0, k).Select(t =>
        {
            var slope = LeastSquares.Slope(x, [.. rows.Select(r => _theta.Row(r)[t])]);
            var kind = q[t] >= TopicTrend.MaxQ ? TrendKind.Steady : slope > 0 ? TrendKind.Hot : TrendKind.Cold;
            return new TopicTrend(t, slope, p[t], q[t], kind);
        })];
    }

    private static double[] Ratios(double[] numerators, double[] denominators, int[] denominatorOf)
    {
        var columns = denominatorOf.Length;
        var top = new double[columns];
        var bottom = new double[2];
        for (var i = 0; i < denominators.Length / 2; i++)
        {
            VectorSums.Add(top, numerators.AsSpan(i * columns, columns));
            VectorSums.Add(bottom, denominators.AsSpan(i * 2, 2));
        }

        return [.. Enumerable.Range(0, columns).Select(c => bottom[denominatorOf[c]] > 0 ? top[c] / bottom[denominatorOf[c]] : double.NaN)];
    }
}
