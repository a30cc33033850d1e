using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>
/// NPMI without ε (Bouma 2009): mean over pairs of ln(p(i,j) / (p(i) p(j))) / −ln p(i,j); −1 for a pair that never meets (so also where a word never
/// occurs: top words of a model of other texts), 1 for a pair that stands in every virtual document. Higher is better; −1 to 1, 0 for independent words.
/// </summary>
internal abstract class PlainNpmi : PairwiseCoherence
{
    public override double Lowest => -1;

    public override double Highest => 1;

    protected override bool NeedsEveryWord => false;

    protected override double Confirmation(int word, int higher, int both, double total)
    {
        if (both == 0)
        {
            return -1;
        }

        var joint = both / total;
        return joint >= 1 ? 1 : DeterministicMath.Log(joint / (word / total * (higher / total))) / -DeterministicMath.Log(joint);
    }
}
