using PolicyMiner.Evaluation;

namespace PolicyMiner.Findings;

/// <summary>What every term is worth in one topic, by each measure; V values each, index = term id.</summary>
public sealed record TopicTermScores
{
    /// <summary>φ_kw.</summary>
    public required double[] Probability { get; init; }

    /// <summary>FREX with ω = 0.5; NaN for terms with an expected count below 5 in the topic.</summary>
    public required double[] Frex { get; init; }

    /// <summary>φ_kw / p_w; above 1 where the term is more likely than in the corpus. NaN when p_w is 0.</summary>
    public required double[] Lift { get; init; }

    /// <summary>λ ln φ_kw + (1 − λ) ln(φ_kw / p_w) with λ = 0.6. NaN when p_w is 0.</summary>
    public required double[] Relevance { get; init; }

    /// <summary>φ_kw (ln φ_kw − mean_j ln φ_jw).</summary>
    public required double[] TermScore { get; init; }

    /// <summary>All values of one measure.</summary>
    public double[] By(TermMeasure measure) => measure switch
    {
        TermMeasure.Probability => Probability,
        TermMeasure.Frex => Frex,
        TermMeasure.Lift => Lift,
        TermMeasure.Relevance => Relevance,
        TermMeasure.TermScore => TermScore,
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    /// <summary>Ids of the highest terms by a measure, highest first; equal values by the lower id; terms without a value never rank.</summary>
    public int[] Top(TermMeasure measure, int count = TopTerms.Count) => TopTerms.Of(By(measure), count);
}
