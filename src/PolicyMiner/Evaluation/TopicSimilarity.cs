namespace PolicyMiner.Evaluation;

/// <summary>Cosine similarity of topics' word distributions.</summary>
public static class TopicSimilarity
{
    /// <summary>Cosine of φ of each topic of one fit with each topic of another, K₁ × K₂; 0 for a topic without probability.</summary>
    public static double[] Cosines(TopicWords first, TopicWords second)
    {
        if (first.TermCount != second.TermCount)
        {
            throw new ArgumentException($"The fits have {first.TermCount} and {second.TermCount} terms: bring them to one vocabulary first.", nameof(second));
        }

        var firstNorms = Norms(first);
        var secondNorms = Norms(second);
        var cosines = new double[first.TopicCount * second.TopicCount];
        for (var i = 0; i < first.TopicCount; i++)
        {
            for (var j = 0; j < second.TopicCount; j++)
            {
                var norm = firstNorms[i] * secondNorms[j];
                cosines[(i * second.TopicCount) + j] = norm > 0 ? DotProduct.Of(first[i], second[j]) / norm : 0;
            }
        }

        return cosines;
    }

    private static double[] Norms(TopicWords words)
    {
        var norms = new double[words.TopicCount];
        for (var k = 0; k < norms.Length; k++)
        {
            norms[k] = Math.Sqrt(DotProduct.Of(words[k], words[k]));
        }

        return norms;
    }
}
