namespace PolicyMiner.Findings;

/// <summary>By what the terms of a topic are ranked.</summary>
public enum TermMeasure
{
    /// <summary>φ_kw.</summary>
    Probability,

    /// <summary>Frequent and exclusive (Bischof and Airoldi 2012), ω = 0.5, terms with an expected count of at least 5.</summary>
    Frex,

    /// <summary>φ_kw / p_w (Taddy 2012).</summary>
    Lift,

    /// <summary>λ ln φ_kw + (1 − λ) ln(φ_kw / p_w), λ = 0.6 (Sievert and Shirley 2014).</summary>
    Relevance,

    /// <summary>φ_kw (ln φ_kw − mean_j ln φ_jw) (Blei and Lafferty 2009).</summary>
    TermScore,
}
