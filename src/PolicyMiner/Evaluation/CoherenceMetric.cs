namespace PolicyMiner.Evaluation;

/// <summary>
/// What coherence metrics have in common (Röder, Both and Hinneburg 2015): the ten most probable words of each topic are compared by how
/// often they occur together in virtual documents, and the model's value is the mean over topics.
/// A topic has no value when it has fewer than two words, or when one of its words never occurs and the measure is not defined for such a word;
/// no topic has one when no top word occurs at all.
/// </summary>
internal abstract class CoherenceMetric : ITopicMetric
{
    /// <summary>gensim's ε, added to joint probabilities before the logarithm.</summary>
    protected const double Epsilon = 1e-12;

    public abstract string Name { get; }

    public abstract string Title { get; }

    public abstract string ChineseTitle { get; }

    public MetricDirection Direction => MetricDirection.Higher;

    public abstract double Lowest { get; }

    public abstract double Highest { get; }

    public abstract string Formula { get; }

    public abstract string Source { get; }

    public abstract MetricNeeds Needs { get; }

    public MetricScore Evaluate(MetricInput input)
    {
        var counts = Counts(input.Context) ?? throw new ArgumentException($"{Name} needs {Needs}.", nameof(input));
        counts.Prepare(input.TopWords.SelectMany(words => words));
        var topics = new double[input.TopWords.Count];
        var any = input.TopWords.Any(words => Array.Exists(words, w => counts.Count(w) > 0));
        for (var k = 0; k < topics.Length; k++)
        {
            var words = input.TopWords[k];
            topics[k] = words.Length < 2 || !any || (NeedsEveryWord && Array.Exists(words, w => counts.Count(w) == 0)) ? double.NaN : Coherence(words, counts);
        }

        return MetricScore.MeanOf(Name, topics);
    }

    /// <summary>Whether the measure is defined only for words that occur.</summary>
    protected virtual bool NeedsEveryWord => true;

    /// <summary>The counts that this measure reads; null when the context has none.</summary>
    protected abstract CooccurrenceCounts? Counts(EvaluationContext context);

    /// <summary>Coherence of one topic.</summary>
    /// <param name="words">At least two words, most probable first.</param>
    /// <param name="counts">Each word occurs at least once, where <see cref="NeedsEveryWord"/> says so.</param>
    protected abstract double Coherence(int[] words, CooccurrenceCounts counts);
}
