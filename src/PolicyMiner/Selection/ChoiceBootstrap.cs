using PolicyMiner.Evaluation;
using PolicyMiner.Foundation;

namespace PolicyMiner.Selection;

/// <summary>
/// How firm the choice of one-se and knee is: both are applied again to resamples of the documents (with replacement, as many as there are) and, in each fold and at
/// each K, of the starts, of which the best by training objective counts as ever. Bootstrap: Efron and Tibshirani 1993, percentile interval; its median as the
/// decision: Breiman 1996, Bagging predictors.
/// </summary>
internal sealed class ChoiceBootstrap
{
    /// <summary>Number of resamples.</summary>
    public const int Resamples = 1000;

    private const ulong Purpose = 0xB007;

    private readonly int[] _topicCounts;
    private readonly double _minGain;
    private readonly long[] _tokens;
    private readonly double[] _weights;
    private readonly IReadOnlyList<IReadOnlyList<HeldOutLikelihood>>[] _starts;
    private readonly int[][] _drawn;

    private ChoiceBootstrap(IReadOnlyList<TopicCountScore> scores, double minGain)
    {
        _topicCounts = [.. scores.Select(s => s.TopicCount)];
        _minGain = minGain;
        _tokens = scores[0].HeldOut.Tokens;
        _weights = new double[_tokens.Length];
        _starts = [.. scores.Select(s => s.HeldOutOfStarts.Count > 0 ? s.HeldOutOfStarts : [[s.HeldOut]])];
        _drawn = [.. _starts.Select(folds => new int[folds.Count])];
    }

    /// <summary>For each swept K, the share of the resamples in which the smaller of one-se and knee is this K; sums to 1.</summary>
    public static double[] Shares(IReadOnlyList<TopicCountScore> scores, double minGain, ulong seed)
    {
        var bootstrap = new ChoiceBootstrap(scores, minGain);
        var random = new RandomStream(seed, Purpose);
        var counts = new int[scores.Count];
        for (var b = 0; b < Resamples; b++)
        {
            bootstrap.Draw(random);
            counts[bootstrap.Choose()]++;
        }

        return Array.ConvertAll(counts, c => c / (double)Resamples);
    }

    private void Draw(RandomStream random)
    {
        Array.Clear(_weights);
        for (var d = 0; d < _weights.Length; d++)
        {
            _weights[random.NextInt32(_weights.Length)]++;
        }

        for (var k = 0; k < _starts.Length; k++)
        {
            for (var f = 0; f < _starts[k].Count; f++)
            {
                _drawn[k][f] = BestOfDrawn(random, _starts[k][f].Count);
            }
        }
    }

    /// <summary>The best rank among as many starts as there are, drawn with replacement.</summary>
    private static int BestOfDrawn(RandomStream random, int starts)
    {
        var best = starts < StartNoise.LeastStarts ? 0 : starts;
        for (var s = 0; s < starts && best > 0; s++)
        {
            best = Math.Min(best, random.NextInt32(starts));
        }

        return best;
    }

    private int Choose()
    {
        double tokens = 0;
        for (var d = 0; d < _weights.Length; d++)
        {
            tokens += _weights[d] * _tokens[d];
        }

        var losses = new double[_starts.Length];
        for (var i = 0; i < losses.Length; i++)
        {
            losses[i] = Loss(i) / tokens;
        }

        var best = Array.IndexOf(losses, losses.Min());
        var oneSe = 0;
        while (oneSe < best && !WithinOneStandardError(best, oneSe, losses[oneSe] - losses[best], tokens))
        {
            oneSe++;
        }

        var knee = Array.FindIndex(TopicCountChoice.Gains(_topicCounts, losses), g => g < _minGain);
        return knee < 0 ? oneSe : Math.Min(oneSe, knee);
    }

    /// <summary>−Σ_d ℓ_d with each document as often as it was drawn.</summary>
    private double Loss(int index)
    {
        var loss = 0.0;
        var first = 0;
        for (var f = 0; f < _drawn[index].Length; f++)
        {
            foreach (var likelihood in _starts[index][f][_drawn[index][f]].LogLikelihood)
            {
                loss -= _weights[first++] * likelihood;
            }
        }

        return loss;
    }

    /// <summary>The paired standard error of <see cref="PairedDifference"/>, with each document as often as it was drawn.</summary>
    private bool WithinOneStandardError(int best, int other, double difference, double tokens)
    {
        var squares = 0.0;
        var d = 0;
        for (var f = 0; f < _drawn[best].Length; f++)
        {
            var a = _starts[best][f][_drawn[best][f]].LogLikelihood;
            var b = _starts[other][f][_drawn[other][f]].LogLikelihood;
            for (var i = 0; i < a.Length; i++, d++)
            {
                var residual = a[i] - b[i] - (difference * _tokens[d]);
                squares += _weights[d] * residual * residual;
            }
        }

        var documents = _weights.Length;
        return difference <= Math.Sqrt(documents / (documents - 1.0) * squares) / tokens;
    }
}
