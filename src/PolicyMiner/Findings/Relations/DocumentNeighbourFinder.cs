using PolicyMiner.Findings.Surges;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Findings.Relations;

/// <summary>Finds for each document those with the most similar mixture of topics.</summary>
internal static class DocumentNeighbourFinder
{
    /// <summary>Neighbours listed for each document.</summary>
    public const int Neighbours = 5;

    /// <summary>Documents beyond which all pairs would take minutes: then no neighbours are sought.</summary>
    public const int MaxDocuments = 20_000;

    private const int BlockSize = 32;

    /// <summary>The neighbours of all documents, the most similar first; ties by corpus order.</summary>
    /// <param name="theta">θ of the documents.</param>
    /// <param name="terms">Documents of each term.</param>
    /// <param name="jobs">Threads.</param>
    public static IReadOnlyList<DocumentNeighbour> Find(DocumentTopics theta, DocumentTerms terms, int jobs)
    {
        var (count, k) = (theta.Documents.Length, theta.TopicCount);
        if (count > MaxDocuments)
        {
            return [];
        }

        var roots = Array.ConvertAll(theta.Shares, Math.Sqrt);
        var vectors = TfIdf(terms, count);
        var found = new DocumentNeighbour[count][];
        BlockScheduler.Run((count + BlockSize - 1) / BlockSize, jobs, () => new double[count], (block, similarity) =>
        {
            for (var row = block * BlockSize; row < Math.Min(count, (block + 1) * BlockSize); row++)
            {
                for (var other = 0; other < count; other++)
                {
                    double affinity = 0;
                    for (var t = 0; t < k; t++)
                    {
                        affinity += roots[(row * k) + t] * roots[(other * k) + t];
                    }

                    similarity[other] = other == row ? double.NaN : 1 - Math.Sqrt(Math.Max(0, 1 - affinity));
                }

                var nearest = Evaluation.TopTerms.Of(similarity, Neighbours);
                var self = row;
                found[row] = [.. nearest.Select(n => new DocumentNeighbour(theta.Documents[self], theta.Documents[n], similarity[n], Cosine(vectors[self], vectors[n])))];
            }
        });
        return [.. found.SelectMany(f => f)];
    }

    /// <summary>tf·ln(D/df) of each document, terms rising, scaled to length 1.</summary>
    private static (int Term, double Weight)[][] TfIdf(DocumentTerms terms, int documents)
    {
        var vectors = new List<(int Term, double Weight)>[documents];
        for (var d = 0; d < documents; d++)
        {
            vectors[d] = [];
        }

        for (var term = 0; term + 1 < terms.Starts.Length; term++)
        {
            var frequency = terms.Starts[term + 1] - terms.Starts[term];
            var idf = frequency == 0 ? 0 : DeterministicMath.Log(documents / (double)frequency);
            for (var i = terms.Starts[term]; i < terms.Starts[term + 1] && idf > 0; i++)
            {
                vectors[terms.Rows[i]].Add((term, terms.Counts[i] * idf));
            }
        }

        return [.. vectors.Select(v =>
        {
            double squares = 0;
            foreach (var (_, weight) in v)
            {
                squares += weight * weight;
            }

            var norm = Math.Sqrt(squares);
            return v.Select(p => (p.Term, p.Weight / norm)).ToArray();
        })];
    }

    private static double Cosine((int Term, double Weight)[] first, (int Term, double Weight)[] second)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            if (first[i].Term == second[j].Term)
            {
                sum += first[i++].Weight * second[j++].Weight;
            }
            else if (first[i].Term < second[j].Term)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }
}
