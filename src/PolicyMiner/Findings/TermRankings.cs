using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings;

/// <summary>Scores the terms of each topic by the measures of <see cref="TermMeasure"/>; p_w is the share of w in the modelled tokens.</summary>
public sealed class TermRankings
{
    /// <summary>λ of relevance: the weight of probability against lift (Sievert and Shirley 2014 found 0.6 best for readers).</summary>
    public const double RelevanceWeight = 0.6;

    private readonly TopicModel _model;
    private readonly double[] _share;
    private readonly double[] _meanLog;
    private readonly Frex _frex;

    /// <summary>Prepares what all topics share.</summary>
    /// <param name="model">The fitted model.</param>
    /// <param name="bag">The bag of words it was fitted to.</param>
    public TermRankings(TopicModel model, BagOfWords bag)
    {
        if (model.TermCount != bag.TermCount)
        {
            throw new ArgumentException($"The model has {model.TermCount} terms, the bag of words {bag.TermCount}.", nameof(bag));
        }

        _model = model;
        _frex = new Frex(model);
        _share = new double[bag.TermCount];
        for (var u = 0; u < bag.UnitCount; u++)
        {
            var terms = bag.Terms(u);
            var counts = bag.CountsOf(u);
            for (var i = 0; i < terms.Length; i++)
            {
                _share[terms[i]] += bag.WeightOf(u) * counts[i];
            }
        }

        var tokens = bag.WeightedTokenCount;
        _meanLog = new double[bag.TermCount];
        for (var w = 0; w < bag.TermCount; w++)
        {
            _share[w] /= Math.Max(1, tokens);
            for (var k = 0; k < model.TopicCount; k++)
            {
                // A φ without smoothing may hold zeros, whose logarithm would swallow the mean.
                _meanLog[w] += DeterministicMath.Log(Math.Max(model.TopicWord[(k * model.TermCount) + w], HeldOutPerplexity.SmallestProbability));
            }

            _meanLog[w] /= model.TopicCount;
        }
    }

    /// <summary>Scores of all terms in one topic.</summary>
    public TopicTermScores Of(int topic)
    {
        var phi = _model.Words(topic);
        var lift = new double[phi.Length];
        var relevance = new double[phi.Length];
        var score = new double[phi.Length];
        for (var w = 0; w < phi.Length; w++)
        {
            var log = DeterministicMath.Log(phi[w]);
            lift[w] = _share[w] > 0 ? phi[w] / _share[w] : double.NaN;
            relevance[w] = (RelevanceWeight * log) + ((1 - RelevanceWeight) * DeterministicMath.Log(lift[w]));

            // A term without any probability in the topic is worth nothing there; 0 · ln 0 has that limit.
            score[w] = phi[w] > 0 ? phi[w] * (log - _meanLog[w]) : 0;
        }

        return new TopicTermScores
        {
            Probability = phi.ToArray(),
            Frex = _frex.Scores(topic),
            Lift = lift,
            Relevance = relevance,
            TermScore = score,
        };
    }
}
