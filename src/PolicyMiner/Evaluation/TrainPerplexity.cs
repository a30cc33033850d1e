using PolicyMiner.Foundation;

namespace PolicyMiner.Evaluation;

/// <summary>
/// Perplexity of the text the model was trained on: exp(−Σ_dw n_dw ln Σ_k θ_dk φ_kw / Σ n). Lower is better; 1 or more. It nearly always falls with K,
/// so it never decides on K: that is why its name says "train".
/// </summary>
internal sealed class TrainPerplexity : ITopicMetric
{
    private const int UnitsPerBlock = 64;

    public string Name => "train_perplexity";

    public string Title => "Training perplexity";

    public string ChineseTitle => "训练集困惑度";

    public MetricDirection Direction => MetricDirection.Lower;

    public double Lowest => 1;

    public double Highest => double.PositiveInfinity;

    public string Formula => "exp(-sum_dw n_dw ln(sum_k theta_dk phi_kw) / sum_dw n_dw), on the training text itself";

    public string Source => "Blei, Ng and Jordan 2003, with the fitted theta";

    public MetricNeeds Needs => MetricNeeds.Units;

    public MetricScore Evaluate(MetricInput input)
    {
        var bag = input.Context.Bag;
        var blocks = (bag.UnitCount + UnitsPerBlock - 1) / UnitsPerBlock;
        var sums = new double[blocks];
        BlockScheduler.Run(blocks, input.Jobs, () => new double[bag.TermCount], (block, scratch) =>
        {
            for (var u = block * UnitsPerBlock; u < Math.Min((block + 1) * UnitsPerBlock, bag.UnitCount); u++)
            {
                sums[block] += bag.WeightOf(u) * LogLikelihood(input, u, scratch);
            }
        });
        var sum = 0.0;
        foreach (var s in sums)
        {
            sum += s;
        }

        return new MetricScore(Name, bag.TokenCount == 0 ? double.NaN : DeterministicMath.Exp(-sum / bag.WeightedTokenCount));
    }

    private static double LogLikelihood(MetricInput input, int unit, double[] scratch)
    {
        var terms = input.Context.Bag.Terms(unit);
        var counts = input.Context.Bag.CountsOf(unit);
        var theta = input.Model.Topics(unit);
        var probabilities = scratch.AsSpan(0, terms.Length);
        probabilities.Clear();

        // Topic after topic: a row of φ is read in rising order of terms.
        for (var k = 0; k < theta.Length; k++)
        {
            var phi = input.Model.Words(k);
            for (var i = 0; i < terms.Length; i++)
            {
                probabilities[i] += theta[k] * phi[terms[i]];
            }
        }

        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++)
        {
            sum += counts[i] * DeterministicMath.Log(probabilities[i]);
        }

        return sum;
    }
}
