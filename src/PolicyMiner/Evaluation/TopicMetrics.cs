namespace PolicyMiner.Evaluation;

/// <summary>All metrics, in the order of their columns. A new metric is one file and one line here.</summary>
public static class TopicMetrics
{
    /// <summary>Every metric once.</summary>
    public static IReadOnlyList<ITopicMetric> All { get; } =
    [
        new HeldOutPerplexity(),
        new TrainPerplexity(),
        new Cv(),
        new CNpmi(),
        new CUci(),
        new UMass(),
        new MimnoUMass(),
        new ClauseNpmi(),
        new DocumentNpmi(),
        new Exclusivity(),
        new TopicDiversity(),
        new Stability(),
        new CaoJuan2009(),
        new Arun2010(),
        new Arun2010Ldatuning(),
        new Deveaud2014(),
        new Deveaud2014Ldatuning(),
        new Griffiths2004(),
        new ResidualDispersion(),
    ];

    /// <summary>The metric with this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ITopicMetric Named(string name)
        => All.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal))
        ?? throw new ArgumentException($"There is no metric {name}; there are {string.Join(", ", All.Select(m => m.Name))}.", nameof(name));

    /// <summary>Scores a model by every metric whose needs the input holds, in the order of the list.</summary>
    /// <param name="input">The model and what is known beside it.</param>
    /// <param name="cancellationToken">Checked before each metric.</param>
    public static IReadOnlyList<MetricScore> Evaluate(MetricInput input, CancellationToken cancellationToken = default)
    {
        var scores = new List<MetricScore>();
        foreach (var metric in All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((metric.Needs & ~input.Holds) == MetricNeeds.None)
            {
                scores.Add(metric.Evaluate(input));
            }
        }

        return scores;
    }
}
