using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// tf-idf vectors of units, term by term: idf × (1 + ln count), with idf = ln((D + 1) / df), so that a word of every unit keeps a little weight and copies are at
/// distance 0 whatever their words. The vectors are held by term as well as by unit: a unit is then compared with all others at the cost of its own terms'
/// entries, a small part of all.
/// </summary>
internal sealed class UnitVectors
{
    // Units of a block of work.
    private const int BlockUnits = 512;

    private readonly BagOfWords _bag;
    private readonly int[] _units;
    private readonly double[] _idf;
    private readonly double[] _norms;
    private readonly int[] _starts;
    private readonly int[] _entryUnits;
    private readonly double[] _entryWeights;

    /// <summary>Weighs the terms of some units.</summary>
    /// <param name="bag">The counts.</param>
    /// <param name="units">The units; a unit is named by its place in this list.</param>
    /// <param name="jobs">Threads to use.</param>
    public UnitVectors(BagOfWords bag, int[] units, int jobs)
    {
        _bag = bag;
        _units = units;
        _starts = Starts();
        _idf = new double[bag.TermCount];
        for (var w = 0; w < _idf.Length; w++)
        {
            var frequency = _starts[w + 1] - _starts[w];
            _idf[w] = frequency == 0 ? 0 : DeterministicMath.Log((units.Length + 1) / (double)frequency);
        }

        var rowStarts = new int[units.Length + 1];
        for (var i = 0; i < units.Length; i++)
        {
            rowStarts[i + 1] = rowStarts[i] + bag.PairsOf(units[i]);
        }

        _norms = new double[units.Length];
        var weights = new double[rowStarts[^1]];
        BlockScheduler.Run((units.Length + BlockUnits - 1) / BlockUnits, jobs, block =>
        {
            for (var i = block * BlockUnits; i < Math.Min(units.Length, (block + 1) * BlockUnits); i++)
            {
                _norms[i] = Weigh(i, weights.AsSpan(rowStarts[i]..rowStarts[i + 1]));
            }
        });
        _entryUnits = new int[weights.Length];
        _entryWeights = new double[weights.Length];
        Transpose(weights);
    }

    /// <summary>Cosine of one unit's vector with that of each unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="similarity">Takes the cosines.</param>
    public void Similarities(int unit, double[] similarity)
    {
        Array.Clear(similarity);
        var terms = _bag.Terms(_units[unit]);
        var counts = _bag.CountsOf(_units[unit]);
        for (var p = 0; p < terms.Length; p++)
        {
            var weight = Weight(terms[p], counts[p]) / _norms[unit];
            for (var e = _starts[terms[p]]; e < _starts[terms[p] + 1]; e++)
            {
                similarity[_entryUnits[e]] += weight * _entryWeights[e];
            }
        }

        for (var i = 0; i < similarity.Length; i++)
        {
            similarity[i] /= _norms[i];
        }

        similarity[unit] = 1; // but for rounding
    }

    // Where the entries of each term begin.
    private int[] Starts()
    {
        var starts = new int[_bag.TermCount + 1];
        foreach (var unit in _units)
        {
            foreach (var term in _bag.Terms(unit))
            {
                starts[term + 1]++;
            }
        }

        for (var w = 0; w < _bag.TermCount; w++)
        {
            starts[w + 1] += starts[w];
        }

        return starts;
    }

    private double Weigh(int unit, Span<double> weights)
    {
        var squares = 0.0;
        var terms = _bag.Terms(_units[unit]);
        var counts = _bag.CountsOf(_units[unit]);
        for (var p = 0; p < terms.Length; p++)
        {
            weights[p] = Weight(terms[p], counts[p]);
            squares += weights[p] * weights[p];
        }

        return squares > 0 ? Math.Sqrt(squares) : 1;
    }

    // Most counts are 1.
    private double Weight(int term, int count) => count == 1 ? _idf[term] : _idf[term] * (1 + DeterministicMath.Log(count));

    private void Transpose(double[] weights)
    {
        var next = _starts.AsSpan(0, _bag.TermCount).ToArray();
        var from = 0;
        for (var i = 0; i < _units.Length; i++)
        {
            foreach (var term in _bag.Terms(_units[i]))
            {
                var entry = next[term]++;
                _entryUnits[entry] = i;
                _entryWeights[entry] = weights[from++];
            }
        }
    }
}
