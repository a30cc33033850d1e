namespace PolicyMiner.Findings.Evolution;

/// <summary>Names the links between the topics of two neighbouring stages.</summary>
internal static class EvolutionEdges
{
    /// <summary>All edges from one stage to the next.</summary>
    /// <param name="cosines">Topics of the earlier stage × topics of the later.</param>
    /// <param name="fromOffset">Number of the earlier stage's first topic.</param>
    /// <param name="toOffset">Number of the later stage's first topic.</param>
    public static IEnumerable<EvolutionEdge> Between(double[,] cosines, int fromOffset, int toOffset)
    {
        var (rows, columns) = (cosines.GetLength(0), cosines.GetLength(1));
        var targets = Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Count(j => Linked(i, j))).ToArray();
        var sources = Enumerable.Range(0, columns).Select(j => Enumerable.Range(0, rows).Count(i => Linked(i, j))).ToArray();
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                if (Linked(i, j))
                {
                    yield return new EvolutionEdge(fromOffset + i, toOffset + j, cosines[i, j], (targets[i] > 1, sources[j] > 1) switch
                    {
                        (false, false) => EvolutionKind.Continue,
                        (true, false) => EvolutionKind.Split,
                        (false, true) => EvolutionKind.Merge,
                        (true, true) => EvolutionKind.SplitAndMerge,
                    });
                }
            }
        }

        for (var i = 0; i < rows; i++)
        {
            if (targets[i] == 0)
            {
                yield return new EvolutionEdge(fromOffset + i, -1, double.NaN, EvolutionKind.Vanish);
            }
        }

        for (var j = 0; j < columns; j++)
        {
            if (sources[j] == 0)
            {
                yield return new EvolutionEdge(-1, toOffset + j, double.NaN, EvolutionKind.Emerge);
            }
        }

        bool Linked(int i, int j) => cosines[i, j] >= TopicEvolution.MinCosine;
    }
}
