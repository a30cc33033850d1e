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
        var a = new Half(words);
        var b = new Half(words);
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

                a.Add(terms[i], inA);
                b.Add(terms[i], counts[i] - inA);
            }

            a.EndRow(u);
            b.EndRow(u);
        }

        return new HeldOutHalves(a.ToBagOfWords(), b.ToBagOfWords());
    }

    private sealed class Half(BagOfWords words)
    {
        private readonly int[] _starts = new int[words.UnitCount + 1];
        private readonly List<int> _terms = [];
        private readonly List<int> _counts = [];

        public void Add(int term, int count)
        {
            if (count > 0)
            {
                _terms.Add(term);
                _counts.Add(count);
            }
        }

        public void EndRow(int unit) => _starts[unit + 1] = _terms.Count;

        public BagOfWords ToBagOfWords() => new(words.TermCount, _starts, [.. _terms], [.. _counts]);
    }
}
