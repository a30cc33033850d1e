namespace PolicyMiner.Evaluation;

/// <summary>Matches the topics of two fits one to one, so that the total cosine of φ is the greatest (Hungarian method).</summary>
public static class TopicMatching
{
    /// <summary>Least cosine of a reproduced topic.</summary>
    public const double MinCosine = 0.7;

    /// <summary>Least number of shared words, of the ten most probable, of a reproduced topic.</summary>
    public const int MinSharedTopWords = 5;

    /// <summary>The counterpart of each topic of <paramref name="reference"/> in <paramref name="other"/>.</summary>
    /// <param name="reference">The fit whose topics are looked for.</param>
    /// <param name="other">The other fit, over the same vocabulary (<see cref="TopicWords.Over"/>).</param>
    public static TopicMatch[] Match(TopicWords reference, TopicWords other)
    {
        var cosines = TopicSimilarity.Cosines(reference, other);
        var counterpart = Assignment.Maximum(cosines, reference.TopicCount, other.TopicCount);
        var top = reference.Top();
        var otherTop = other.Top();
        var matches = new TopicMatch[counterpart.Length];
        for (var k = 0; k < matches.Length; k++)
        {
            if (counterpart[k] < 0)
            {
                matches[k] = new TopicMatch(-1, 0, 0, false);
                continue;
            }

            var cosine = cosines[(k * other.TopicCount) + counterpart[k]];
            var shared = top[k].Intersect(otherTop[counterpart[k]]).Count();
            matches[k] = new TopicMatch(counterpart[k], cosine, shared, cosine >= MinCosine && shared >= MinSharedTopWords);
        }

        return matches;
    }
}
