using PolicyMiner.Foundation;

namespace PolicyMiner.Selection;

/// <summary>Which topic counts are tried, and how often.</summary>
public sealed record SweepOptions
{
    /// <summary>Most topics that can be asked for.</summary>
    public const int MaxTopics = 500;

    /// <summary>The topic counts to try, rising, each 1 to 500. One alone overrides the choice and needs no sweep. Null (default): 2 to 20, fewer where the corpus is too small for that; from the number of seeded topics to ten more, where that is wider.</summary>
    public IReadOnlyList<int>? TopicCounts { get; init; }

    /// <summary>Topics that the user gave words for; no topic count below it is tried. Default 0.</summary>
    public int SeededTopics { get; init; }

    /// <summary>Folds of the cross-validation, 2 to 20. Default 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Random starts for each topic count and fold, 1 to 100. Default 5.</summary>
    public int Seeds { get; init; } = 5;

    /// <summary>
    /// Seed of the folds and of the halves of the held-out documents. Not the run's seed: runs with other seeds then score the same held-out words, so that their
    /// perplexities may be compared, and the seed changes only how the fits begin. Another value shows how far the choice of K depends on the draw. Default 1.
    /// </summary>
    public ulong FoldSeed { get; init; } = 1;

    /// <summary>Limit of the knee rule: the smallest fall of ln(held-out perplexity) for each added topic that still counts as a gain; above 0, below 1. Default 0.015.</summary>
    public double MinGain { get; init; } = 0.015;

    /// <summary>How K is chosen. Default: the smaller of one-se and knee.</summary>
    public SelectionRule Rule { get; init; } = SelectionRule.Auto;

    /// <summary>Whether the range is lengthened, by half of its end each time, until the knee lies inside. Default false.</summary>
    public bool Extend { get; init; }

    /// <summary>The topic counts to try on a corpus of the given size.</summary>
    /// <param name="units">Units of the smallest training part: more topics than that cannot be told apart.</param>
    /// <exception cref="ConfigurationException">A topic count that the user asked for is larger than that, or smaller than the number of seeded topics.</exception>
    public IReadOnlyList<int> TopicCountsFor(int units)
    {
        if (SeededTopics > units)
        {
            throw new ConfigurationException(new Problem(
                "--seeded-topics", NumberFormat.Integer(SeededTopics) + " topics", $"no more topics than units to model ({NumberFormat.Integer(units)} here, held-out folds left out)",
                "Give fewer seeded topics, add documents, or model smaller units with --unit clause."));
        }

        if (TopicCounts is null)
        {
            var first = Math.Max(2, SeededTopics);
            var last = Math.Max(first, Math.Min(SeededTopics > 10 ? SeededTopics + 10 : 20, units));
            return [.. Enumerable.Range(first, last - first + 1)];
        }

        if (TopicCounts[0] < SeededTopics)
        {
            throw new ConfigurationException(new Problem(
                "--topics", NumberFormat.Integer(TopicCounts[0]) + " topics", $"{NumberFormat.Integer(SeededTopics)} or more: one for each seeded topic (--seeded-topics)",
                $"Begin the range at {NumberFormat.Integer(SeededTopics)}, or give fewer seeded topics."));
        }

        return TopicCounts[^1] <= units ? TopicCounts : throw new ConfigurationException(new Problem(
            "--topics", NumberFormat.Integer(TopicCounts[^1]) + " topics", $"no more topics than units to model ({NumberFormat.Integer(units)} here, held-out folds left out)",
            "Ask for fewer topics, add documents, or model smaller units with --unit clause."));
    }

    /// <summary>Adds a problem for each value out of its range.</summary>
    public void Validate(ICollection<Problem> problems)
    {
        if (TopicCounts is { } list && (list.Count == 0 || list.Any(k => k is < 1 or > MaxTopics) || list.Zip(list.Skip(1)).Any(p => p.First >= p.Second)))
        {
            problems.Add(new("--topics", string.Join(",", list), "rising topic counts from 1 to " + NumberFormat.Integer(MaxTopics), "Write a range such as 2..20, a list such as 5,10,20, or one number."));
        }

        if (Folds is < 2 or > 20)
        {
            problems.Add(new("--folds", NumberFormat.Integer(Folds), "2 to 20", "Leave it out for the default, 5."));
        }

        if (Seeds is < 1 or > 100)
        {
            problems.Add(new("--seeds", NumberFormat.Integer(Seeds), "1 to 100", "Leave it out for the default, 5."));
        }

        if (!(MinGain > 0 && MinGain < 1))
        {
            problems.Add(new("--min-gain", NumberFormat.Score(MinGain), "above 0 and below 1", "Leave it out for the default, 0.015."));
        }
    }
}
