using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>
/// C_NPMI: mean over pairs of ln((p(i,j) + ε) / (p(i) p(j))) / −ln(p(i,j) + ε), windows of 10 kept tokens, ε = 1e-12
/// (Aletras and Stevenson 2013; Röder et al. 2015; as gensim 4.2 computes it). Higher is better; −1 to 1, 0 for independent words.
/// </summary>
internal sealed class CNpmi : PairwiseCoherence
{
    public override string Name => "c_npmi";

    public override string Title => "C_NPMI coherence";

    public override string ChineseTitle => "C_NPMI 一致性";

    public override double Lowest => -1;

    public override double Highest => 1;

    public override string Formula => "mean over pairs of the top 10 words of ln((p(i,j) + 1e-12) / (p(i) p(j))) / -ln(p(i,j) + 1e-12), p by sliding windows of 10 kept tokens";

    public override string Source => "Aletras and Stevenson 2013; Röder, Both and Hinneburg 2015; counted as gensim 4.2 does";

    public override MetricNeeds Needs => MetricNeeds.Sequences;

    /// <summary>NPMI with ε, which C_v's context vectors are made of.</summary>
    internal static double Npmi(int first, int second, int both, double total)
    {
        var joint = (both / total) + Epsilon;
        return DeterministicMath.Log(joint / (first / total * (second / total))) / -DeterministicMath.Log(joint);
    }

    protected override CooccurrenceCounts? Counts(EvaluationContext context) => context.NarrowWindows;

    protected override double Confirmation(int word, int higher, int both, double total) => Npmi(word, higher, both, total);
}
