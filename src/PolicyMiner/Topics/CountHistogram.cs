using PolicyMiner.Foundation;

namespace PolicyMiner.Topics;

/// <summary>
/// Non-negative expected counts sorted into bins of 1/32 octave, each with the number and the sum of its counts. The sums of digamma
/// differences that fit a Dirichlet prior are then taken over some hundred bins and not over every count: within a bin counts differ by at
/// most 3 %, so a sum is right to about one part in ten thousand, and a fixed point can be run to its end at no cost.
/// </summary>
internal sealed class CountHistogram
{
    // Float bits without the lowest 18: sign, exponent and five bits of the mantissa.
    private const int Shift = 18;

    // Counts below 2^-30 add nothing to any sum; above 2^34 a count does not fit a corpus in memory.
    private const int LowestExponent = 127 - 30;
    private const int HighestExponent = 127 + 34;
    private const int Lowest = LowestExponent << (23 - Shift);
    private const int Bins = (HighestExponent - LowestExponent) << (23 - Shift);

    private readonly double[] _numbers = new double[Bins];
    private readonly double[] _sums = new double[Bins];

    /// <summary>Takes in one count.</summary>
    /// <param name="count">The count.</param>
    /// <param name="weight">How many times it counts.</param>
    public void Add(float count, double weight = 1)
    {
        var bin = (BitConverter.SingleToInt32Bits(count) >> Shift) - Lowest;
        if (bin >= 0)
        {
            bin = Math.Min(bin, Bins - 1);
            _numbers[bin] += weight;
            _sums[bin] += count * weight;
        }
    }

    /// <summary>Takes back one count that was taken in before.</summary>
    public void Remove(float count)
    {
        var bin = (BitConverter.SingleToInt32Bits(count) >> Shift) - Lowest;
        if (bin >= 0)
        {
            bin = Math.Min(bin, Bins - 1);
            _numbers[bin]--;
            _sums[bin] -= count;
        }
    }

    /// <summary>Forgets all counts.</summary>
    public void Clear()
    {
        Array.Clear(_numbers);
        Array.Clear(_sums);
    }

    /// <summary>The bins in use.</summary>
    /// <param name="soft">
    /// Whether the counts are means of unknown whole numbers. ψ(n + prior) − ψ(prior) is far from linear at 0 (it jumps to 1/prior at n = 1), so its
    /// value at a mean of 0.01 is not its mean over a hundred times 0 and once 1: used so, β comes out two to ten times too large. Each mean m
    /// is therefore parted into the chance 1 − e^−m that the number is above 0 (many small shares: Poisson) and its mean m / (1 − e^−m) if so,
    /// as in Teh, Newman and Welling 2007, section 4.
    /// </param>
    public List<(double Number, double Mean)> Occupied(bool soft)
    {
        var list = new List<(double, double)>();
        for (var i = 0; i < Bins; i++)
        {
            if (_numbers[i] > 0)
            {
                var mean = _sums[i] / _numbers[i];
                var share = 1.0;
                if (soft)
                {
                    share = mean < 1e-4 ? mean * (1 - (mean / 2)) : 1 - DeterministicMath.Exp(-mean);
                }

                list.Add((_numbers[i] * share, mean / share));
            }
        }

        return list;
    }

    /// <summary>Σ [ψ(count + prior) − ψ(prior)] over occupied bins.</summary>
    public static double DigammaSum(List<(double Number, double Mean)> bins, double prior)
    {
        var at = DeterministicMath.Digamma(prior);
        var sum = 0.0;
        foreach (var (number, mean) in bins)
        {
            sum += number * (DeterministicMath.Digamma(mean + prior) - at);
        }

        return sum;
    }
}
