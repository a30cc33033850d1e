namespace PolicyMiner.Evaluation;

/// <summary>
/// How often each topic of a fit is found again in other fits with the same number of topics: other seeds, or resampled documents.
/// </summary>
/// <param name="Matches">For each other fit, the counterpart of each topic.</param>
/// <param name="ReproducedIn">For each topic, the number of other fits that reproduce it.</param>
public sealed record TopicStability(IReadOnlyList<TopicMatch[]> Matches, int[] ReproducedIn)
{
    /// <summary>A topic counts as stable when at least this share of the other fits reproduces it.</summary>
    public const double MinShare = 0.7;

    /// <summary>Number of other fits.</summary>
    public int Fits => Matches.Count;

    /// <summary>Share of the topics that are stable, 0 to 1; NaN without other fits.</summary>
    public double StableShare
    {
        get
        {
            var stable = 0;
            for (var k = 0; k < ReproducedIn.Length; k++)
            {
                stable += IsStable(k) ? 1 : 0;
            }

            return Fits == 0 ? double.NaN : (double)stable / ReproducedIn.Length;
        }
    }

    /// <summary>Mean cosine of a topic with its counterparts; NaN without other fits.</summary>
    public double MeanCosine(int topic)
    {
        var sum = 0.0;
        foreach (var matches in Matches)
        {
            sum += matches[topic].Cosine;
        }

        return Fits == 0 ? double.NaN : sum / Fits;
    }

    /// <summary>Whether at least <see cref="MinShare"/> of the other fits reproduce the topic.</summary>
    public bool IsStable(int topic) => Fits > 0 && ReproducedIn[topic] >= MinShare * Fits;

    /// <summary>Looks for the topics of one fit in others over the same vocabulary.</summary>
    public static TopicStability Of(TopicWords reference, IReadOnlyList<TopicWords> others)
    {
        var matches = new List<TopicMatch[]>(others.Count);
        var reproduced = new int[reference.TopicCount];
        foreach (var other in others)
        {
            var match = TopicMatching.Match(reference, other);
            for (var k = 0; k < reproduced.Length; k++)
            {
                reproduced[k] += match[k].Reproduced ? 1 : 0;
            }

            matches.Add(match);
        }

        return new TopicStability(matches, reproduced);
    }
}
