using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Statistics;

/// <summary>
/// Permutation tests of K columns at once: p = (b + 1)/(B + 1), where b of B random re-labellings give a statistic at least as large as the one
/// seen (Phipson and Smyth 2010). Columns share the re-labellings; the streams depend on the block, so the number of threads changes nothing.
/// </summary>
internal sealed class PermutationTest
{
    private const int BlockSize = 500;

    /// <summary>A re-labelling that repeats the one seen must count as a tie, whatever its order of summation.</summary>
    private const double Tie = 1 - 1e-12;

    private readonly int _permutations;
    private readonly int _jobs;
    private readonly ulong[] _keys;

    /// <summary>Prepares a test.</summary>
    /// <param name="permutations">B; 1 or more.</param>
    /// <param name="jobs">Threads.</param>
    /// <param name="keys">Seed and purpose of the random numbers.</param>
    public PermutationTest(int permutations, int jobs, params ulong[] keys)
    {
        _permutations = permutations;
        _jobs = jobs;
        _keys = keys;
    }

    /// <summary>Tests each column with the between-group sum of squares Σ_g n_g (mean_g − mean)² of the values.</summary>
    /// <param name="values">Rows × <paramref name="columns"/>.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="groups">Group of each row, 0 …; −1 leaves a row out.</param>
    /// <param name="clusters">Rows that stay together.</param>
    public double[] BetweenGroups(double[] values, int columns, int[] groups, DocumentClusters clusters)
    {
        var rows = Kept(groups.Length, r => groups[r] >= 0);
        var count = rows.Length == 0 ? 0 : rows.Max(r => groups[r]) + 1;
        var sizes = new double[count];
        foreach (var row in rows)
        {
            sizes[groups[row]]++;
        }

        var centred = Centre(values, columns, rows);
        return Run(clusters.Where(r => groups[r] >= 0), groups.Length, columns, () => new double[count * columns], (source, sums, statistic) =>
        {
            Array.Clear(sums);
            for (var i = 0; i < rows.Length; i++)
            {
                var at = groups[source[rows[i]]] * columns;
                VectorSums.Add(sums.AsSpan(at, columns), centred.AsSpan(i * columns, columns));
            }

            Array.Clear(statistic);
            for (var g = 0; g < count; g++)
            {
                for (var k = 0; k < columns && sizes[g] > 0; k++)
                {
                    statistic[k] += sums[(g * columns) + k] * sums[(g * columns) + k] / sizes[g];
                }
            }
        });
    }

    /// <summary>Tests each column with |slope of the values on x| by least squares.</summary>
    /// <param name="values">Rows × <paramref name="columns"/>.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="x">For example the year of each row; NaN leaves a row out.</param>
    /// <param name="clusters">Rows that stay together.</param>
    public double[] Slope(double[] values, int columns, double[] x, DocumentClusters clusters)
    {
        var rows = Kept(x.Length, r => !double.IsNaN(x[r]));
        var mean = rows.Length == 0 ? 0 : rows.Sum(r => x[r]) / rows.Length;
        var centred = Centre(values, columns, rows);

        // The denominator Σ(x − mean)² is the same for every re-labelling, so the numerator alone is compared.
        return Run(clusters.Where(r => !double.IsNaN(x[r])), x.Length, columns, () => Array.Empty<double>(), (source, _, statistic) =>
        {
            Array.Clear(statistic);
            for (var i = 0; i < rows.Length; i++)
            {
                var deviation = x[source[rows[i]]] - mean;
                VectorSums.Add(statistic, centred.AsSpan(i * columns, columns), deviation);
            }

            for (var k = 0; k < columns; k++)
            {
                statistic[k] = Math.Abs(statistic[k]);
            }
        });
    }

    private double[] Run(DocumentClusters clusters, int rows, int columns, Func<double[]> createSums, Action<int[], double[], double[]> compute)
    {
        var seen = new double[columns];
        compute([.. Enumerable.Range(0, rows)], createSums(), seen);
        var permutation = new ClusterPermutation(clusters);
        var blocks = (_permutations + BlockSize - 1) / BlockSize;
        var counts = new long[blocks][];
        BlockScheduler.Run(blocks, _jobs, () => (Source: new int[rows], Sums: createSums(), Statistic: new double[columns]), (block, scratch) =>
        {
            var random = new RandomStream([.. _keys, (ulong)block]);
            var larger = counts[block] = new long[columns];
            for (var i = block * BlockSize; i < Math.Min(_permutations, (block + 1) * BlockSize); i++)
            {
                permutation.Draw(random, scratch.Source);
                compute(scratch.Source, scratch.Sums, scratch.Statistic);
                for (var k = 0; k < columns; k++)
                {
                    larger[k] += scratch.Statistic[k] >= seen[k] * Tie ? 1 : 0;
                }
            }
        });
        return [.. Enumerable.Range(0, columns).Select(k => (counts.Sum(c => c[k]) + 1.0) / (_permutations + 1.0))];
    }

    private static int[] Kept(int rows, Func<int, bool> keep) => [.. Enumerable.Range(0, rows).Where(keep)];

    /// <summary>The kept rows less the column means: sums of squares then need no second pass, and lose no digits.</summary>
    private static double[] Centre(double[] values, int columns, int[] rows)
    {
        var centred = new double[rows.Length * columns];
        for (var k = 0; k < columns; k++)
        {
            double sum = 0;
            foreach (var row in rows)
            {
                sum += values[(row * columns) + k];
            }

            for (var i = 0; i < rows.Length; i++)
            {
                centred[(i * columns) + k] = values[(rows[i] * columns) + k] - (sum / rows.Length);
            }
        }

        return centred;
    }
}
