using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Tests.Topics;

/// <summary>Bags of words whose topics are known.</summary>
internal static class KnownCorpora
{
    /// <summary>Each unit uses the terms of one block only; unit d belongs to block d mod <paramref name="blocks"/>.</summary>
    public static BagOfWords Blocks(int blocks, int units, int termsPerBlock, int count)
    {
        var rows = new List<(int Term, int Count)[]>();
        for (var d = 0; d < units; d++)
        {
            var block = d % blocks;
            rows.Add([.. Enumerable.Range(0, termsPerBlock).Select(i => ((block * termsPerBlock) + i, count + ((d + i) % 3)))]);
        }

        return Bag(blocks * termsPerBlock, rows);
    }

    /// <summary>A corpus drawn from LDA with sparse topics over consecutive runs of terms and units of two topics each.</summary>
    public static (BagOfWords Bag, double[][] Topics) Drawn(int topics, int terms, int units, int tokens, ulong seed)
    {
        var random = new RandomStream(seed);
        var phi = new double[topics][];
        for (var k = 0; k < topics; k++)
        {
            phi[k] = new double[terms];
            for (var w = 0; w < terms; w++)
            {
                var own = w * topics / terms == k;
                phi[k][w] = own ? 0.2 + random.NextDouble() : 0.002;
            }

            var sum = phi[k].Sum();
            phi[k] = [.. phi[k].Select(p => p / sum)];
        }

        var rows = new List<(int Term, int Count)[]>();
        for (var d = 0; d < units; d++)
        {
            var first = random.NextInt32(topics);
            var second = random.NextInt32(topics);
            var share = random.NextDouble();
            var counts = new SortedDictionary<int, int>();
            for (var i = 0; i < tokens; i++)
            {
                var topic = random.NextDouble() < share ? first : second;
                var u = random.NextDouble();
                var w = 0;
                while (w < terms - 1 && u >= phi[topic][w])
                {
                    u -= phi[topic][w++];
                }

                counts[w] = counts.GetValueOrDefault(w) + 1;
            }

            rows.Add([.. counts.Select(c => (c.Key, c.Value))]);
        }

        return (Bag(terms, rows), phi);
    }

    public static BagOfWords Bag(int terms, IReadOnlyList<(int Term, int Count)[]> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var d = 0; d < rows.Count; d++)
        {
            starts[d + 1] = starts[d] + rows[d].Length;
        }

        return new BagOfWords(terms, starts, [.. rows.SelectMany(r => r.Select(p => p.Term))], [.. rows.SelectMany(r => r.Select(p => p.Count))]);
    }

    public static BagOfWords Permute(BagOfWords bag, int[] order)
        => Bag(bag.TermCount, [.. order.Select(d => bag.Terms(d).ToArray().Zip(bag.CountsOf(d).ToArray()).ToArray())]);
}
