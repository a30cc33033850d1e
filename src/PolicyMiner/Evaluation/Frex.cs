using PolicyMiner.Topics;

namespace PolicyMiner.Evaluation;

/// <summary>
/// FREX, the harmonic mean of how frequent and how exclusive a term is in a topic (Bischof and Airoldi 2012; Roberts et al. 2014):
/// FREX_kw = 1 / (ω / ECDF_k(φ_kw / Σ_j φ_jw) + (1 − ω) / ECDF_k(φ_kw)), where ECDF_k(x) is the share of the
/// topic's considered terms with a value of at most x. Range (0, 1], higher: more frequent and more exclusive.
/// </summary>
public sealed class Frex
{
    /// <summary>Weight of exclusivity in tables.</summary>
    public const double TableWeight = 0.5;

    /// <summary>Least expected count, N_k φ_kw, of the terms that tables consider: below it a ratio of probabilities is mostly prior.</summary>
    public const double MinExpectedCount = 5;

    private readonly TopicModel _model;
    private readonly double[] _sums;

    /// <summary>Prepares the column sums Σ_j φ_jw.</summary>
    public Frex(TopicModel model)
    {
        _model = model;
        _sums = new double[model.TermCount];
        for (var k = 0; k < model.TopicCount; k++)
        {
            var row = model.Words(k);
            for (var w = 0; w < row.Length; w++)
            {
                _sums[w] += row[w];
            }
        }
    }

    /// <summary>FREX of every term of a topic, V values; NaN for terms that are not considered.</summary>
    /// <param name="topic">Topic index.</param>
    /// <param name="weight">ω, the weight of exclusivity, 0 to 1.</param>
    /// <param name="minExpectedCount">Least expected count N_k φ_kw of a considered term; 0 considers all.</param>
    public double[] Scores(int topic, double weight = TableWeight, double minExpectedCount = MinExpectedCount)
    {
        var row = _model.Words(topic);
        var considered = new List<int>();
        for (var w = 0; w < row.Length; w++)
        {
            if (row[w] * _model.TopicCounts[topic] >= minExpectedCount)
            {
                considered.Add(w);
            }
        }

        var frequency = new double[considered.Count];
        var exclusivity = new double[considered.Count];
        for (var i = 0; i < frequency.Length; i++)
        {
            frequency[i] = row[considered[i]];
            exclusivity[i] = Exclusivity(topic, considered[i]);
        }

        var frequencyRank = Ecdf(frequency);
        var exclusivityRank = Ecdf(exclusivity);
        var scores = new double[row.Length];
        Array.Fill(scores, double.NaN);
        for (var i = 0; i < frequency.Length; i++)
        {
            scores[considered[i]] = Combine(exclusivityRank[i], frequencyRank[i], weight);
        }

        return scores;
    }

    /// <summary>Mean FREX of some terms of a topic, ranked among all V terms.</summary>
    internal double MeanOf(int topic, ReadOnlySpan<int> terms, double weight)
    {
        var row = _model.Words(topic);
        var sum = 0.0;
        foreach (var term in terms)
        {
            var own = Exclusivity(topic, term);
            int frequencyRank = 0, exclusivityRank = 0;
            for (var w = 0; w < row.Length; w++)
            {
                frequencyRank += row[w] <= row[term] ? 1 : 0;
                exclusivityRank += Exclusivity(topic, w) <= own ? 1 : 0;
            }

            sum += Combine((double)exclusivityRank / row.Length, (double)frequencyRank / row.Length, weight);
        }

        return terms.IsEmpty ? double.NaN : sum / terms.Length;
    }

    /// <summary>φ_kw / Σ_j φ_jw: the share of a term's probability that lies in this topic.</summary>
    internal double Exclusivity(int topic, int term)
        => _sums[term] > 0 ? _model.TopicWord[(topic * _model.TermCount) + term] / _sums[term] : 0;

    /// <summary>The weighted harmonic mean of the two ranks.</summary>
    internal static double Combine(double exclusivityRank, double frequencyRank, double weight)
        => 1 / ((weight / exclusivityRank) + ((1 - weight) / frequencyRank));

    private static double[] Ecdf(double[] values)
    {
        var order = (double[])values.Clone();
        Array.Sort(order);
        var ranks = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            // Equal values all get the rank of the last of them: "at most x".
            var low = 0;
            var high = order.Length;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (order[middle] <= values[i])
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            ranks[i] = (double)low / order.Length;
        }

        return ranks;
    }
}
