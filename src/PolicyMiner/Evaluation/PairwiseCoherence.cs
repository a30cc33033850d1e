namespace PolicyMiner.Evaluation;

/// <summary>Coherence as the mean of a confirmation over all pairs of a topic's words.</summary>
internal abstract class PairwiseCoherence : CoherenceMetric
{
    protected sealed override double Coherence(int[] words, CooccurrenceCounts counts)
    {
        var sum = 0.0;
        for (var i = 1; i < words.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                sum += Confirmation(counts.Count(words[i]), counts.Count(words[j]), counts.Count(words[i], words[j]), counts.Total);
            }
        }

        return Aggregate(sum, words.Length * (words.Length - 1) / 2);
    }

    /// <summary>From the sum over pairs to the topic's value: the mean, unless the source says otherwise.</summary>
    protected virtual double Aggregate(double sum, int pairs) => sum / pairs;

    /// <summary>How much one word is confirmed by a more probable one.</summary>
    /// <param name="word">Virtual documents with the word; at least 1, or 0 where <see cref="CoherenceMetric.NeedsEveryWord"/> is false.</param>
    /// <param name="higher">Virtual documents with the more probable word; likewise.</param>
    /// <param name="both">Virtual documents with both.</param>
    /// <param name="total">All virtual documents.</param>
    protected abstract double Confirmation(int word, int higher, int both, double total);
}
