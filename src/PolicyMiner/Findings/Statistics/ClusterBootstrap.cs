using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Statistics;

/// <summary>
/// Percentile bootstrap by document (Efron and Tibshirani 1993), near-duplicate groups drawn whole. One resample serves all columns. The model is
/// held fixed, so the intervals leave out its own uncertainty.
/// </summary>
internal sealed class ClusterBootstrap
{
    /// <summary>Fewest clusters for an interval: below it the percentiles of the resamples say little.</summary>
    public const int MinClusters = 5;

    private const int BlockSize = 100;
    private readonly int _resamples;
    private readonly int _jobs;
    private readonly ulong[] _keys;

    /// <summary>Prepares the bootstrap.</summary>
    /// <param name="resamples">B.</param>
    /// <param name="jobs">Threads.</param>
    /// <param name="keys">Seed and purpose of the random numbers.</param>
    public ClusterBootstrap(int resamples, int jobs, params ulong[] keys)
    {
        _resamples = resamples;
        _jobs = jobs;
        _keys = keys;
    }

    /// <summary>Intervals of ratios Σ numerator_c / Σ denominator_c, one for each column; none for fewer than <see cref="MinClusters"/> clusters.</summary>
    /// <param name="clusters">What is drawn with replacement.</param>
    /// <param name="numerators">Rows × <paramref name="columns"/>.</param>
    /// <param name="denominators">Rows × the number of different denominators.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="denominatorOf">Which denominator each column has; without it each has its own.</param>
    public Interval[] Ratios(DocumentClusters clusters, double[] numerators, double[] denominators, int columns, int[]? denominatorOf = null)
    {
        denominatorOf ??= [.. Enumerable.Range(0, columns)];
        var size = clusters.Clusters.Length;
        if (size < MinClusters)
        {
            return [.. Enumerable.Repeat(Interval.None, columns)];
        }

        // Sums of each cluster once: a resample then adds one row a draw.
        var below = denominatorOf.Max() + 1;
        var width = columns + below;
        var sums = new double[size * width];
        for (var c = 0; c < size; c++)
        {
            foreach (var row in clusters.Clusters[c])
            {
                VectorSums.Add(sums.AsSpan(c * width, columns), numerators.AsSpan(row * columns, columns));
                VectorSums.Add(sums.AsSpan((c * width) + columns, below), denominators.AsSpan(row * below, below));
            }
        }

        var values = new double[columns * _resamples];
        BlockScheduler.Run((_resamples + BlockSize - 1) / BlockSize, _jobs, () => new double[width], (block, total) =>
        {
            var random = new RandomStream([.. _keys, (ulong)block]);
            for (var b = block * BlockSize; b < Math.Min(_resamples, (block + 1) * BlockSize); b++)
            {
                Array.Clear(total);
                for (var i = 0; i < size; i++)
                {
                    VectorSums.Add(total, sums.AsSpan(random.NextInt32(size) * width, width));
                }

                for (var k = 0; k < columns; k++)
                {
                    values[(k * _resamples) + b] = total[columns + denominatorOf[k]] > 0 ? total[k] / total[columns + denominatorOf[k]] : double.NaN;
                }
            }
        });
        return [.. Enumerable.Range(0, columns).Select(k => Interval.OfPercentiles(values.AsSpan(k * _resamples, _resamples)))];
    }

    /// <summary>The interval of any statistic of items drawn with replacement; none for fewer than <see cref="MinClusters"/> items.</summary>
    /// <param name="items">Number of items.</param>
    /// <param name="statistic">Gets the drawn items; may give NaN, which is left out.</param>
    public Interval OfItems(int items, Func<int[], double> statistic)
    {
        if (items < MinClusters)
        {
            return Interval.None;
        }

        var values = new double[_resamples];
        BlockScheduler.Run((_resamples + BlockSize - 1) / BlockSize, _jobs, () => new int[items], (block, drawn) =>
        {
            var random = new RandomStream([.. _keys, (ulong)block]);
            for (var b = block * BlockSize; b < Math.Min(_resamples, (block + 1) * BlockSize); b++)
            {
                for (var i = 0; i < items; i++)
                {
                    drawn[i] = random.NextInt32(items);
                }

                values[b] = statistic(drawn);
            }
        });
        return Interval.OfPercentiles(values);
    }
}
