using PolicyMiner.Findings.Surges;
using PolicyMiner.Foundation;
using PolicyMiner.Topics;

namespace PolicyMiner.Findings.Relations;

/// <summary>
/// Finds for each document those with the most similar mixture of topics. Up to <see cref="MaxAllPairs"/> documents each is compared with every
/// other; beyond, with those whose first topic is its own first or second topic, which cuts the pairs to about 2/K of all: a document whose first
/// topic is neither shares little of the mixture.
/// </summary>
internal static class DocumentNeighbourFinder
{
    /// <summary>Neighbours listed for each document.</summary>
    public const int Neighbours = 5;

    /// <summary>Documents beyond which only those of related first topics are compared.</summary>
    public const int MaxAllPairs = 20_000;

    private const int BlockSize = 32;

    /// <summary>The neighbours of all documents, the most similar first; ties by corpus order.</summary>
    /// <param name="theta">θ of the documents.</param>
    /// <param name="terms">Documents of each term.</param>
    /// <param name="jobs">Threads.</param>
    /// <param name="maxAllPairs">Documents up to which all pairs are compared.</param>
    public static IReadOnlyList<DocumentNeighbour> Find(DocumentTopics theta, DocumentTerms terms, int jobs, int maxAllPairs = MaxAllPairs)
    {
        var (count, k) = (theta.Documents.Length, theta.TopicCount);
        var roots = Array.ConvertAll(theta.Shares, Math.Sqrt);
        var vectors = TfIdfVectors.Of(terms);
        int[][] all = [[.. Enumerable.Range(0, count)]];
        var byTopic = count <= maxAllPairs ? null : ByFirstTopic(theta);
        var found = new DocumentNeighbour[count][];
        BlockScheduler.Run((count + BlockSize - 1) / BlockSize, jobs, () => new double[count], (block, scratch) =>
        {
            for (var row = block * BlockSize; row < Math.Min(count, (block + 1) * BlockSize); row++)
            {
                var candidates = byTopic is null ? all[0] : Related(theta.Row(row), byTopic);
                var similarity = scratch.AsSpan(0, candidates.Length);
                var own = roots.AsSpan(row * k, k);
                Affinities(own, roots, candidates, similarity);
                for (var c = 0; c < candidates.Length; c++)
                {
                    similarity[c] = candidates[c] == row ? double.NaN : 1 - Math.Sqrt(Math.Max(0, 1 - similarity[c]));
                }

                var nearest = Evaluation.TopTerms.Of(similarity, Neighbours);
                var neighbours = new DocumentNeighbour[nearest.Length];
                for (var i = 0; i < nearest.Length; i++)
                {
                    var other = candidates[nearest[i]];
                    neighbours[i] = new DocumentNeighbour(theta.Documents[row], theta.Documents[other], similarity[nearest[i]], vectors.Cosine(row, other));
                }

                found[row] = neighbours;
            }
        });
        return [.. found.SelectMany(f => f)];
    }

    /// <summary>Σ_k √θ_ak √θ_bk of a document with each candidate. Four go side by side, because each sum waits for its last addition.</summary>
    private static void Affinities(ReadOnlySpan<double> own, double[] roots, int[] candidates, Span<double> affinities)
    {
        var k = own.Length;
        var i = 0;
        for (; i + 4 <= candidates.Length; i += 4)
        {
            var a = roots.AsSpan(candidates[i] * k, k)[..own.Length];
            var b = roots.AsSpan(candidates[i + 1] * k, k)[..own.Length];
            var c = roots.AsSpan(candidates[i + 2] * k, k)[..own.Length];
            var d = roots.AsSpan(candidates[i + 3] * k, k)[..own.Length];
            var (sumA, sumB, sumC, sumD) = (0.0, 0.0, 0.0, 0.0);
            for (var t = 0; t < own.Length; t++)
            {
                sumA += own[t] * a[t];
                sumB += own[t] * b[t];
                sumC += own[t] * c[t];
                sumD += own[t] * d[t];
            }

            (affinities[i], affinities[i + 1], affinities[i + 2], affinities[i + 3]) = (sumA, sumB, sumC, sumD);
        }

        for (; i < candidates.Length; i++)
        {
            var other = roots.AsSpan(candidates[i] * k, k);
            double sum = 0;
            for (var t = 0; t < own.Length; t++)
            {
                sum += own[t] * other[t];
            }

            affinities[i] = sum;
        }
    }

    /// <summary>Rows by their first topic, rising.</summary>
    private static int[][] ByFirstTopic(DocumentTopics theta)
    {
        var rows = Enumerable.Range(0, theta.Documents.Length).ToLookup(r => Evaluation.TopTerms.Of(theta.Row(r), 1)[0]);
        return [.. Enumerable.Range(0, theta.TopicCount).Select(t => rows[t].ToArray())];
    }

    private static int[] Related(ReadOnlySpan<double> theta, int[][] byTopic)
    {
        var top = Evaluation.TopTerms.Of(theta, 2);
        int[] rows = [.. top.SelectMany(t => byTopic[t])];
        Array.Sort(rows);
        return rows;
    }
}
