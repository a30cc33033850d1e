using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PolicyMiner.Evaluation;

/// <summary>
/// One unit's θ from the words of its half A, φ and α fixed: the fixed point
/// r(k|w) ∝ φ_kw θ_k, θ_k = (α_k + Σ_w n_w r(k|w)) / (α₀ + N), from θ uniform. Scratch space of one thread.
/// </summary>
internal sealed class DocumentCompletion
{
    /// <summary>The fixed point is reached when no θ_k moves by this much.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>Most rounds of the fixed point.</summary>
    public const int MaxRounds = 1000;

    // Words go through in groups of this many: two registers of four doubles, on every machine.
    private const int Group = 8;

    private readonly double[] _phi;
    private readonly double[] _alpha;
    private readonly int _topics;
    private readonly int _terms;
    private readonly double _alphaSum;
    private readonly double[] _theta;
    private readonly Vector256<double>[] _spread;
    private readonly Vector256<double>[] _gathered;
    private double[] _words = [];
    private double[] _counts = [];

    /// <summary>Prepares scratch space.</summary>
    /// <param name="phi">φ, K × V, all above 0.</param>
    /// <param name="alpha">α, K values.</param>
    public DocumentCompletion(double[] phi, double[] alpha)
    {
        _phi = phi;
        _alpha = alpha;
        _topics = alpha.Length;
        _terms = phi.Length / alpha.Length;
        foreach (var a in alpha)
        {
            _alphaSum += a;
        }

        _theta = new double[_topics];
        _spread = new Vector256<double>[_topics];
        _gathered = new Vector256<double>[2 * _topics];
    }

    /// <summary>θ from the words of half A; the prior mean when there are none. The span is reused by the next call.</summary>
    public ReadOnlySpan<double> Theta(ReadOnlySpan<int> terms, ReadOnlySpan<int> counts)
    {
        if (terms.IsEmpty)
        {
            for (var k = 0; k < _topics; k++)
            {
                _theta[k] = _alpha[k] / _alphaSum;
            }

            return _theta;
        }

        var groups = Gather(terms, counts, out var tokens);
        Array.Fill(_theta, 1.0 / _topics);
        for (var round = 0; round < MaxRounds; round++)
        {
            if (Round(groups, _alphaSum + tokens) < Tolerance)
            {
                break;
            }
        }

        return _theta;
    }

    /// <summary>Σ_w n_w ln Σ_k θ_k φ_kw over the words of half B.</summary>
    public double LogLikelihood(ReadOnlySpan<double> theta, ReadOnlySpan<int> terms, ReadOnlySpan<int> counts)
    {
        var sum = 0.0;
        for (var i = 0; i < terms.Length; i++)
        {
            var p = 0.0;
            for (var k = 0; k < _topics; k++)
            {
                p += theta[k] * _phi[(k * _terms) + terms[i]];
            }

            sum += counts[i] * Foundation.DeterministicMath.Log(p);
        }

        return sum;
    }

    /// <summary>Copies the columns of φ that this unit needs: group after group, inside it topic after topic, eight words side by side.</summary>
    private int Gather(ReadOnlySpan<int> terms, ReadOnlySpan<int> counts, out long tokens)
    {
        var groups = (terms.Length + Group - 1) / Group;
        if (_counts.Length < groups * Group)
        {
            _counts = new double[groups * Group];
            _words = new double[groups * Group * _topics];
        }

        tokens = 0;
        for (var i = 0; i < groups * Group; i++)
        {
            var inside = i < terms.Length;
            var place = (i / Group * _topics * Group) + (i % Group);
            for (var k = 0; k < _topics; k++)
            {
                // A filler word has count 0 and any probability above 0: it adds nothing.
                _words[place + (k * Group)] = inside ? _phi[(k * _terms) + terms[i]] : 1;
            }

            _counts[i] = inside ? counts[i] : 0;
            tokens += inside ? counts[i] : 0;
        }

        return groups;
    }

    /// <summary>One round of the fixed point; returns the largest change of a θ_k.</summary>
    private double Round(int groups, double total)
    {
        var topics = _topics;
        for (var k = 0; k < topics; k++)
        {
            _spread[k] = Vector256.Create(_theta[k]);
        }

        Array.Clear(_gathered);
        ref var words = ref MemoryMarshal.GetArrayDataReference(_words);
        ref var spread = ref MemoryMarshal.GetArrayDataReference(_spread);
        ref var gathered = ref MemoryMarshal.GetArrayDataReference(_gathered);
        for (var g = 0; g < groups; g++)
        {
            ref var block = ref Unsafe.Add(ref words, g * topics * Group);
            var low = Vector256<double>.Zero;
            var high = Vector256<double>.Zero;
            for (var k = 0; k < topics; k++)
            {
                low += Unsafe.Add(ref spread, k) * Vector256.LoadUnsafe(ref block, (nuint)(k * Group));
                high += Unsafe.Add(ref spread, k) * Vector256.LoadUnsafe(ref block, (nuint)((k * Group) + 4));
            }

            low = Vector256.LoadUnsafe(ref _counts[g * Group]) / low;
            high = Vector256.LoadUnsafe(ref _counts[(g * Group) + 4]) / high;
            for (var k = 0; k < topics; k++)
            {
                Unsafe.Add(ref gathered, 2 * k) += low * Vector256.LoadUnsafe(ref block, (nuint)(k * Group));
                Unsafe.Add(ref gathered, (2 * k) + 1) += high * Vector256.LoadUnsafe(ref block, (nuint)((k * Group) + 4));
            }
        }

        var change = 0.0;
        for (var k = 0; k < topics; k++)
        {
            var sum = Unsafe.Add(ref gathered, 2 * k) + Unsafe.Add(ref gathered, (2 * k) + 1);
            var moved = (_alpha[k] + (_theta[k] * ((sum[0] + sum[1]) + (sum[2] + sum[3])))) / total;
            change = Math.Max(change, Math.Abs(moved - _theta[k]));
            _theta[k] = moved;
        }

        return change;
    }
}
