namespace PolicyMiner.Selection;

/// <summary>Isotonic regression by pool-adjacent-violators (Ayer et al. 1955; Barlow et al. 1972).</summary>
internal static class PoolAdjacentViolators
{
    /// <summary>The non-increasing sequence closest to <paramref name="values"/> in weighted least squares.</summary>
    public static double[] NonIncreasing(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var blocks = new List<(double Mean, double Weight, int Length)>();
        for (var i = 0; i < values.Length; i++)
        {
            var block = (Mean: values[i], Weight: weights[i], Length: 1);
            while (blocks.Count > 0 && blocks[^1].Mean < block.Mean)
            {
                var left = blocks[^1];
                var weight = left.Weight + block.Weight;
                block = (((left.Mean * left.Weight) + (block.Mean * block.Weight)) / weight, weight, left.Length + block.Length);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        return [.. blocks.SelectMany(b => Enumerable.Repeat(b.Mean, b.Length))];
    }
}
