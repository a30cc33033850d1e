using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// Samples of one chain, averaged: φ and θ are means over the samples, never over chains, whose topics have no common order.
/// </summary>
internal sealed class GibbsSamples
{
    private readonly BagOfWords _bag;
    private readonly SeedPrior _seeds;
    private readonly int _topics;
    private readonly double[] _topicWord;
    private readonly double[] _unitTopics;
    private readonly double[] _totals;
    private readonly List<double> _likelihoods = [];

    /// <summary>Takes room.</summary>
    public GibbsSamples(BagOfWords bag, SeedPrior seeds)
    {
        _bag = bag;
        _seeds = seeds;
        _topics = seeds.Totals.Length;
        _topicWord = new double[checked(_topics * bag.TermCount)];
        _unitTopics = new double[checked(bag.UnitCount * _topics)];
        _totals = new double[_topics];
    }

    /// <summary>Takes in the chain as it stands.</summary>
    public void Add(GibbsState state, double beta, double likelihood)
    {
        _likelihoods.Add(likelihood);
        for (var k = 0; k < _topics; k++)
        {
            var scale = state.Totals[k] + (_bag.TermCount * beta);
            _totals[k] += state.Totals[k] - _seeds.Totals[k];
            for (var w = 0; w < _bag.TermCount; w++)
            {
                _topicWord[(k * _bag.TermCount) + w] += (state.Terms[(w * state.Stride) + k] + beta) / scale;
            }
        }

        for (var d = 0; d < _bag.UnitCount; d++)
        {
            for (var k = 0; k < _topics; k++)
            {
                _unitTopics[(d * _topics) + k] += state.Units[(d * state.Stride) + k];
            }
        }
    }

    /// <summary>The mean model; without a sample all topics are alike.</summary>
    public TopicModel ToModel(double[] alpha, double beta, double[] objective, bool converged)
    {
        var samples = Math.Max(1, _likelihoods.Count);
        var phi = new double[_topicWord.Length];
        for (var i = 0; i < phi.Length; i++)
        {
            phi[i] = _likelihoods.Count == 0 ? 1.0 / _bag.TermCount : _topicWord[i] / samples;
        }

        var alphaSum = 0.0;
        foreach (var a in alpha)
        {
            alphaSum += a;
        }

        var counts = new double[_unitTopics.Length];
        var theta = new double[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = _unitTopics[i] / samples;
            theta[i] = (counts[i] + alpha[i % _topics]) / (_bag.RowTotals[i / _topics] + alphaSum);
        }

        return new TopicModel
        {
            TopicCount = _topics,
            TermCount = _bag.TermCount,
            UnitCount = _bag.UnitCount,
            TopicWord = phi,
            DocumentTopic = theta,
            DocumentTopicCounts = counts,
            TopicCounts = Array.ConvertAll(_totals, n => n / samples),
            Alpha = [.. alpha],
            Beta = beta,
            Objective = objective,
            Converged = converged,
            SampleLogLikelihoods = [.. _likelihoods],
        };
    }
}
