using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>
/// UMass as published: sum over pairs (word, more probable word) of ln((D(both) + 1) / D(more probable)), D = number of documents
/// (Mimno, Wallach, Talley, Leenders and McCallum 2011, eq. 1). Higher is better; about 0 at most.
/// </summary>
internal sealed class MimnoUMass : PairwiseCoherence
{
    public override string Name => "umass_mimno";

    public override string Title => "UMass coherence (Mimno et al.)";

    public override string ChineseTitle => "UMass 一致性（Mimno 等）";

    public override double Lowest => double.NegativeInfinity;

    // A pair that always meets gives ln((D + 1) / D), which ln 2 bounds.
    public override double Highest => 45 * DeterministicMath.Ln2;

    public override string Formula => "sum over pairs of the top 10 words of ln((D(i,j) + 1) / D(j)), j more probable in the topic than i, D = documents";

    public override string Source => "Mimno, Wallach, Talley, Leenders and McCallum 2011, eq. 1";

    public override MetricNeeds Needs => MetricNeeds.None;

    protected override CooccurrenceCounts? Counts(EvaluationContext context) => context.Documents;

    protected override double Aggregate(double sum, int pairs) => sum;

    protected override double Confirmation(int word, int higher, int both, double total)
        => DeterministicMath.Log((both + 1.0) / higher);
}
