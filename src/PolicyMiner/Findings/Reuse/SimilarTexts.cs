using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings.Reuse;

/// <summary>
/// Finds pairs of similar texts among many: MinHash signatures over 3-character shingles (Broder 1997), candidates by locality-sensitive hashing in
/// bands, and the exact Jaccard similarity for each candidate. Identical texts are put together first, so that a formula that stands in a thousand
/// documents costs nothing.
/// </summary>
internal static class SimilarTexts
{
    // 16 bands of 4: a pair with Jaccard 0.6 is met with probability 0.89, one with 0.8 with 0.9998.
    private const int Bands = 16;
    private const int RowsPerBand = 4;
    private const int BlockSize = 256;
    private const ulong Purpose = 0x3117;

    /// <summary>In a crowded bucket a text is compared with so many before it.</summary>
    private const int MostCompared = 50;

    /// <summary>
    /// Groups texts and finds the similar pairs among their distinct forms.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <param name="minimum">Smallest Jaccard similarity.</param>
    /// <param name="jobs">Threads; never change the result.</param>
    /// <returns>For each text the number of the first that is the same but for punctuation and blanks, and the pairs among those firsts, in order.</returns>
    public static (int[] Representative, List<SimilarPair> Pairs) Find(IReadOnlyList<string> texts, double minimum, int jobs)
    {
        var sets = new ShingleSet[texts.Count];
        BlockScheduler.Run((texts.Count + BlockSize - 1) / BlockSize, jobs, block =>
        {
            for (var i = block * BlockSize; i < Math.Min(texts.Count, (block + 1) * BlockSize); i++)
            {
                sets[i] = ShingleSet.Of(texts[i]);
            }
        });
        var representative = new int[texts.Count];
        var firsts = new List<int>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, sets[i].Letters, out var exists);
            if (!exists)
            {
                first = i;
                firsts.Add(i);
            }

            representative[i] = first;
        }

        return (representative, Pairs(sets, firsts, minimum, jobs));
    }

    /// <summary>Number of the first text of each text's group, when similarity is passed on from text to text.</summary>
    public static int[] Group(IReadOnlyList<string> texts, double minimum, int jobs)
    {
        var (representative, pairs) = Find(texts, minimum, jobs);
        var parent = representative.ToArray();
        foreach (var pair in pairs)
        {
            var (a, b) = (Root(pair.First), Root(pair.Second));
            parent[Math.Max(a, b)] = Math.Min(a, b);
        }

        return [.. Enumerable.Range(0, texts.Count).Select(Root)];

        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }
    }

    private static List<SimilarPair> Pairs(ShingleSet[] sets, List<int> firsts, double minimum, int jobs)
    {
        var seeds = Seeds();
        var signatures = new ulong[firsts.Count * Bands];
        BlockScheduler.Run((firsts.Count + BlockSize - 1) / BlockSize, jobs, block =>
        {
            Span<ulong> hashes = stackalloc ulong[Bands * RowsPerBand];
            for (var i = block * BlockSize; i < Math.Min(firsts.Count, (block + 1) * BlockSize); i++)
            {
                Sign(sets[firsts[i]].Shingles, seeds, hashes);
                for (var b = 0; b < Bands; b++)
                {
                    var key = 0UL;
                    for (var r = 0; r < RowsPerBand; r++)
                    {
                        key = Mix(key ^ (hashes[(b * RowsPerBand) + r] >> 32));
                    }

                    signatures[(i * Bands) + b] = key;
                }
            }
        });

        var candidates = new List<(int First, int Second)>[Bands];
        BlockScheduler.Run(Bands, jobs, b =>
        {
            candidates[b] = [];
            var buckets = new Dictionary<ulong, List<int>>();
            for (var i = 0; i < firsts.Count; i++)
            {
                if (sets[firsts[i]].Shingles.Length == 0)
                {
                    continue;
                }

                ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(buckets, signatures[(i * Bands) + b], out _);
                bucket ??= [];
                for (var j = Math.Max(0, bucket.Count - MostCompared); j < bucket.Count; j++)
                {
                    candidates[b].Add((firsts[bucket[j]], firsts[i]));
                }

                bucket.Add(i);
            }
        });

        var pairs = candidates.SelectMany(c => c).Distinct().Order().ToArray();
        var jaccard = new double[pairs.Length];
        BlockScheduler.Run((pairs.Length + BlockSize - 1) / BlockSize, jobs, block =>
        {
            for (var i = block * BlockSize; i < Math.Min(pairs.Length, (block + 1) * BlockSize); i++)
            {
                jaccard[i] = sets[pairs[i].First].Jaccard(sets[pairs[i].Second]);
            }
        });
        return [.. pairs.Select((p, i) => new SimilarPair(p.First, p.Second, jaccard[i])).Where(p => p.Jaccard >= minimum)];
    }

    /// <summary>
    /// The least product of each seed with a shingle; its upper half is the hash. Multiply-shift of a well mixed number is a cheap family of hash functions
    /// (Dietzfelbinger et al. 1997), and the least hash is that of the least product.
    /// </summary>
    private static void Sign(ulong[] shingles, ulong[] seeds, Span<ulong> hashes)
    {
        hashes.Fill(ulong.MaxValue);
        foreach (var shingle in shingles)
        {
            var mixed = Vector256.Create(Mix(shingle));
            for (var h = 0; h + Vector256<ulong>.Count <= hashes.Length; h += Vector256<ulong>.Count)
            {
                Vector256.Min(Vector256.Create<ulong>(hashes[h..]), mixed * Vector256.Create(seeds, h)).CopyTo(hashes[h..]);
            }
        }
    }

    private static ulong[] Seeds()
    {
        var random = new RandomStream(Purpose);
        var seeds = new ulong[Bands * RowsPerBand];
        for (var i = 0; i < seeds.Length; i++)
        {
            seeds[i] = random.NextUInt64() | 1;
        }

        return seeds;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
