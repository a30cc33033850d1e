using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicyMiner.Findings.Measures;

/// <summary>
/// The topic-word probabilities of the tokens of one text, in both orders: by topic, so that the sums of many tokens go side by side, and by token, so
/// that the counts of many topics do. Every number is made of the same operations in the same order as one token after the other.
/// </summary>
internal readonly ref struct TokenTopics
{
    private static readonly int Lanes = Vector256<double>.Count;
    private readonly ReadOnlySpan<double> _wordTopic;
    private readonly ReadOnlySpan<int> _terms;
    private readonly double[] _byTopic;
    private readonly double[] _scales;
    private readonly int _topics;

    /// <summary>Gathers the probabilities.</summary>
    /// <param name="wordTopic">φ, terms × topics.</param>
    /// <param name="topics">K.</param>
    /// <param name="terms">Term id of each token.</param>
    public TokenTopics(ReadOnlySpan<double> wordTopic, int topics, ReadOnlySpan<int> terms)
    {
        _wordTopic = wordTopic;
        _topics = topics;
        _terms = terms;
        var width = (terms.Length + Lanes - 1) / Lanes * Lanes;
        _scales = new double[width];
        _byTopic = new double[topics * width];
        for (var i = 0; i < terms.Length; i++)
        {
            var words = wordTopic.Slice(terms[i] * topics, topics);
            for (var t = 0; t < words.Length; t++)
            {
                _byTopic[(t * width) + i] = words[t];
            }
        }
    }

    /// <summary>Sums of the tokens' responsibilities r(k|w) = θ_k φ_kw / Σ_j θ_j φ_jw.</summary>
    /// <param name="theta">θ, K values.</param>
    /// <param name="counts">Filled with K sums.</param>
    public void Count(ReadOnlySpan<double> theta, Span<double> counts)
    {
        Scale(theta);
        var at = 0;
        for (; at + (4 * Lanes) <= _topics; at += 4 * Lanes)
        {
            CountSixteen(theta, counts, at);
        }

        for (; at + Lanes <= _topics; at += Lanes)
        {
            CountFour(theta, counts, at);
        }

        for (; at < _topics; at++)
        {
            double sum = 0;
            for (var i = 0; i < _terms.Length; i++)
            {
                sum += theta[at] * _wordTopic[(_terms[i] * _topics) + at] * _scales[i];
            }

            counts[at] = sum;
        }
    }

    /// <summary>1 / Σ_k θ_k φ_kw of each token; 0 for a token of which no topic of the text speaks.</summary>
    private void Scale(ReadOnlySpan<double> theta)
    {
        var width = _scales.Length;
        ref var words = ref MemoryMarshal.GetArrayDataReference(_byTopic);
        for (var i = 0; i < width; i += 2 * Lanes)
        {
            // A text of an odd number of vectors takes its last one twice.
            var j = Math.Min(i + Lanes, width - Lanes);
            var first = Vector256<double>.Zero;
            var second = Vector256<double>.Zero;
            for (var t = 0; t < theta.Length; t++)
            {
                var share = Vector256.Create(theta[t]);
                first += share * Vector256.LoadUnsafe(ref words, (nuint)((t * width) + i));
                second += share * Vector256.LoadUnsafe(ref words, (nuint)((t * width) + j));
            }

            Inverse(first).CopyTo(_scales.AsSpan(i));
            Inverse(second).CopyTo(_scales.AsSpan(j));
        }
    }

    private static Vector256<double> Inverse(Vector256<double> sums)
        => Vector256.ConditionalSelect(Vector256.GreaterThan(sums, Vector256<double>.Zero), Vector256<double>.One / sums, Vector256<double>.Zero);

    private void CountSixteen(ReadOnlySpan<double> theta, Span<double> counts, int at)
    {
        var lanes = (nuint)Lanes;
        var thetaA = Vector256.Create(theta[at..]);
        var thetaB = Vector256.Create(theta[(at + Lanes)..]);
        var thetaC = Vector256.Create(theta[(at + (2 * Lanes))..]);
        var thetaD = Vector256.Create(theta[(at + (3 * Lanes))..]);
        var sumA = Vector256<double>.Zero;
        var sumB = sumA;
        var sumC = sumA;
        var sumD = sumA;
        for (var i = 0; i < _terms.Length; i++)
        {
            ref var words = ref MemoryMarshal.GetReference(_wordTopic.Slice((_terms[i] * _topics) + at, 4 * Lanes));
            var scale = Vector256.Create(_scales[i]);
            sumA += thetaA * Vector256.LoadUnsafe(ref words) * scale;
            sumB += thetaB * Vector256.LoadUnsafe(ref words, lanes) * scale;
            sumC += thetaC * Vector256.LoadUnsafe(ref words, 2 * lanes) * scale;
            sumD += thetaD * Vector256.LoadUnsafe(ref words, 3 * lanes) * scale;
        }

        sumA.CopyTo(counts[at..]);
        sumB.CopyTo(counts[(at + Lanes)..]);
        sumC.CopyTo(counts[(at + (2 * Lanes))..]);
        sumD.CopyTo(counts[(at + (3 * Lanes))..]);
    }

    private void CountFour(ReadOnlySpan<double> theta, Span<double> counts, int at)
    {
        var shares = Vector256.Create(theta[at..]);
        var sum = Vector256<double>.Zero;
        for (var i = 0; i < _terms.Length; i++)
        {
            sum += shares * Vector256.Create(_wordTopic[((_terms[i] * _topics) + at)..]) * Vector256.Create(_scales[i]);
        }

        sum.CopyTo(counts[at..]);
    }
}
