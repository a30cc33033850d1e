using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Selection;

/// <summary>
/// Document completion: each token of each unit falls at random into half A, from which θ is estimated, or half B, which is scored.
/// Drawn once for a run, before any vocabulary, so that the halves are the same for every K, fold, start and engine.
/// </summary>
/// <param name="A">Counts of the words in half A, one row for each unit.</param>
/// <param name="B">Counts of the words in half B, one row for each unit.</param>
public sealed record HeldOutHalves(BagOfWords A, BagOfWords B)
{
    private const ulong Purpose = 0x4A1F;

    /// <summary>Draws the halves; each token goes to A with probability one half, from a stream of its unit's own.</summary>
    public static HeldOutHalves Draw(BagOfWords words, ulong seed)
    {
        var a = new BagBuilder(words.TermCount, words.TermIds.Store);
        var b = new BagBuilder(words.TermCount, words.TermIds.Store);
        for (var u = 0; u < words.UnitCount; u++)
        {
            var random = new RandomStream(seed, Purpose, (ulong)u);
            var terms = words.Terms(u);
            var counts = words.CountsOf(u);
            for (var i = 0; i < terms.Length; i++)
            {
                var inA = 0;
                for (var n = 0; n < counts[i]; n++)
                {
                    inA += (int)(random.NextUInt64() >> 63);
                }

                Add(a, terms[i], inA);
                Add(b, terms[i], counts[i] - inA);
            }

            a.EndRow();
            b.EndRow();
        }

        return new HeldOutHalves(a.ToBagOfWords(), b.ToBagOfWords());
    }

    private static void Add(BagBuilder half, int term, int count)
    {
        if (count > 0)
        {
            half.Add(term, count);
        }
    }
}
