using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>
/// C_UCI: mean over pairs of ln((p(i,j) + ε) / (p(i) p(j))), windows of 10 kept tokens, ε = 1e-12
/// (Newman, Lau, Grieser and Baldwin 2010; as gensim 4.2 computes it). Higher is better; from ln ε upwards.
/// </summary>
internal sealed class CUci : PairwiseCoherence
{
    public override string Name => "c_uci";

    public override string Title => "C_UCI coherence";

    public override string ChineseTitle => "C_UCI 一致性";

    public override double Lowest => double.NegativeInfinity;

    public override double Highest => double.PositiveInfinity;

    public override string Formula => "mean over pairs of the top 10 words of ln((p(i,j) + 1e-12) / (p(i) p(j))), p by sliding windows of 10 kept tokens";

    public override string Source => "Newman, Lau, Grieser and Baldwin 2010; counted as gensim 4.2 does";

    public override MetricNeeds Needs => MetricNeeds.Sequences;

    protected override CooccurrenceCounts? Counts(EvaluationContext context) => context.NarrowWindows;

    protected override double Confirmation(int word, int higher, int both, double total)
        => DeterministicMath.Log(((both / total) + Epsilon) / (word / total * (higher / total)));
}
