using PolicyMiner.Findings.Surges;
using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings.Relations;

/// <summary>tf·ln(D/df) of each document, worked out from the counts where it is needed, so that a large corpus needs no second copy.</summary>
internal sealed class TfIdfVectors
{
    private readonly BagOfWords _documents;
    private readonly double[] _idf;
    private readonly double[] _norms;

    private TfIdfVectors(BagOfWords documents, double[] idf)
    {
        (_documents, _idf) = (documents, idf);
        _norms = new double[documents.UnitCount];
        for (var d = 0; d < _norms.Length; d++)
        {
            double squares = 0;
            var terms = documents.Terms(d);
            var counts = documents.CountsOf(d);
            for (var i = 0; i < terms.Length; i++)
            {
                var weight = counts[i] * idf[terms[i]];
                squares += weight * weight;
            }

            _norms[d] = Math.Sqrt(squares);
        }
    }

    /// <summary>The vectors of all documents.</summary>
    /// <param name="terms">Documents of each term.</param>
    public static TfIdfVectors Of(DocumentTerms terms)
    {
        var documents = terms.Documents;
        var idf = new double[documents.TermCount];
        for (var term = 0; term < idf.Length; term++)
        {
            var frequency = terms.FrequencyOf(term);
            idf[term] = frequency == 0 ? 0 : DeterministicMath.Log(documents.UnitCount / (double)frequency);
        }

        return new TfIdfVectors(documents, idf);
    }

    /// <summary>Cosine of two documents; 0 where one has no weight.</summary>
    public double Cosine(int first, int second)
    {
        var scale = _norms[first] * _norms[second];
        if (scale == 0)
        {
            return 0;
        }

        double sum = 0;
        var terms = _documents.Terms(first);
        var counts = _documents.CountsOf(first);
        var otherTerms = _documents.Terms(second);
        var otherCounts = _documents.CountsOf(second);
        for (int i = 0, j = 0; i < terms.Length && j < otherTerms.Length;)
        {
            if (terms[i] == otherTerms[j])
            {
                var idf = _idf[terms[i]];
                sum += counts[i++] * idf * (otherCounts[j++] * idf);
            }
            else if (terms[i] < otherTerms[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum / scale;
    }
}
