using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>Units of a corpus cut into batches, and batches into blocks for threads, by the data alone.</summary>
internal sealed class StreamingBatches
{
    /// <summary>Batches of a pass over a corpus that has pairs enough.</summary>
    private const int WantedBatches = 64;

    /// <summary>Least pairs of a batch: below, renewing the word counts costs more than the batch.</summary>
    private const int LeastPairs = 8_192;

    /// <summary>Most pairs of a batch: its responsibilities stay within 32 MB at K = 64.</summary>
    private const int MostPairs = 131_072;

    /// <summary>Blocks of a batch: enough for eight threads.</summary>
    private const int Blocks = 16;

    private StreamingBatches(int[] order, int[][] cuts, int largest, int longest)
    {
        Order = order;
        Cuts = cuts;
        LargestBatch = largest;
        LongestUnit = longest;
    }

    /// <summary>Units in the order in which they are visited.</summary>
    public int[] Order { get; }

    /// <summary>Positions in <see cref="Order"/> where the blocks of each batch begin, and the end of its last.</summary>
    public int[][] Cuts { get; }

    /// <summary>Most pairs of a batch.</summary>
    public int LargestBatch { get; }

    /// <summary>Most pairs of a unit.</summary>
    public int LongestUnit { get; }

    /// <summary>Cuts a corpus.</summary>
    public static StreamingBatches Of(BagOfWords bag)
    {
        var order = PairLayout.ContentOrder(bag);
        var target = Math.Clamp(bag.PairCount / WantedBatches, LeastPairs, MostPairs);
        var cuts = new List<int[]>();
        var largest = 0;
        var longest = 0;
        for (var first = 0; first < order.Length;)
        {
            var pairs = 0;
            var end = first;
            do
            {
                longest = Math.Max(longest, bag.PairsOf(order[end]));
                pairs += bag.PairsOf(order[end++]);
            }
            while (end < order.Length && pairs + bag.PairsOf(order[end]) <= target);
            cuts.Add(CutIntoBlocks(bag, order, first, end, pairs));
            largest = Math.Max(largest, pairs);
            first = end;
        }

        return new StreamingBatches(order, [.. cuts], largest, longest);
    }

    private static int[] CutIntoBlocks(BagOfWords bag, int[] order, int first, int end, int pairs)
    {
        var cuts = new List<int> { first };
        long seen = 0;
        for (var i = first; i < end; i++)
        {
            seen += bag.PairsOf(order[i]);
            if (i + 1 < end && cuts.Count < Blocks && seen * Blocks >= (long)pairs * cuts.Count)
            {
                cuts.Add(i + 1);
            }
        }

        cuts.Add(end);
        return [.. cuts];
    }
}
