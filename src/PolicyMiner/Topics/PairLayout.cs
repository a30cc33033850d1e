using PolicyMiner.Foundation;
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

    /// <summary>Unit parts in the order in which their tasks of a round are best begun: those with most pairs first, so that the threads end together.</summary>
    /// <param name="round">e.</param>
    public int[] LargestFirst(int round)
    {
        var parts = new int[Parts];
        var pairs = new int[Parts];
        for (var i = 0; i < Parts; i++)
        {
            parts[i] = i;
            var task = (i * Parts) + ((i + round) % Parts);
            foreach (var segment in Segments.AsSpan(TaskStarts[task]..TaskStarts[task + 1]))
            {
                pairs[i] += segment.End - segment.Start;
            }
        }

        Array.Sort(parts, (x, y) => pairs[x] != pairs[y] ? pairs[y].CompareTo(pairs[x]) : x.CompareTo(y));
        return parts;
    }

    /// <summary>Whether the corpus is large enough to be cut into parts.</summary>
    /// <param name="bag">The counts.</param>
    /// <param name="floatsPerPair">Width of a row of responsibilities.</param>
    public static bool IsParallel(BagOfWords bag, int floatsPerPair) => (long)bag.PairCount * floatsPerPair >= ParallelFloats;

    /// <summary>Lays out the pairs of a bag of words.</summary>
    /// <param name="bag">The counts.</param>
    /// <param name="floatsPerPair">Width of a row of responsibilities.</param>
    /// <param name="jobs">Threads to use for a large corpus.</param>
    public static PairLayout Create(BagOfWords bag, int floatsPerPair, int jobs)
    {
        var parts = IsParallel(bag, floatsPerPair) ? LargeParts : 1;
        var order = ContentOrder(bag);
        var termPart = TermParts(bag, parts);
        var unitCuts = UnitCuts(bag, order, parts);
        var pairs = new int[bag.UnitCount * parts];
        BlockScheduler.Run(parts, jobs, part => CountPairs(bag, order, unitCuts[part], unitCuts[part + 1], termPart, parts, pairs));
        var segments = new List<Segment>(bag.UnitCount * parts);
        var taskStarts = new int[(parts * parts) + 1];
        var starts = new int[pairs.Length];
        var next = 0;
        for (var task = 0; task < parts * parts; task++)
        {
            for (var rank = unitCuts[task / parts]; rank < unitCuts[(task / parts) + 1]; rank++)
            {
                var place = (rank * parts) + (task % parts);
                starts[place] = next;
                if (pairs[place] > 0)
                {
                    segments.Add(new Segment(order[rank], next, next += pairs[place]));
                }
            }

            taskStarts[task + 1] = segments.Count;
        }

        var terms = new int[bag.PairCount];
        var counts = new float[bag.PairCount + Lanes.Width]; // readable by whole vectors
        BlockScheduler.Run(parts, jobs, part => PlacePairs(bag, order, unitCuts[part], unitCuts[part + 1], termPart, parts, starts, terms, counts));
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
        foreach (var block in bag.TermIds.Blocks())
        {
            foreach (var term in block.Span)
            {
                pairs[term]++;
            }
        }

        // More pairs first, then the lower term.
        var byPairs = new ulong[bag.TermCount];
        for (var w = 0; w < byPairs.Length; w++)
        {
            byPairs[w] = ((ulong)(int.MaxValue - pairs[w]) << 32) | (uint)w;
        }

        Array.Sort(byPairs);
        var load = new long[parts];
        foreach (var key in byPairs)
        {
            var lightest = 0;
            for (var j = 1; j < parts; j++)
            {
                lightest = load[j] < load[lightest] ? j : lightest;
            }

            var term = (int)(uint)key;
            part[term] = lightest;
            load[lightest] += pairs[term];
        }

        return part;
    }

    // Pairs of each unit of a part in each term part, at rank × parts + term part.
    private static void CountPairs(BagOfWords bag, int[] order, int from, int to, int[] termPart, int parts, int[] pairs)
    {
        for (var rank = from; rank < to; rank++)
        {
            foreach (var term in bag.Terms(order[rank]))
            {
                pairs[(rank * parts) + termPart[term]]++;
            }
        }
    }

    // Puts the pairs of each unit of a part in their places, which move on.
    private static void PlacePairs(BagOfWords bag, int[] order, int from, int to, int[] termPart, int parts, int[] places, int[] terms, float[] counts)
    {
        for (var rank = from; rank < to; rank++)
        {
            var weight = (float)bag.WeightOf(order[rank]);
            var unitTerms = bag.Terms(order[rank]);
            var unitCounts = bag.CountsOf(order[rank]);
            for (var p = 0; p < unitTerms.Length; p++)
            {
                var place = places[(rank * parts) + termPart[unitTerms[p]]]++;
                terms[place] = unitTerms[p];
                counts[place] = unitCounts[p] * weight;
            }
        }
    }

    private static int[] UnitCuts(BagOfWords bag, int[] order, int parts)
    {
        var cuts = new int[parts + 1];
        long seen = 0;
        var part = 1;
        for (var rank = 0; rank < order.Length && part < parts; rank++)
        {
            seen += bag.PairsOf(order[rank]);
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
