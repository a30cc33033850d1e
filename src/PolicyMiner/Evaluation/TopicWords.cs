using PolicyMiner.Topics;

namespace PolicyMiner.Evaluation;

/// <summary>φ of a fit without the rest of the model: what matching of topics needs, and small enough to keep for every cell of a sweep.</summary>
public sealed record TopicWords
{
    /// <summary>Creates it and checks its shape.</summary>
    /// <param name="topicCount">K.</param>
    /// <param name="termCount">V.</param>
    /// <param name="probabilities">φ, K × V, row-major.</param>
    public TopicWords(int topicCount, int termCount, double[] probabilities)
    {
        if (probabilities.Length != topicCount * termCount)
        {
            throw new ArgumentException($"{probabilities.Length} values are not {topicCount} topics × {termCount} terms.", nameof(probabilities));
        }

        TopicCount = topicCount;
        TermCount = termCount;
        Probabilities = probabilities;
    }

    /// <summary>K.</summary>
    public int TopicCount { get; }

    /// <summary>V.</summary>
    public int TermCount { get; }

    /// <summary>φ, K × V, row-major; rows sum to 1.</summary>
    public double[] Probabilities { get; }

    /// <summary>φ of one topic, V values.</summary>
    public ReadOnlySpan<double> this[int topic] => Probabilities.AsSpan(topic * TermCount, TermCount);

    /// <summary>φ of a model.</summary>
    public static TopicWords Of(TopicModel model) => new(model.TopicCount, model.TermCount, model.TopicWord);

    /// <summary>The same topics over another vocabulary, for example the whole corpus's instead of a fold's; terms that this one lacks get probability 0.</summary>
    /// <param name="termIds">V values: the term's id in the other vocabulary, or −1 when it is not there.</param>
    /// <param name="termCount">Size of the other vocabulary.</param>
    public TopicWords Over(ReadOnlySpan<int> termIds, int termCount)
    {
        if (termIds.Length != TermCount)
        {
            throw new ArgumentException("One id for each term is needed.", nameof(termIds));
        }

        var probabilities = new double[TopicCount * termCount];
        for (var k = 0; k < TopicCount; k++)
        {
            for (var w = 0; w < TermCount; w++)
            {
                if (termIds[w] >= 0)
                {
                    probabilities[(k * termCount) + termIds[w]] = Probabilities[(k * TermCount) + w];
                }
            }
        }

        return new TopicWords(TopicCount, termCount, probabilities);
    }

    /// <summary>The ten most probable terms of each topic.</summary>
    public int[][] Top(int count = TopTerms.Count)
    {
        var top = new int[TopicCount][];
        for (var k = 0; k < TopicCount; k++)
        {
            top[k] = TopTerms.Of(this[k], count);
        }

        return top;
    }
}
