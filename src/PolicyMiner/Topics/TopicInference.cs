using System.Runtime.Intrinsics;
using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// Topic shares of units that the model has not seen, with φ and α fixed: the fixed point of
/// <code>r(k|w) ∝ φ_kw θ_k,   θ_k = (α_k + Σ_w n_w r(k|w)) / (Σ_k α_k + Σ_w n_w)</code>
/// from equal shares until no share changes by 10⁻⁶ or for 1,000 rounds (the mode of θ under a Dirichlet(α + 1) prior, found by
/// expectation maximisation: it climbs a concave function, so the start does not matter). Each unit's digits depend on that unit and the
/// model alone. Safe for use by several threads.
/// </summary>
public sealed class TopicInference
{
    private const double Tolerance = 1e-6;
    private const int MostRounds = 1000;
    private const int Lanes4 = 4;

    private readonly double[] _wordTopic;
    private readonly double[] _alpha;
    private readonly double _alphaSum;
    private readonly int _stride;

    /// <summary>Prepares inference under a fitted model, with its own α.</summary>
    /// <param name="model">The model.</param>
    public TopicInference(TopicModel model) : this(model.TopicWord, model.TopicCount, model.TermCount, model.Alpha)
    {
    }

    /// <summary>Prepares inference under any topic-word probabilities.</summary>
    /// <param name="topicWord">φ, K × V row-major; rows sum to 1.</param>
    /// <param name="topics">K.</param>
    /// <param name="terms">V.</param>
    /// <param name="alpha">α, K values above 0.</param>
    public TopicInference(ReadOnlySpan<double> topicWord, int topics, int terms, ReadOnlySpan<double> alpha)
    {
        if (topicWord.Length != (long)topics * terms || alpha.Length != topics)
        {
            throw new ArgumentException("φ is K × V and α has K values.", nameof(topicWord));
        }

        TopicCount = topics;
        TermCount = terms;
        _stride = (topics + Lanes4 - 1) / Lanes4 * Lanes4;
        _wordTopic = new double[(long)terms * _stride];
        for (var k = 0; k < topics; k++)
        {
            var row = topicWord.Slice(k * terms, terms);
            for (var w = 0; w < terms; w++)
            {
                _wordTopic[((long)w * _stride) + k] = row[w];
            }
        }

        _alpha = new double[_stride];
        alpha.CopyTo(_alpha);
        foreach (var a in alpha)
        {
            _alphaSum += a;
        }
    }

    /// <summary>K.</summary>
    public int TopicCount { get; }

    /// <summary>V.</summary>
    public int TermCount { get; }

    /// <summary>θ of one unit; the prior mean when it has no tokens.</summary>
    /// <param name="terms">Distinct terms of the unit.</param>
    /// <param name="counts">Their counts.</param>
    /// <param name="theta">Takes K shares that sum to 1.</param>
    public void Infer(ReadOnlySpan<int> terms, ReadOnlySpan<int> counts, Span<double> theta)
        => Infer(terms, counts, theta, new double[2 * _stride]);

    /// <summary>θ of every unit, D × K.</summary>
    /// <param name="bag">Units over the model's vocabulary.</param>
    /// <param name="jobs">Threads to use; never changes a digit.</param>
    /// <param name="cancellationToken">Checked before each block of units.</param>
    public double[] Infer(BagOfWords bag, int jobs = 1, CancellationToken cancellationToken = default)
    {
        const int UnitsPerBlock = 64;
        var theta = new double[(long)bag.UnitCount * TopicCount];
        var blocks = (bag.UnitCount + UnitsPerBlock - 1) / UnitsPerBlock;
        BlockScheduler.Run(
            blocks,
            jobs,
            () => new double[2 * _stride],
            (block, scratch) =>
            {
                var end = Math.Min(bag.UnitCount, (block + 1) * UnitsPerBlock);
                for (var d = block * UnitsPerBlock; d < end; d++)
                {
                    Infer(bag.Terms(d), bag.CountsOf(d), theta.AsSpan(d * TopicCount, TopicCount), scratch);
                }
            },
            cancellationToken);
        return theta;
    }

    /// <summary>Σ_w n_w ln Σ_k θ_k φ_kw: log-likelihood of a unit's tokens under given shares.</summary>
    /// <param name="theta">θ, K values.</param>
    /// <param name="terms">Distinct terms.</param>
    /// <param name="counts">Their counts.</param>
    public double LogLikelihood(ReadOnlySpan<double> theta, ReadOnlySpan<int> terms, ReadOnlySpan<int> counts)
    {
        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++)
        {
            var probability = 0.0;
            var row = _wordTopic.AsSpan(terms[i] * _stride, TopicCount);
            for (var k = 0; k < row.Length; k++)
            {
                probability += theta[k] * row[k];
            }

            sum += counts[i] * DeterministicMath.Log(probability);
        }

        return sum;
    }

    private unsafe void Infer(ReadOnlySpan<int> terms, ReadOnlySpan<int> counts, Span<double> theta, double[] scratch)
    {
        var tokens = 0L;
        foreach (var n in counts)
        {
            tokens += n;
        }

        if (tokens == 0)
        {
            for (var k = 0; k < TopicCount; k++)
            {
                theta[k] = _alpha[k] / _alphaSum;
            }

            return;
        }

        var total = Vector256.Create(_alphaSum + tokens);
        fixed (double* words = _wordTopic)
        fixed (double* alpha = _alpha)
        fixed (double* share = scratch)
        {
            var next = share + _stride;
            new Span<double>(share, _stride).Clear();
            new Span<double>(share, TopicCount).Fill(1.0 / TopicCount);
            for (var round = 0; round < MostRounds; round++)
            {
                new Span<double>(next, _stride).Clear();
                for (var i = 0; i < terms.Length; i++)
                {
                    var row = words + ((long)terms[i] * _stride);
                    var dot = Vector256<double>.Zero;
                    for (var k = 0; k < _stride; k += Lanes4)
                    {
                        dot += Vector256.Load(row + k) * Vector256.Load(share + k);
                    }

                    var probability = (dot.GetElement(0) + dot.GetElement(2)) + (dot.GetElement(1) + dot.GetElement(3));
                    var weight = Vector256.Create(counts[i] / probability);
                    for (var k = 0; k < _stride; k += Lanes4)
                    {
                        (Vector256.Load(next + k) + (Vector256.Load(row + k) * weight)).Store(next + k);
                    }
                }

                var change = Vector256<double>.Zero;
                for (var k = 0; k < _stride; k += Lanes4)
                {
                    var old = Vector256.Load(share + k);
                    var now = (Vector256.Load(alpha + k) + (old * Vector256.Load(next + k))) / total;
                    change = Vector256.MaxNative(change, Vector256.Abs(now - old));
                    now.Store(share + k);
                }

                if (Vector256.LessThanAll(change, Vector256.Create(Tolerance)))
                {
                    break;
                }
            }

            new Span<double>(share, TopicCount).CopyTo(theta);
        }
    }
}
