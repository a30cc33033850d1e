namespace PolicyMiner.Findings.Groups;

/// <summary>All topics over the groups of one variable, with tests. The model is held fixed.</summary>
public sealed record TopicsByGroup
{
    /// <summary>The groups.</summary>
    public required DocumentGrouping Grouping { get; init; }

    /// <summary>Documents of each group.</summary>
    public required IReadOnlyList<int> Documents { get; init; }

    /// <summary>Modelled tokens of each group.</summary>
    public required IReadOnlyList<double> Tokens { get; init; }

    /// <summary>Groups × topics, group by group.</summary>
    public required IReadOnlyList<TopicGroupShare> Shares { get; init; }

    /// <summary>For each topic, p of the permutation test on the between-group sum of squares of θ_k over the groups with at least five documents; NaN when there are not two such groups.</summary>
    public required IReadOnlyList<double> P { get; init; }

    /// <summary><see cref="P"/> after Benjamini and Hochberg over all topics.</summary>
    public required IReadOnlyList<double> Q { get; init; }

    /// <summary>Documents that took part in the test.</summary>
    public required int TestedDocuments { get; init; }

    /// <summary>Trends of all topics; only for the variable "year".</summary>
    public IReadOnlyList<TopicTrend> Trends { get; init; } = [];

    /// <summary>One topic in one group.</summary>
    public TopicGroupShare Of(int group, int topic) => Shares[(group * P.Count) + topic];
}
