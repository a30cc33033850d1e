using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>
/// UMass as gensim 4.2 computes it: mean over pairs (word, more probable word) of ln((p(both) + ε) / p(more probable)), p by documents,
/// ε = 1e-12. Higher is better; ln ε to 0. Its absolute size depends on ε whenever a pair never meets.
/// </summary>
internal sealed class UMass : PairwiseCoherence
{
    public override string Name => "u_mass";

    public override string Title => "UMass coherence (gensim)";

    public override string ChineseTitle => "UMass 一致性（gensim）";

    public override double Lowest => double.NegativeInfinity;

    public override double Highest => 0;

    public override string Formula => "mean over pairs of the top 10 words of ln((p(i,j) + 1e-12) / p(j)), j more probable in the topic than i, p by documents";

    public override string Source => "Mimno, Wallach, Talley, Leenders and McCallum 2011, with the smoothing and the mean of gensim 4.2";

    public override MetricNeeds Needs => MetricNeeds.None;

    protected override CooccurrenceCounts? Counts(EvaluationContext context) => context.Documents;

    protected override double Confirmation(int word, int higher, int both, double total)
        => DeterministicMath.Log(((both / total) + Epsilon) / (higher / total));
}
