using System.Runtime.InteropServices;
using PolicyMiner.Foundation;

namespace PolicyMiner.Segmentation.NewWords;

/// <summary>All rows of n words that occur often enough; each has a number, and each token knows which of them begins there.</summary>
internal sealed class GramLevel
{
    private GramLevel(int length, int[] gramAt, List<int> counts, List<int> firstToken)
    {
        Length = length;
        GramAt = gramAt;
        Counts = counts;
        FirstToken = firstToken;
    }

    /// <summary>n.</summary>
    public int Length { get; }

    /// <summary>Row that begins at each token, or −1.</summary>
    public int[] GramAt { get; }

    /// <summary>Occurrences of each row.</summary>
    public IReadOnlyList<int> Counts { get; }

    /// <summary>Token where each row first begins.</summary>
    public IReadOnlyList<int> FirstToken { get; }

    /// <summary>Single words.</summary>
    public static GramLevel OfWords(TermText text)
    {
        var at = Array.ConvertAll(text.Tokens, t => text.CanJoin[t] ? t : -1);
        var first = new int[text.Words.Count];
        for (var i = at.Length - 1; i >= 0; i--)
        {
            first[text.Tokens[i]] = i;
        }

        return new GramLevel(1, at, [.. text.Counts], [.. first]);
    }

    /// <summary>Rows one word longer: both parts without the last and without the first word must be frequent themselves.</summary>
    public GramLevel Lengthen(TermText text, int minCount)
    {
        var ids = new Dictionary<long, int>();
        var counts = new List<int>();
        var at = new int[GramAt.Length];
        Array.Fill(at, -1);
        for (var i = 0; i + Length < at.Length; i++)
        {
            if (GramAt[i] < 0 || GramAt[i + 1] < 0)
            {
                continue;
            }

            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, ((long)GramAt[i] << 32) | (uint)text.Tokens[i + Length], out var known);
            if (!known)
            {
                id = counts.Count;
                counts.Add(0);
            }

            counts[id]++;
            at[i] = id;
        }

        return Keep(at, counts, minCount);
    }

    /// <summary>Entropy, in nats, of the words before (offset −1) or behind (offset n) each row. A sign, number or line end counts as a neighbour of its own each time.</summary>
    public double[] Freedom(TermText text, bool before)
    {
        var neighbours = new List<long>();
        var ends = new int[Counts.Count];
        for (var i = 0; i < GramAt.Length; i++)
        {
            if (GramAt[i] < 0)
            {
                continue;
            }

            var j = before ? i - 1 : i + Length;
            if (j >= 0 && j < text.Tokens.Length && text.IsWord[text.Tokens[j]])
            {
                neighbours.Add(((long)GramAt[i] << 32) | (uint)text.Tokens[j]);
            }
            else
            {
                ends[GramAt[i]]++;
            }
        }

        neighbours.Sort();
        var sums = new double[Counts.Count];
        for (var i = 0; i < neighbours.Count;)
        {
            var j = i + 1;
            while (j < neighbours.Count && neighbours[j] == neighbours[i])
            {
                j++;
            }

            double count = j - i;
            sums[(int)(neighbours[i] >> 32)] += count * DeterministicMath.Log(count);
            i = j;
        }

        // H = ln N − (1/N) Σ c ln c; single neighbours add nothing to the sum.
        for (var g = 0; g < sums.Length; g++)
        {
            double all = Counts[g];
            sums[g] = DeterministicMath.Log(all) - (sums[g] / all);
        }

        return sums;
    }

    /// <summary>Documents that each row occurs in.</summary>
    public int[] DocumentFrequencies(TermText text)
    {
        var frequencies = new int[Counts.Count];
        var last = new int[Counts.Count];
        Array.Fill(last, -1);
        for (var i = 0; i < GramAt.Length; i++)
        {
            var gram = GramAt[i];
            if (gram >= 0 && last[gram] != text.Documents[i])
            {
                last[gram] = text.Documents[i];
                frequencies[gram]++;
            }
        }

        return frequencies;
    }

    private GramLevel Keep(int[] at, List<int> counts, int minCount)
    {
        var kept = new int[counts.Count];
        var keptCounts = new List<int>();
        for (var g = 0; g < kept.Length; g++)
        {
            kept[g] = counts[g] >= minCount ? keptCounts.Count : -1;
            if (kept[g] >= 0)
            {
                keptCounts.Add(counts[g]);
            }
        }

        var first = new int[keptCounts.Count];
        for (var i = at.Length - 1; i >= 0; i--)
        {
            if (at[i] >= 0)
            {
                at[i] = kept[at[i]];
                if (at[i] >= 0)
                {
                    first[at[i]] = i;
                }
            }
        }

        return new GramLevel(Length + 1, at, keptCounts, [.. first]);
    }
}
