using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>
/// The (unit, term) pairs of a bag of words in the order in which an engine visits them.
/// <para>
/// Units come in an order that follows from their content, so that a corpus in another order gives the same model. Units and terms are each
/// cut into <see cref="Parts"/> parts of about equal numbers of pairs. In round e, task i works on unit part i and term part (i + e) mod Parts:
/// no two tasks of a round share a unit or a term, so they may run at the same time and still see each other's finished rounds at once
/// (Yan, Xu and Qi 2009). The number of parts depends on the data alone, never on the threads.
/// </para>
/// </summary>
internal sealed class PairLayout
{
    /// <summary>Below this many floats of responsibilities one part is used: a round would be shorter than the start of a thread.</summary>
    private const long ParallelFloats = 4_000_000;

    /// <summary>Unit and term parts of a large corpus: enough for eight threads.</summary>
    private const int LargeParts = 8;

    private PairLayout(int parts, int[] unitOrder, int[] taskStarts, Segment[] segments, int[] terms, float[] counts)
    {
        Parts = parts;
        UnitOrder = unitOrder;
        TaskStarts = taskStarts;
        Segments = segments;
        Terms = terms;
        Counts = counts;
    }

    /// <summary>Number of unit parts and of term parts.</summary>
    public int Parts { get; }

    /// <summary>UnitOrder[i] = unit that is visited as number i.</summary>
    public int[] UnitOrder { get; }

    /// <summary>Parts × Parts + 1 positions into <see cref="Segments"/>: the task of unit part i and term part j is number i × Parts + j.</summary>
    public int[] TaskStarts { get; }

    /// <summary>Runs of pairs of one unit.</summary>
    public Segment[] Segments { get; }

    /// <summary>Term of each pair.</summary>
    public int[] Terms { get; }

    /// <summary>Count of each pair by the weight of its unit, and eight more floats, so that whole vectors can be read.</summary>
    public float[] Counts { get; }

    /// <summary>Whether the corpus is large enough to be cut into parts.</summary>
    /// <param name="bag">The counts.</param>
    /// <param name="floatsPerPair">Width of a row of responsibilities.</param>
    public static bool IsParallel(BagOfWords bag, int floatsPerPair) => (long)bag.PairCount * floatsPerPair >= ParallelFloats;

    /// <summary>Lays out the pairs of a bag of words.</summary>
    /// <param name="bag">The counts.</param>
    /// <param name="floatsPerPair">Width of a row of responsibilities.</param>
    public static PairLayout Create(BagOfWords bag, int floatsPerPair)
    {
        var parts = IsParallel(bag, floatsPerPair) ? LargeParts : 1;
        var order = ContentOrder(bag);
        var termPart = TermParts(bag, parts);
        var unitCuts = UnitCuts(bag, order, parts);
        var terms = new int[bag.PairCount];
        var counts = new float[bag.PairCount + Lanes.Width]; // readable by whole vectors
        var segments = new List<Segment>(bag.UnitCount * parts);
        var taskStarts = new int[(parts * parts) + 1];
        var next = 0;
        for (var i = 0; i < parts; i++)
        {
            for (var j = 0; j < parts; j++)
            {
                for (var rank = unitCuts[i]; rank < unitCuts[i + 1]; rank++)
                {
                    var unit = order[rank];
                    var start = next;
                    var weight = (float)bag.WeightOf(unit);
                    for (var p = bag.RowStarts[unit]; p < bag.RowStarts[unit + 1]; p++)
                    {
                        if (parts > 1 && termPart[bag.TermIds[p]] != j)
                        {
                            continue;
                        }

                        terms[next] = bag.TermIds[p];
                        counts[next++] = bag.Counts[p] * weight;
                    }

                    if (next > start)
                    {
                        segments.Add(new Segment(unit, start, next));
                    }
                }

                taskStarts[(i * parts) + j + 1] = segments.Count;
            }
        }

        return new PairLayout(parts, order, taskStarts, [.. segments], terms, counts);
    }

    /// <summary>Units in an order that depends on their content only; equal units in the order of the bag.</summary>
    internal static int[] ContentOrder(BagOfWords bag)
    {
        var keys = new ulong[bag.UnitCount];
        var order = new int[bag.UnitCount];
        for (var d = 0; d < keys.Length; d++)
        {
            order[d] = d;
            keys[d] = ContentKey(bag.Terms(d), bag.CountsOf(d));
        }

        // Array.Sort is not stable, so ties (equal content, in practice) are broken by the unit's own number.
        Array.Sort(order, (x, y) => keys[x] != keys[y] ? keys[x].CompareTo(keys[y]) : x.CompareTo(y));
        return order;
    }

    /// <summary>A number that follows from the content of a unit.</summary>
    internal static ulong ContentKey(ReadOnlySpan<int> terms, ReadOnlySpan<int> counts)
    {
        var key = 0x9E3779B97F4A7C15UL;
        for (var i = 0; i < terms.Length; i++)
        {
            key = (key ^ (((ulong)(uint)terms[i] << 32) | (uint)counts[i])) * 0xBF58476D1CE4E5B9UL;
            key ^= key >> 29;
        }

        return key;
    }

    // Terms in falling order of pairs, each to the part that has fewest: parts of equal work.
    private static int[] TermParts(BagOfWords bag, int parts)
    {
        var part = new int[bag.TermCount];
        if (parts == 1)
        {
            return part;
        }

        var pairs = new int[bag.TermCount];
        foreach (var term in bag.TermIds)
        {
            pairs[term]++;
        }

        var byPairs = new int[bag.TermCount];
        for (var w = 0; w < byPairs.Length; w++)
        {
            byPairs[w] = w;
        }

        Array.Sort(byPairs, (x, y) => pairs[x] != pairs[y] ? pairs[y].CompareTo(pairs[x]) : x.CompareTo(y));
        var load = new long[parts];
        foreach (var term in byPairs)
        {
            var lightest = Array.IndexOf(load, load.Min());
            part[term] = lightest;
            load[lightest] += pairs[term];
        }

        return part;
    }

    private static int[] UnitCuts(BagOfWords bag, int[] order, int parts)
    {
        var cuts = new int[parts + 1];
        long seen = 0;
        var part = 1;
        for (var rank = 0; rank < order.Length && part < parts; rank++)
        {
            seen += bag.RowStarts[order[rank] + 1] - bag.RowStarts[order[rank]];
            while (part < parts && seen * parts >= (long)bag.PairCount * part)
            {
                cuts[part++] = rank + 1;
            }
        }

        while (part <= parts)
        {
            cuts[part++] = order.Length;
        }

        return cuts;
    }
}
