namespace PolicyMiner.Selection;

/// <summary>One topic count as the decision sees it.</summary>
/// <param name="TopicCount">K.</param>
/// <param name="Perplexity">Held-out perplexity.</param>
/// <param name="DeltaToBest">Δ: loss in log-likelihood for each token against the K of lowest perplexity, paired by document.</param>
/// <param name="DeltaStandardError">Standard error of <paramref name="DeltaToBest"/>.</param>
/// <param name="Gain">g(K): fall of ln(perplexity) for each added topic from this K to the next swept one, made non-increasing; NaN at the last K.</param>
/// <param name="DeltaToChosen">The same difference against the chosen K.</param>
/// <param name="DeltaToChosenStandardError">Standard error of <paramref name="DeltaToChosen"/>: that of the documents, paired, and the luck of the random starts of both K.</param>
/// <param name="Indistinguishable">Whether <paramref name="DeltaToChosen"/> lies within one standard error of 0.</param>
/// <param name="ResampleShare">Share of 1,000 resamples of documents and starts in which the smaller of one-se and knee is this K; rule auto takes the median.</param>
public sealed record TopicCountCandidate(
    int TopicCount,
    double Perplexity,
    double DeltaToBest,
    double DeltaStandardError,
    double Gain,
    double DeltaToChosen,
    double DeltaToChosenStandardError,
    bool Indistinguishable,
    double ResampleShare);
