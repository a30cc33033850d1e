using PolicyMiner.Findings.Surges;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Relations;

/// <summary>tf·ln(D/df) of each document, kept as counts by document, so that a large corpus needs no second copy in floating point.</summary>
internal sealed class TfIdfVectors
{
    private readonly int[] _starts;
    private readonly int[] _terms;
    private readonly int[] _counts;
    private readonly double[] _idf;
    private readonly double[] _norms;

    private TfIdfVectors(int[] starts, int[] terms, int[] counts, double[] idf)
    {
        (_starts, _terms, _counts, _idf) = (starts, terms, counts, idf);
        _norms = new double[starts.Length - 1];
        for (var d = 0; d < _norms.Length; d++)
        {
            double squares = 0;
            for (var i = starts[d]; i < starts[d + 1]; i++)
            {
                squares += Weight(i) * Weight(i);
            }

            _norms[d] = Math.Sqrt(squares);
        }
    }

    /// <summary>Turns the terms' documents into the documents' terms.</summary>
    /// <param name="terms">Documents of each term.</param>
    /// <param name="documents">D.</param>
    public static TfIdfVectors Of(DocumentTerms terms, int documents)
    {
        var starts = new int[documents + 1];
        foreach (var row in terms.Rows)
        {
            starts[row + 1]++;
        }

        for (var d = 0; d < documents; d++)
        {
            starts[d + 1] += starts[d];
        }

        var ids = new int[terms.Rows.Length];
        var counts = new int[ids.Length];
        var next = starts.ToArray();
        var idf = new double[terms.Starts.Length - 1];
        for (var term = 0; term < idf.Length; term++)
        {
            var frequency = terms.Starts[term + 1] - terms.Starts[term];
            idf[term] = frequency == 0 ? 0 : DeterministicMath.Log(documents / (double)frequency);
            for (var i = terms.Starts[term]; i < terms.Starts[term + 1]; i++)
            {
                ids[next[terms.Rows[i]]] = term;
                counts[next[terms.Rows[i]]++] = terms.Counts[i];
            }
        }

        return new TfIdfVectors(starts, ids, counts, idf);
    }

    /// <summary>Cosine of two documents; 0 where one has no weight.</summary>
    public double Cosine(int first, int second)
    {
        double sum = 0;
        for (int i = _starts[first], j = _starts[second]; i < _starts[first + 1] && j < _starts[second + 1];)
        {
            if (_terms[i] == _terms[j])
            {
                sum += Weight(i++) * Weight(j++);
            }
            else if (_terms[i] < _terms[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var scale = _norms[first] * _norms[second];
        return scale > 0 ? sum / scale : 0;
    }

    private double Weight(int place) => _counts[place] * _idf[_terms[place]];
}
